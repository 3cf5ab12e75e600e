# The two commands of the README are `make demo` and `make test`. Each installs what it needs into .venv.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test lint bench picture messages clean

help:
	@echo "make demo     install, load the tables, answer one of each question, leave you at the prompt"
	@echo "make test     install, lint, check types and floors, run the tests"
	@echo "make bench    measure speed, memory, accuracy beside peers; write BENCHMARKS.md"
	@echo "make picture  draw the pictures in docs/ anew"
	@echo "make messages bring the catalogues of other languages up to date with the texts"
	@echo "make clean    remove what was installed"

demo: .venv/installed
	$(BIN)/python -m bot load
	$(BIN)/python -m bot ask "/job registered nurse"
	$(BIN)/python -m bot ask "/rename STEM"
	$(BIN)/python -m bot ask "/skills hotel manager"
	$(BIN)/python -m bot ask "/cluster Digital Technology"
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/python -m bot ask; fi

test: lint
	$(BIN)/python -m pytest

lint: .venv/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/installed-dev
	$(INSTALL) --editable '.[bench]'
	$(BIN)/python -m benchmarks.questions
	$(BIN)/python -m benchmarks.titles --write
	$(BIN)/python -m benchmarks.refresh
	$(BIN)/python -m benchmarks.kills
	$(BIN)/python -m benchmarks.faults
	$(BIN)/python -m benchmarks.load

picture: .venv/installed
	$(BIN)/python docs/picture.py
	$(BIN)/python docs/cards.py

messages: .venv/installed-dev
	$(BIN)/python -m tests.languages.messages

clean:
	rm -rf .venv build *.egg-info

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	$(INSTALL) --editable .
	@touch $@

.venv/installed-dev: .venv/bin/python pyproject.toml constraints.txt
	$(INSTALL) --editable '.[dev]'
	@touch $@ .venv/installed
