# One place for what people and CI run. On Windows, see the plain pip lines in README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python

OLDEST := .venv-oldest

.PHONY: demo test test-engines test-oldest check lint types docs generate bench wheel clean

demo: $(VENV)/package  ## The worked form of the deck, from a file to the official form.
	$(BIN)/jabatan-eval nilai --berkas examples/kasubbag_kepangkatan.yaml

test: $(VENV)/developer  ## Everything that is tested, with every branch of the library counted.
	$(BIN)/coverage erase
	$(RUN) -m pytest -q -n auto --cov --cov-report=term

test-engines: $(VENV)/engines  ## The same rows on PySpark; needs Java 17 or newer.
	$(RUN) -m pytest -q tests/engines

test-oldest: $(VENV)/developer  ## The same tests on the oldest packages that pyproject.toml admits.
	$(RUN) -m pip install -q uv
	$(PYTHON) -m venv $(OLDEST)
	$(BIN)/uv pip install -q --python $(OLDEST)/bin/python --resolution lowest-direct \
	    -e ".[all]" --group test
	$(OLDEST)/bin/python -m pytest -q -n auto

check: lint types test docs  ## What must be green before a change lands.

lint: $(VENV)/developer
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/developer
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(RUN)

docs: $(VENV)/developer  ## Generated pages and formats are what the catalogue gives today.
	$(RUN) scripts/generate.py --check
	$(RUN) -m pytest -q README.md docs tests/docs

generate: $(VENV)/developer  ## Write the generated pages and formats anew.
	$(RUN) scripts/generate.py

bench: $(VENV)/engines  ## Ratios against baselines, all in one run; Spark needs Java.
	$(RUN) benchmarks/bench_core.py
	$(RUN) benchmarks/bench_frames.py
	$(RUN) benchmarks/bench_judgement.py
	$(RUN) benchmarks/bench_register.py
	$(RUN) benchmarks/bench_peta.py
	$(RUN) benchmarks/bench_process.py

wheel: $(VENV)/developer
	$(RUN) -m build --outdir dist .

clean:
	rm -rf $(VENV) $(OLDEST) dist .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

# Debian's python3 has no ensurepip until python3-venv is installed: there pip installs itself.
$(VENV)/pip:
	$(PYTHON) -m venv $(VENV) 2>/dev/null || { $(PYTHON) -m venv --clear --without-pip $(VENV) \
	    && $(PYTHON) -m pip --python $(RUN) install -q pip; }
	$(RUN) -m pip install -q "pip>=25.1"
	touch $@

$(VENV)/package: pyproject.toml $(VENV)/pip
	$(RUN) -m pip install -q -e .
	touch $@

$(VENV)/engines: pyproject.toml $(VENV)/developer
	$(RUN) -m pip install -q --group engines
	touch $@

$(VENV)/developer: pyproject.toml $(VENV)/package
	$(RUN) -m pip install -q --group dev
	touch $@
