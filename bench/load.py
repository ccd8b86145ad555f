"""The load of one measure, in a process of its own on a core of its own."""

import asyncio
import json
import resource
import sys
from importlib import import_module

from bench.processes import LOAD_CORE, pin


def main(measure: str) -> None:
    pin(LOAD_CORE)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    found = asyncio.run(import_module(f"bench.measures.{measure}").load(**json.load(sys.stdin)))
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
