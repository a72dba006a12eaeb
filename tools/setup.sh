#!/bin/sh
# Make .venv from the lock file. Run from the project's root, by make.
set -eu

# A name on PATH can be a version manager's shim that fails when run: probe by running.
works() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1
}
python=
for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python; do
  if works "$candidate"; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
  echo "brief needs Python 3.11, 3.12 or 3.13 with venv; set PYTHON=/path/to/python" >&2
  exit 2
fi

"$python" -m venv --clear .venv
# PYTHONDONTWRITEBYTECODE does not stop pip from compiling what it installs; our own code is
# installed in place, so it is compiled here.
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
  --require-hashes --only-binary :all: -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check \
  --no-deps --no-build-isolation -e .
.venv/bin/python -m compileall -q brief || true
touch .venv/.ready
