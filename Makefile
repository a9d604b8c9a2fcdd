# Everything a user or contributor runs. Each target first makes the checkout ready (packaging/set-up.sh), which takes
# no time worth naming once it has been done.

BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run test lint bench clean

# Bytecode is half of the start-up time; the type checker comes whole in its wheel and has nothing to look up.
unexport PYTHONDONTWRITEBYTECODE
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

# Runs every check even where one finds something. (No recipe calls make again: `make -n` would then run it for real.)
CHECKS := failed=; for check in 'ruff check .' pyright 'lint-imports --no-logo'; do \
	echo "$$check"; sh -c "$(BIN)/$$check" || failed=yes; done

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set up what is missing and open the desktop on a copy of the sample (without a display: assess it)
	@packaging/set-up.sh runtime
	@$(BIN)/readyroom open --sample

test: ## set up, then linters, types, layers and all tests
	@packaging/set-up.sh dev
	@$(CHECKS); \
	$(BIN)/pytest -n auto || exit $$?; \
	test -z "$$failed" || { echo 'The tests pass; the checks above them do not.' >&2; exit 1; }

lint: ## set up, then linters, types and layers only
	@packaging/set-up.sh dev
	@$(CHECKS); \
	test -z "$$failed"

bench: ## set up, then measure speed
	@packaging/set-up.sh dev
	@$(BIN)/python -m bench

clean: ## remove the environment, the caches and the builds; documents in out/ stay
	rm -rf .venv .tools build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find app bench packaging tests -name __pycache__ -type d -prune -exec rm -rf {} +
