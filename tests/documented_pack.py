"""A small pack with templates, for tests of documents."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.core.compiled import CompiledPack, compile_pack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Report
from app.core.pack import Pack

AS_OF = date(2026, 11, 23)

TEMPLATE = """# {{ service.name }}

{{ charts.readiness("Readiness") }}
{% for row in rows('slm.objectives') %}
{% call requirement('SLM', 'slm.objectives', row=row, why=row.reason, verify='the monthly report') %}
Over any {{ spoken(row.raw('window')) }}, {{ service.name }} **shall** keep {{ row.indicator }} at {{ row.target }}.
{% endcall %}

{% endfor %}
{{ prose('slm.narrative') }}
{% for view in unanswered('slm.') %}
- {{ view.question }}
{% endfor %}
"""

QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "slm.objectives",
        "type": "table",
        "text": "What does the service aim for?",
        "absent": "We have no objectives.",
        "serves": ["SRE-2.2"],
        "columns": [
            {"id": "indicator", "type": "text", "title": "Indicator"},
            {"id": "target", "type": "percent", "title": "Target"},
            {"id": "window", "type": "duration", "title": "Window"},
            {"id": "reason", "type": "text", "title": "Reason", "required": False},
        ],
    },
    {"id": "slm.narrative", "type": "markdown", "text": "In your own words?", "required": False},
    {"id": "slm.owner", "type": "person", "text": "Who owns it?", "serves": ["SRE-2.2"], "not_applicable": True},
]
RULE = {
    "id": "SLM-001",
    "severity": "error",
    "family": "feasibility",
    "title": "A target of 100 %",
    "for_each": "slm.objectives",
    "check": "row.target < 100.0",
    "field": "target",
    "message": "{row.indicator} aims for {row.target} %.",
    "why": "Nothing may ever fail.",
    "fix": "Aim for less.",
    "effort": "S",
}


LEVELS = {"id": "levels", "file": "levels.md", "title": "Levels", "template": "levels.md.j2"}


def make_pack(templates: dict[str, str] | None = None, documents: list[dict[str, Any]] | None = None) -> CompiledPack:
    """The pack with these templates and documents; one document made of `TEMPLATE` without them."""
    raw = {
        "manifest": {
            "id": "small",
            "version": "1.0.0",
            "title": "Small",
            "examples_as_of": "2026-11-01",
            "documents": documents or [LEVELS],
            "words": {"hello": "Hello"},
        },
        "areas": [{"id": "SLM", "title": "Service levels", "points": 5, "block": "sre", "groups": {"all": 1}}],
        "elements": [{"id": "SRE-2.2", "title": "Objectives", "kind": "required", "area": "SLM", "group": "all"}],
        "questionnaires": [
            {"id": "levels", "title": "Levels", "sections": [{"id": "all", "title": "All", "questions": QUESTIONS}]}
        ],
        "rules": [RULE],
        "templates": templates if templates is not None else {"levels.md.j2": TEMPLATE},
    }
    compiled, problems = compile_pack(Pack.model_validate(raw))
    assert not problems
    return compiled


def make_assessment(service: str = "Checkout", **values: Any) -> Assessment:
    """An assessment with answers; `slm__objectives=[…]` answers slm.objectives. An Answer is taken as it is."""
    answers = {
        name.replace("__", "."): value if isinstance(value, Answer) else Answer(value=value)
        for name, value in values.items()
    }
    meta = Meta(pack=PackReference(id="small", version="1.0.0"), service=service, revision=len(answers))
    return Assessment(meta=meta, answers=answers)


def report_of(compiled: CompiledPack, assessment: Assessment) -> Report:
    """Its report on the tests' day."""
    return evaluate(compiled, assessment, AS_OF)


def objective(indicator: str = "Availability", target: float = 99.9, **more: Any) -> dict[str, Any]:
    """A row of slm.objectives."""
    return {"id": "r1", "indicator": indicator, "target": target, "window": "28d", **more}
