"""What draws and sets pages is loaded where packs are made, and nowhere else."""

import subprocess
import sys

LARGE = ("matplotlib", "docx", "pptx", "typst", "xlsxwriter", "numpy")


def loaded_by(program):
    asked = f"import sys; {program}; print(*(name for name in {LARGE} if name in sys.modules))"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return said.stdout.split()


def test_the_server_loads_nothing_that_draws_or_sets_pages():
    assert loaded_by("import app.__main__") == []


def test_the_bindery_loads_it():
    assert {"matplotlib", "docx", "pptx"} <= set(loaded_by("import app.outcome.bindery"))
