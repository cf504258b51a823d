# `make run` and `make test` set up a virtual environment of their own in .venv; nothing else on the machine is touched.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check pictures clean

run: .venv/installed
	@$(BIN)/backcoach run

test: .venv/installed-dev
	$(BIN)/python -m pytest -q -n 2 -m "not sound"
	$(BIN)/python -m pytest -q -m sound

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32 src

pictures: .venv/installed-dev
	$(BIN)/python -m tools.pictures

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "backcoach needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Setting up backcoach, once ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/installed-dev: pyproject.toml constraints.txt | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch .venv/installed $@

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
