"""Prints what has grown past the sizes we like: a smell to look at, never a failure."""

import ast
from itertools import chain
from pathlib import Path

HOUSE = Path(__file__).parent.parent
LIMITS = {
    "app/**/*.py": 200,
    "templates/**/*.html": 60,
    "static/js/**/*.js": 100,
    "static/css/**/*.css": 150,
}
FUNCTION_LIMIT = 25


def long_files():
    for pattern, limit in LIMITS.items():
        for path in sorted(HOUSE.glob(pattern)):
            length = len(path.read_text("utf-8").splitlines())
            if length > limit:
                yield f"{path.relative_to(HOUSE)}: {length} lines, we like {limit}"


def long_functions():
    for path in sorted(HOUSE.glob("app/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = node.end_lineno - node.lineno + 1
                if length > FUNCTION_LIMIT:
                    place = f"{path.relative_to(HOUSE)}:{node.lineno}"
                    yield f"{place}: {node.name} has {length} lines, we like {FUNCTION_LIMIT}"


if __name__ == "__main__":
    for smell in chain(long_files(), long_functions()):
        print("smell:", smell)
