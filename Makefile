# Two commands matter: `make figures` and `make test`. Each prepares .venv by itself, once.

PYTHON ?= python3
CORPUS ?= seeds
OUT    ?= outputs
RUN    ?=
LAB    ?=
BIN    := .venv/bin
READY  := .venv/.ready

$(foreach name,corpus Corpus out Out run Run,$(if $(findstring command line,$(origin $(name))),\
  $(error $(name)=: CORPUS, OUT and RUN are written in capitals)))

# What was typed reaches the shell by environment, to the letter, whatever quotes or $ are in a folder's name.
override CORPUS := $(value CORPUS)
override OUT := $(value OUT)
export CORPUS OUT

.PHONY: help figures test test-slow lab verify bench lint lock clean

figures: $(READY)  ## regenerate every figure, table and page (CORPUS=folder OUT=folder RUN="-p top_n 10")
	@$(BIN)/dossier run --out="$$OUT" $(RUN) -- "$$CORPUS"

test: $(READY)  ## the tests, in a few minutes
	@PYTHONHASHSEED=0 $(BIN)/python -m pytest -q -n auto -m "not slow"

test-slow: $(READY)  ## the tests that take longer
	@PYTHONHASHSEED=0 $(BIN)/python -m pytest -q -n auto --dist loadfile -m slow

lab: $(READY)  ## JupyterLab on the notebooks and what each is about
	@if [ "$$(id -u)" = 0 ] && [ "$(LAB)" != --allow-root ]; then echo "make lab: JupyterLab does not start for root;" \
	  "use another account, or: make lab LAB=--allow-root" >&2; exit 2; fi
	@$(BIN)/jupyter lab $(LAB) --LabApp.app_settings_dir=notebooks/.lab --ServerApp.root_dir=. notebooks/README.md

verify: $(READY)  ## run again elsewhere and compare with outputs/
	@$(BIN)/dossier verify --out="$$OUT"

bench: $(READY)  ## side-by-side measurements
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

lint: $(READY)
	@$(BIN)/ruff check . && $(BIN)/mypy

help:  ## this list
	@awk -F ':.*  ## ' '/^[a-z-]+:.*  ## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

lock:  ## write requirements.lock anew from pyproject.toml
	@uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --group dev pyproject.toml -o requirements.lock

clean:
	@rm -rf .venv .dossier outputs/drafts outputs/failed

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "dossier needs Python 3.11 or newer; choose one with: make PYTHON=python3.12 ...")'
	@echo "Preparing .venv from requirements.lock ..."
	@rm -rf .venv && $(PYTHON) -m venv .venv && $(BIN)/python -m pip install -q --disable-pip-version-check uv
	@$(BIN)/uv pip install -q --python $(BIN)/python -r requirements.lock
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $(READY)
