"""Whatever was answered, the sheet that `questions --format yaml` prints gives it back unchanged."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.cli.sheet import sheet
from app.core.answer_sheet import changes_from_sheet
from app.core.changes import apply_change
from app.core.errors import InputError
from app.io.yaml_text import load_yaml
from tests.builders import GRADES, assessment, empty, graded, make_pack, parts, question, table

PACK = make_pack(
    graded("review", absent="No", not_applicable=True, help="Once is enough.\nTwice is better."),
    question("uses", "multi", options=GRADES),
    question("load", "number", unit="requests/s"),
    question("safe"),
    question("name", "text"),
    question("window", "duration"),
    question("owner", "person"),
    question("limits", "group", fields=parts({"most": "number?", "unit": "text?"})),
    table("rows", {"indicator": "text", "target": "percent?"}),
)
REASON = {"reason": "Batch only", "approver": "Mara Lind"}

texts = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=30)
entries = st.fixed_dictionaries(
    {},
    optional={
        "review": st.sampled_from(["full", {"absent": True}, {"not_applicable": REASON}]),
        "uses": st.lists(st.sampled_from(["full", "half"]), unique=True),
        "load": st.floats(-1e12, 1e12) | st.integers(-(10**12), 10**12),
        "safe": st.booleans(),
        "name": texts,
        "window": st.sampled_from(["28d", "1h 30m"]),
        "owner": st.fixed_dictionaries({"name": texts}),
        "limits": st.fixed_dictionaries({"unit": texts}),
        "rows": st.lists(st.fixed_dictionaries({"indicator": texts}), max_size=3),
    },
)


@given(entries)
@settings(max_examples=150, deadline=None)
def test_a_sheet_that_is_given_back_changes_nothing(given_entries: dict[str, Any]) -> None:
    try:
        before = assessment(PACK, given_entries)
    except InputError:
        return
    printed = sheet(PACK, before.answers, list(PACK.questions), {})
    given_back = load_yaml(printed.encode(), "sheet.yaml")
    assert list(changes_from_sheet(PACK, before, given_back, author="Ada", at="now")) == []
    anew = empty(PACK)
    for change in changes_from_sheet(PACK, anew, given_back, author="", at=""):
        anew = apply_change(anew, change)
    assert anew.answers == before.answers
