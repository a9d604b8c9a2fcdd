"""What templates can call beside the answers: roll-ups, figures of blocks, the roadmap, a crosswalk."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.document.assemble import assemble
from app.core.document.context import NAMES
from app.core.document.outlook import OUTLOOK_FUNCTIONS
from app.core.errors import RenderError
from app.core.framework import PublishedFramework, Reference
from app.core.pack import DocumentSpec
from tests.builders import assessment, report
from tests.core.roadmap.small_roadmap import ANSWERS, PACK

FRAMEWORK = {"frw": PublishedFramework(title="The framework", prefixes=("FRW",))}
REFERENCE = {"FRW:1": Reference(title="One", verified=True)}
STARTED = {**ANSWERS, "begins": "2026-11-02", "owners": {"s1_1": {"who": {"name": "*Mara*"}}}}


def written(template: str, **changed: Any) -> str:
    """What a template writes for STARTED."""
    document = DocumentSpec(id="way", file="way.md", title="Way", template="way.md.j2")
    manifest = PACK.pack.manifest.model_copy(update={"documents": (document,)})
    keys = {
        "manifest": manifest,
        "templates": {"way.md.j2": template},
        "frameworks": FRAMEWORK,
        "references": REFERENCE,
    }
    pack = PACK.pack.model_copy(update={**keys, **changed})
    made = assemble(pack, assessment(PACK, STARTED), report(PACK, STARTED))
    return made.documents[0].markdown.strip()


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("rollups('STP-')|length", "3"),
        ("rollups()[0].title", "Do STP-1.1"),
        ("rollups()[0].group", "Weeks 1–9"),
        ("rollups()[0].state", "partial"),
        ("percent(rollups()[0].low)", "75.0"),
        ("rollups()[0].counts.satisfied", "1"),
        ("rollups()[0].parts[1].element.id", "SRE-1.2"),
        ("percent(baseline_figure().low)", "35.0"),
        ("percent(baseline_figure().most)", "70.0"),
        ("percent(enterprise_figure().low)", "47.5"),
        ("percent(enterprise_figure().most)", "95.0"),
        ("percent(roadmap().today.low)", "47.5"),
        ("roadmap().start", "2026-11-02"),
        ("roadmap().before.gaps[0].element.id", "BAS-2"),
        ("roadmap().phases[0].title", "Foundation"),
        ("roadmap().phases[0].weeks[1]", "2"),
        ("roadmap().phases[0].ends", "2026-11-15"),
        ("percent(roadmap().phases[0].projected.low)", "95.0"),
        ("rounded(roadmap().phases[0].points)", "12.5"),
        ("roadmap().phases[0].steps[0].title", "Do STP-1.2"),
        ("roadmap().phases[0].steps[1].owner", r"\*Mara\*"),
        ("roadmap().phases[0].steps[1].gaps[0].findings[0].rule", "ALL-001"),
        ("roadmap().count('partly')", "3"),
        ("effort_text(roadmap().phases[0].effort)", "1–5 person-days, 7 min of questions"),
        ("to_do(roadmap().before.gaps[0])[0]", "ALL-002: Begin."),
        ("crosswalk('frw').references", "1"),
        ("order_of_work()[0].title", "All"),
        ("order_of_work()[0].after|length", "0"),
        ("work_items()[0].number", "1"),
        ("work_items()[0].step.title", "All"),
        ("crosswalk('frw').uncited[0][1].title", "One"),
        (
            "crosswalk_note(crosswalk('frw'))[:48]",
            "The pack 'trial' has 1 reference into the framew",
        ),
    ],
)
def test_a_template_sees(expression: str, text: str) -> None:
    assert written("{{ " + expression + " }}") == text


@pytest.mark.parametrize(
    ("expression", "changed", "sentence"),
    [
        ("roadmap()", {"roadmap": None}, "the pack has no roadmap"),
        ("crosswalk('xyz')", {}, "the pack knows no framework 'xyz'"),
    ],
)
def test_what_a_pack_does_not_have_is_an_error_of_the_template(
    expression: str, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(RenderError, match=sentence):
        written("{{ " + expression + " }}", **changed)


def test_the_check_knows_every_function() -> None:
    assert set(OUTLOOK_FUNCTIONS) <= NAMES


def test_what_was_checked_is_told_rule_by_rule() -> None:
    line = "{{ each.id }} {{ each.part }} {{ each.severity }} {{ each.family }} {{ each.state }}. "
    said = written("{% for each in checks() %}" + line + "{% endfor %}")
    assert said == "ALL-001 All error consistency failed. ALL-002 All warning consistency failed."
