"""Makes the assessments under resources/samples from the answers beside them: `python packaging/build_samples.py`."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.core.answer_sheet import changes_from_sheet  # noqa: E402
from app.io.pack_library import PackLibrary  # noqa: E402
from app.io.yaml_text import load_yaml  # noqa: E402
from app.session import Session  # noqa: E402

SAMPLES = ROOT / "resources" / "samples"
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ABOUT = {
    "kubernetes-control-plane": (
        "Kubernetes control plane",
        "Serves the Kubernetes API and starts pods. Assessed from the scalability documents that the project "
        "publishes; what they do not say is left unanswered.",
    ),
}


def build(name: str, target: Path) -> None:
    """Make the assessment `name` at `target`, as one change on an empty one."""
    service, summary = ABOUT[name]
    sheet = load_yaml((SAMPLES / f"{name}.answers.yaml").read_bytes(), f"{name}.answers.yaml")
    author = "Readyroom samples"
    with Session.create(
        target,
        PackLibrary(),
        service=service,
        summary=summary,
        as_of=date(2026, 11, 23),
        clock=lambda: AT,
        author=author,
    ) as session:
        at = session.now()
        changes = changes_from_sheet(session.pack, session.assessment, sheet, author=author, at=at)
        session.apply_all(changes, "Take over the sample's answers")


if __name__ == "__main__":
    for each in ABOUT:
        path = SAMPLES / f"{each}.readyroom"
        with TemporaryDirectory() as folder:
            made = Path(folder) / path.name
            build(each, made)
            shutil.copyfile(made, path)
        print(f"saved {path.relative_to(ROOT)}")
