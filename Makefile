# Everything a person does here, by name. Each target works alone on a fresh machine: Python 3.11 and internet.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check format bench faults evenings pictures words pins wheel clean

BIN := .venv/bin
PY := $(BIN)/python
NODE := $(BIN)/node
PIP := $(PY) -m pip install --disable-pip-version-check --quiet
INSTALL = $(PIP) --require-hashes --requirement $< || { echo "The packages of $< could not be installed (pip's own words are above). Check the connection and run the same command again." >&2; exit 1; }
# For example: make run ARGS="--port 9000 --open", make test TESTS=tests/domain STORIES=
ARGS ?=
# The browser's stories run by themselves: its driver keeps an event loop of its own in the process.
# The two evenings take four minutes more: `make evenings`.
# The longest story goes first, so that none is left to go on alone.
STORIES ?= tests/browser/test_workshop.py tests/browser --ignore-glob=*/test_evening_*
TESTS ?= tests --ignore=tests/browser --ignore=tests/faults/long
# What Python compiles is kept beside the tree, for every server that a test starts, and the next run.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX := $(CURDIR)/build/python

help: ## What can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' Makefile | expand -t 18

run: .venv/run static/vendor/LOCK ## Serve Charrette here, keeping its journal in ./data
	$(PY) -m app serve --host 0.0.0.0 --data ./data $(ARGS)

test: check .venv/chromium ## Every check, the quickest first; what continuous integration runs
	$(NODE) --test "tests/js/**/*.mjs"
	$(if $(TESTS),$(PY) -m pytest -q -n 3 --dist loadfile $(TESTS))
	$(if $(STORIES),$(PY) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder $(STORIES))

check: .venv/test static/vendor/LOCK ## Format, lint, types, floors, session designs, known holes in packages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict app
	$(BIN)/lint-imports --no-logo
	$(PY) -m app check sessions/*.toml sessions/methods/*.toml
	@$(PY) tests/sizes.py
	@$(PY) .ci/supply.py

format: .venv/test ## Put the code into its shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/test static/vendor/LOCK ## Measure; results on the screen
	$(PY) -m bench $(ARGS)

faults: .venv/chromium static/vendor/LOCK ## Try every fault of docs/faults.md, which takes an hour and more
	$(PY) -m tests.faults $(ARGS)

evenings: .venv/chromium static/vendor/LOCK ## Play two whole evenings in browsers, which takes minutes
	$(PY) -m pytest -q tests/browser/test_evening_*.py

pictures: .venv/chromium static/vendor/LOCK ## Take the pictures of docs/screenshots again
	CHARRETTE_PICTURES=docs/screenshots $(PY) -m pytest -q $(addprefix tests/browser/test_,$(addsuffix .py,$(SHOWN)))
SHOWN := workshop ballots reader evening_renewal evening_clinic

words: .venv/test ## Collect every sentence people see into app/locale
	mkdir -p build
	$(BIN)/pybabel -q extract --mapping=pyproject.toml --keyword=Refused --keyword=Fault:2 --keyword=say --omit-header \
	    --sort-by-file --add-location=file --output-file=build/messages.pot .
	$(BIN)/pybabel -q update --input-file=build/messages.pot --output-dir=app/locale \
	    --ignore-pot-creation-date --no-fuzzy-matching --ignore-obsolete
	$(PY) hatch_build.py

pins: .venv/run ## Choose versions again, none younger than a week
	$(PIP) uv
	$(BIN)/uv pip compile -q $(PINS) --group vendor --output-file requirements/run.txt
	$(BIN)/uv pip compile -q $(PINS) --group vendor --group test --output-file requirements/test.txt
PINS := pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --exclude-newer "1 week" \
    --no-header --no-annotate

wheel: .venv/run ## Pack dist/charrette-*.whl
	$(PY) -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove what the tools made (never ./data)
	rm -rf .venv node_modules static/vendor dist build

.venv/bin/python:
	@.ci/venv .venv

.venv/run: requirements/run.txt | .venv/bin/python
	@$(INSTALL)
	@touch $@

.venv/test: requirements/test.txt | .venv/bin/python
	@$(INSTALL)
	@touch $@ .venv/run

.venv/chromium: | .venv/test
	.ci/chromium
	@touch $@

static/vendor/LOCK: package-lock.json hatch_build.py $(wildcard app/locale/*/LC_MESSAGES/*.po) | .venv/run
	$(PY) hatch_build.py
	@touch $@
