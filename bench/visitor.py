"""What a browser fetches at its first visit: the page's own scripts, styles and fonts."""

import re

from bench.wire import Browser

IMPORTED = re.compile(r"""(?:from|import|url\()\s*["'(]?([./\w-]+\.(?:js|css|woff2))""")
"""What a script imports, what a style sheet imports or takes from a file."""

NAMED = re.compile(r'(?:src|href)="(/static/[^"]+\.(?:js|css|svg|woff2))"')


async def files_of(browser: Browser, page: str) -> list[str]:
    """The paths of all files behind a page, found as a browser finds them."""
    waiting = NAMED.findall((await browser.get(page)).body.decode())
    found: list[str] = []
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        answer = await browser.get(path)
        found.append(path)
        if answer.status == 200 and path.endswith((".js", ".css")):
            waiting += [_beside(path, name) for name in IMPORTED.findall(answer.body.decode())]
    return found


def _beside(path: str, name: str) -> str:
    """An address relative to the file that names it."""
    parts = path.split("/")[:-1]
    for step in name.split("/"):
        match step:
            case "." | "":
                pass
            case "..":
                parts.pop()
            case _:
                parts.append(step)
    return "/".join(parts)
