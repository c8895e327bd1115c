# For developers. `make check` before a commit; `make ci` is what decides, on every Python of the machine.
VENV ?= $(or $(VIRTUAL_ENV),.venv)
PYTHON ?= python3
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.argmap-installed

.PHONY: help check lint test format coverage docs links constraints ci clean

help:
	@echo "make check     lint and test, with one Python"
	@echo "make lint      style, types and layers"
	@echo "make test      the tests, on all cores"
	@echo "make format    put the code into its standard form"
	@echo "make coverage  the tests, and the lines and branches that they miss"
	@echo "make docs      the site of the documentation, in build/docs"
	@echo "make links     ask whether the pages elsewhere that the documentation names are still there"
	@echo "make constraints  renew the versions that style, types and the site are made with"
	@echo "make ci        everything, on every Python of the machine, in fresh environments"
	@echo "make clean     remove what was built"

check: lint test

lint: $(INSTALLED)
	PATH="$(abspath $(BIN)):$$PATH" nox -f .ci/noxfile.py --no-venv -s lint

test: $(INSTALLED)
	$(BIN)/pytest -q -n auto

format: $(INSTALLED)
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

coverage: $(INSTALLED)
	$(BIN)/pytest -q -n auto --cov --cov-report=term-missing

docs: $(INSTALLED)
	$(BIN)/nox -f .ci/noxfile.py -s docs -- $(abspath build/docs)

links: $(INSTALLED)
	$(BIN)/nox -f .ci/noxfile.py -s links

constraints: $(INSTALLED)
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --extra test --extra browser --extra dev \
		--extra docs --no-annotate --no-header -o .ci/constraints.txt setup.cfg

ci:
	CI=true bash .ci/run </dev/null

clean:
	rm -rf build dist *.egg-info .nox .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

# The environment is renewed when the declarations of what it holds change.
$(INSTALLED): setup.cfg pyproject.toml .ci/constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q -c .ci/constraints.txt -e '.[test,browser,dev]'
	touch $@
