#!/usr/bin/env bash
# Makes this checkout ready: system libraries, uv, and the locked environment in .venv. Quick where nothing is to be done.
#
#   packaging/set-up.sh runtime|dev
#
# PYTHON may name the interpreter to build .venv from; otherwise the distribution's own comes first, because it is
# the optimised build, then what is on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
purpose="${1:-runtime}"
bare=(-E -s -S) # quick: no variable, no user folder and no installed package has a say

find_python() {
    local candidate found
    local -a candidates=(/usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11)
    [[ -z "${PYTHON:-}" ]] || candidates=("$PYTHON")
    for candidate in "${candidates[@]}"; do
        found=$("$candidate" "${bare[@]}" -c '
import ctypes, ssl, sys, zlib
if (3, 11) <= sys.version_info < (3, 15):
    print(sys.executable)' 2>/dev/null) || continue
        [[ -z "$found" ]] || { printf '%s' "$found" && return; }
    done
    printf 'Readyroom needs Python 3.11, 3.12, 3.13 or 3.14: there is none among %s.\n' "${candidates[*]}" >&2
    return 1
}

if .venv/bin/python "${bare[@]}" packaging/environment.py ready "$purpose" 2>/dev/null; then
    PYTHON=.venv/bin/python packaging/system-libraries.sh pdf desktop
    exit
fi
python=$(find_python)
groups=(pdf desktop tls)
"$python" -E packaging/environment.py tools || groups+=(venv)
minor=$("$python" "${bare[@]}" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
PYTHON="$python" PYTHON_MINOR="$minor" packaging/system-libraries.sh "${groups[@]}"
"$python" -E packaging/environment.py make "$purpose"
