"""What an installation is made of: known holes in its packages, and the list of all of them.

A service that cannot be reached is said in words and is no failure: the check works without a net.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent.parent
PINNED = HERE / "requirements" / "run.txt"
LIST = HERE / "build" / "sbom.json"
TOOLS = Path(sys.executable).parent
PATIENCE = 90  # seconds


def main() -> int:
    LIST.parent.mkdir(exist_ok=True)
    subprocess.run(
        [TOOLS / "cyclonedx-py", "requirements", "--pyproject", HERE / "pyproject.toml",
         "--output-reproducible", "--output-format", "JSON", "--output-file", LIST, PINNED],
        check=True, capture_output=True,
    )  # fmt: skip
    listed = len(json.loads(LIST.read_text("utf-8"))["components"])
    holes, unknown, looked_at = _looked()
    told = [f"{listed} packages are listed in {LIST.relative_to(HERE)}.", *holes,
            _sentence(len(holes), unknown, looked_at)]  # fmt: skip
    sys.stdout.write("\n".join(told) + "\n")
    return 1 if holes else 0


def _looked() -> tuple[list[str], int, int]:
    """Known holes; how many packages nothing was found out about, and about how many."""
    command = [TOOLS / "pip-audit", "--requirement", PINNED, "--require-hashes", "--disable-pip",
               "--format", "json", "--progress-spinner", "off"]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError):
        return [], 0, 0
    holes = [f"{package['name']} {package['version']}: {each['id']}, mended in "
             f"{', '.join(each['fix_versions']) or 'no version yet'}"
             for package in packages for each in package.get("vulns", [])]  # fmt: skip
    unknown = sum("skip_reason" in package for package in packages)
    return holes, unknown, len(packages) - unknown


def _sentence(holes: int, unknown: int, looked_at: int) -> str:
    if not looked_at:
        return "The service that knows about holes could not be reached: no package was looked at."
    left = f" {unknown} packages could not be looked at." if unknown else ""
    return f"{looked_at} packages were looked at, {holes} known holes were found.{left}"


if __name__ == "__main__":
    sys.exit(main())
