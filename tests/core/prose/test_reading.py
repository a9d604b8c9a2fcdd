"""Prose rules in an evaluation: places, fingerprints, what is read again, and that nothing else changes."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.assessment import Assessment
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation, evaluate
from app.core.prose import reading
from app.core.report_json import finding_json
from tests.builders import DAY, accepted, assessment, compiled, found, graded, only_finding, question, report
from tests.core.prose.prose_packs import pack, prose_rule

OPEN = prose_rule("ALL-001", "phrases", phrases=["TBD"])
ACRONYMS = prose_rule("ALL-002", "acronym", known=["TBD"])


def test_a_finding_says_where_its_words_stand_and_quotes_them() -> None:
    finding = only_finding(report(pack(OPEN), {"story": "Fine.\n\nThe **TBD** is open."}))
    assert (finding.place.question, finding.place.row, finding.place.field) == ("story", "", "")
    assert finding.place.span == (13, 16)
    assert finding.message == "'TBD' in: The **TBD** is open."


def test_the_span_is_in_the_json_of_a_finding() -> None:
    finding = only_finding(report(pack(OPEN), {"story": "TBD"}))
    assert finding_json(finding)["place"] == {"question": "story", "row": "", "field": "", "span": [0, 3]}


def test_text_in_groups_and_tables_is_read() -> None:
    answers = {"plan": {"remark": "TBD"}, "parts": [{"id": "r1", "remark": "Fine"}, {"id": "r2", "remark": "TBD"}]}
    places = [each.place for each in report(pack(OPEN), answers).findings]
    assert [(each.question, each.row, each.field) for each in places] == [
        ("plan", "", "remark"),
        ("parts", "r2", "remark"),
    ]


@pytest.mark.parametrize(
    ("keys", "questions"),
    [
        ({"read": ["*"]}, ["story", "note", "parts"]),
        ({"read": ["story"]}, ["story"]),
        ({"read": ["parts.remark"]}, ["parts"]),
        ({"read": ["parts.*", "n*"]}, ["note", "parts"]),
        ({"read": ["*"], "skip": ["parts"]}, ["story", "note"]),
    ],
)
def test_a_rule_says_what_it_reads(keys: dict[str, Any], questions: list[str]) -> None:
    rule = prose_rule("ALL-001", "phrases", phrases=["TBD"], **keys)
    answers = {"story": "TBD", "note": "TBD", "parts": [{"remark": "TBD"}]}
    assert [each[1] for each in found(report(pack(rule), answers))] == questions


def test_a_rule_that_is_switched_off_finds_nothing() -> None:
    assert report(pack({**OPEN, "enabled": False}), {"story": "TBD"}).findings == ()


def test_an_answer_to_what_is_not_asked_is_not_read() -> None:
    asked = question("story", "markdown", ask_if="wanted")
    sound = compiled(question("wanted"), asked, rules=[OPEN])
    assert report(sound, {"wanted": False, "story": "TBD"}).findings == ()
    assert len(report(sound, {"wanted": True, "story": "TBD"}).findings) == 1


def test_points_never_depend_on_prose() -> None:
    grade = graded("grade", serves="BAS-1")
    story = question("story", "markdown")
    with_rule, without = compiled(grade, story, rules=[OPEN]), compiled(grade, story)
    answers = {"grade": "full", "story": "TBD"}
    assert report(with_rule, answers).readiness == report(without, answers).readiness


def fingerprints(text: str, *rules: dict[str, Any]) -> list[str]:
    return [each.fingerprint for each in report(pack(*(rules or (OPEN,))), {"story": text}).findings]


def test_a_fingerprint_stays_when_other_text_moves() -> None:
    assert fingerprints("It is TBD.") == fingerprints("Something new first. It is still TBD, they say.")


def test_words_that_are_there_twice_have_two_fingerprints() -> None:
    first, second = fingerprints("TBD. TBD.")
    assert first != second
    assert fingerprints("TBD.") == [first]


def test_a_decision_holds_on_to_the_words() -> None:
    (name,) = fingerprints("It is TBD.")
    result = report(pack(OPEN), {"story": "As before, it is TBD."}, **{name: accepted("ALL-001")})
    assert only_finding(result).decision_active


def test_an_acronym_is_told_once_and_explained_by_any_answer() -> None:
    sound = pack(ACRONYMS)
    assert found(report(sound, {"story": "The GHE.", "note": "The GHE."})) == [("ALL-002", "story", "")]
    assert found(report(sound, {"story": "The GHE.", "note": "The global health exchange (GHE)."})) == []
    assert found(report(sound, {"story": "The GHE.", "note": "The Global Health Exchange."})) == []


def test_glossary_terms_are_known() -> None:
    assert report(pack(ACRONYMS, glossary={"GHE": "An exchange."}), {"story": "The GHE."}).findings == ()


def test_only_the_changed_text_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = pack(OPEN)
    before = assessment(sound, {"story": "TBD", "parts": [{"remark": "one"}, {"remark": "two"}]})
    evaluation = Evaluation(sound, before, DAY)
    read: list[str] = []
    segment = reading.segment
    monkeypatch.setattr(reading, "segment", lambda text: read.append(text) or segment(text))
    after = assessment(sound, {"story": "TBD", "parts": [{"remark": "one"}, {"remark": "three"}]})
    evaluation.update(after)
    assert read == ["three"]


TEXTS = st.lists(
    st.sampled_from(["TBD", "the GHE", "Good Health Ends", "(GHE)", "\n\n", "`TBD`", ". ", "- ", "fine"]), max_size=6
).map(" ".join)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={"story": TEXTS, "note": TEXTS, "parts": st.lists(st.fixed_dictionaries({"remark": TEXTS}), max_size=3)},
)


def _given(sound: CompiledPack, answers: dict[str, Any]) -> Assessment:
    return assessment(sound, {name: {"value": value} for name, value in answers.items() if value not in ("", [])})


@given(st.lists(ANSWERS, min_size=1, max_size=4))
def test_an_update_equals_a_full_evaluation(steps: list[dict[str, Any]]) -> None:
    sound = pack(OPEN, ACRONYMS)
    evaluation = Evaluation(sound, _given(sound, {}), DAY)
    for step in steps:
        after = _given(sound, step)
        evaluation.update(after)
        assert evaluation.report() == evaluate(sound, after, DAY)


def test_without_prose_rules_nothing_is_loaded_for_them() -> None:
    script = (
        "import sys\n"
        "from tests.builders import assessment, compiled, question, report\n"
        "report(compiled(question('story', 'markdown')), {'story': 'TBD'})\n"
        "print(sorted(name for name in ('re2', 'markdown_it', 'app.core.prose.reading') if name in sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
