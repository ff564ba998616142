# Everything happens in .venv, which is made on first use from Python 3.11+ and nothing else.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test format lint types unit bench reports clean

demo: .venv/installed
	@$(BIN)/factlint check seeds --format concise --exit-zero

test: format lint types unit

format: .venv/installed
	$(BIN)/ruff format --check .

lint: .venv/installed
	$(BIN)/ruff check .

types: .venv/installed
	$(BIN)/mypy

unit: .venv/installed
	$(BIN)/pytest -n 2

bench: .venv/installed
	$(BIN)/python -m tests.benchmarks

reports: .venv/installed
	$(BIN)/python -m tests.reports --accept
	$(BIN)/python -m tests.rules.manual --accept

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factlint needs Python 3.11 or later; set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis dist build
