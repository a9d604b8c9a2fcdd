"""Writes docs/coverage.md: what the requirement document asks, and the elements, questions, rules and documents for it.

.venv/bin/python packaging/coverage_table.py
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.core.compiled import CompiledPack  # noqa: E402
from app.io.pack_library import PackLibrary  # noqa: E402

LEAVES = ROOT / "docs" / "coverage.yaml"
TABLE = ROOT / "docs" / "coverage.md"
_INTRO = """# What the requirement document asks, and where it is

Every heading and bullet of the requirement document, in its order, with the elements that carry it, the questions
that serve them, the rules that read those questions, and the documents in which their answers stand.
`packaging/coverage_table.py` writes this table from `coverage.yaml` and the pack; a test keeps it complete.

| Requirement | Elements | Questions | Rules | Documents |
| --- | --- | --- | --- | --- |
"""
_VIEWS = {
    "RMP": "roadmap.md",
    "COV": "coverage_and_benefits.md",
    "RDY": "coverage_and_benefits.md",
    "BEN": "coverage_and_benefits.md",
    "VAL": "quality_assurance_validator.md",
    "ORC": "master_prd_orchestrator.md",
    "INT": "initial_requirements_gathering.md",
    "TPL": "templates_and_formats.md",
}
"""Documents that show an element itself, rather than the answers behind it."""
_INCLUDE = re.compile(r"""{%-?\s*(?:include|import|from)\s*['"]([^'"]+)['"]""")


def leaves() -> list[dict[str, Any]]:
    """What the requirement document asks, in its order."""
    return YAML(typ="safe").load(LEAVES.read_text(encoding="utf-8"))["leaves"]


def table(compiled: CompiledPack) -> str:
    """The whole file."""
    shown = _documents_of_questions(compiled)
    return _INTRO + "".join(_row(leaf, compiled, shown) for leaf in leaves())


def _row(leaf: dict[str, Any], compiled: CompiledPack, shown: dict[str, set[str]]) -> str:
    pack = compiled.pack
    behind = [name for element in leaf["elements"] for name in _scored_behind(element, compiled)]
    questions = _unique(name for element in behind for name in pack.servants.get(element, ()))
    rules = sorted({rule for name in questions for rule in compiled.rules_reading.get(name, ())})
    views = (_VIEWS.get(element.split("-")[0], "") for element in leaf["elements"])
    documents = _unique([*(each for each in views if each), *(d for q in questions for d in sorted(shown.get(q, ())))])
    title = leaf["title"] if leaf["kind"] != "heading" else f"**{leaf['title']}**"
    cells = (title.replace("|", "\\|"), _few(leaf["elements"]), _few(questions), _few(rules), ", ".join(documents))
    return "| " + " | ".join(cells) + " |\n"


def _scored_behind(element: str, compiled: CompiledPack) -> list[str]:
    """The element itself, or those from which it is derived, down to what is scored."""
    pack = compiled.pack
    derived = pack.element_by_id[element].derived_from
    if not derived:
        return [element]
    named = [
        each.id
        for each in pack.elements
        if any(each.id == name or each.id.startswith((f"{name}.", f"{name}-")) or each.area == name for name in derived)
    ]
    return [each for each in named if each in pack.servants]


def _documents_of_questions(compiled: CompiledPack) -> dict[str, set[str]]:
    """Question: the files of the documents whose templates name it."""
    pack = compiled.pack
    found: dict[str, set[str]] = {}
    for spec in pack.manifest.documents:
        if spec.alone:
            text = _whole_template(spec.template, pack.templates)
            for name in pack.questions:
                if f"'{name}'" in text or f'"{name}"' in text:
                    found.setdefault(name, set()).add(spec.file)
    return found


def _whole_template(name: str, templates: Any, seen: frozenset[str] = frozenset()) -> str:
    text = templates[name]
    parts = [each for each in _INCLUDE.findall(text) if each in templates and each not in seen and "macros" not in each]
    return text + "".join(_whole_template(each, templates, seen | {name}) for each in parts)


def _few(names: Iterable[str]) -> str:
    """All of a short list; of a long one the first and how many more."""
    listed = list(names)
    if len(listed) <= 8:
        return ", ".join(listed)
    return f"{', '.join(listed[:6])} and {len(listed) - 6} more"


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def lines(compiled: CompiledPack) -> Iterator[tuple[str, list[str], list[str]]]:
    """For tests: the title of each leaf, its elements, and the questions behind them."""
    for leaf in leaves():
        behind = [name for element in leaf["elements"] for name in _scored_behind(element, compiled)]
        yield (
            leaf["title"],
            leaf["elements"],
            _unique(q for name in behind for q in compiled.pack.servants.get(name, ())),
        )


if __name__ == "__main__":
    TABLE.write_text(table(PackLibrary().default()), encoding="utf-8")
