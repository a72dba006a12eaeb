# `make export` and `make test` are all a newcomer needs; both set up .venv first.
PY := .venv/bin/python
READY := .venv/.ready

.PHONY: export tui test ci benchmarks stress pictures lock clean

export: $(READY)
	$(PY) -m brief export

tui: $(READY)
	@$(PY) -m brief

test: $(READY)
	$(PY) -m pytest

# Everything that must hold, LibreOffice's drawing included; installs by apt what it lacks.
ci:
	bash .ci/run

benchmarks: $(READY)
	$(PY) benchmarks/start_up.py
	$(PY) benchmarks/export_growth.py
	$(PY) benchmarks/long_lists.py
	$(PY) benchmarks/whole_workbench.py
	$(PY) benchmarks/extraction.py
	$(PY) benchmarks/checks.py

# Three hundred decks made up by chance, drawn by LibreOffice and held against their plans.
stress: $(READY)
	$(PY) tools/stress.py

# Needs LibreOffice and poppler.
pictures: $(READY)
	$(PY) tools/pictures.py
	$(PY) tools/gallery.py
	$(PY) tools/tui_picture.py

# Rebuilt whole whenever the lock, the project's metadata or this recipe change.
$(READY): requirements.lock pyproject.toml tools/setup.sh
	sh tools/setup.sh

# For maintainers, with uv at hand: take in the newest versions that the ranges allow.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
