"""`make bench`: every benchmark, as a table and as JSON. Ratios are of medians taken in the same run."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from pathlib import Path
from typing import Any

import orjson

BENCHMARKS = ("engine", "store", "cli", "pdf", "ui")
RESULTS = Path(__file__).parent / "results" / "latest.json"


def main() -> None:
    """Run the benchmarks that are named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(BENCHMARKS)}")
    names = parser.parse_args().names or BENCHMARKS
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"there is no benchmark '{unknown[0]}'")
    results: dict[str, list[dict[str, Any]]] = {}
    print(f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}\n", flush=True)
    for name in names:
        results[name] = importlib.import_module(f"bench.{name}").run()
        for row in results[name]:
            print(_line(name, row), flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_bytes(orjson.dumps(results, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    print(f"\nwritten to {RESULTS.relative_to(Path.cwd())}" if RESULTS.is_relative_to(Path.cwd()) else "")
    missed = [row["name"] for rows in results.values() for row in rows if row.get("ok") is False]
    if missed:
        sys.stderr.write(f"missed: {'; '.join(missed)}\n")


def _line(name: str, row: dict[str, Any]) -> str:
    target = row.get("target")
    mark = {True: "ok", False: "MISSED", None: ""}[row.get("ok")]
    wanted = f"(at most {target:g})" if target is not None else ""
    return f"{name:8} {row['name']:64} {row['value']:>10.3f} {row['unit']:3} {wanted:18} {mark}"


if __name__ == "__main__":
    main()
