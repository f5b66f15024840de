# Two commands do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.PHONY: demo test check fix evaluate bench docs script lock clean

demo: $(INSTALLED)
	$(BIN)/tidings demo

test: $(INSTALLED)
	tools/browser.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

check: $(INSTALLED)
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

fix: $(INSTALLED)
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

evaluate: $(INSTALLED)
	$(BIN)/python -m evaluation.all

bench: $(INSTALLED)
	$(BIN)/python -m benchmarks.build
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.copies
	$(BIN)/python -m benchmarks.merging
	$(BIN)/python -m benchmarks.encoder
	$(BIN)/python -m benchmarks.stages
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.dossier

docs: $(INSTALLED)
	$(BIN)/python tools/print_commands.py

script:
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund && node build.mjs

lock:
	$(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --generate-hashes --allow-unsafe --extra dev -o requirements.lock pyproject.toml

$(INSTALLED): pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf $(VENV) build dist src/*.egg-info
