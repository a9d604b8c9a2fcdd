"""A pack and an assessment whose every sentence tries to make the window open something, and a trap that would tell."""

from __future__ import annotations

import ctypes
import os
import select
import shutil
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from app.core.assessment import Answer, Decision, DecisionKind, Evidence
from app.core.changes import SetAnswer, SetDecision
from app.io.pack_library import PackLibrary
from app.session import Session

_SENTENCES = frozenset(
    "title description intro text help why example_note absent unit what summary message fix source".split(" ")  # noqa: SIM905
)
_SHORT = {"absent": 200, "unit": 40, "message": 1000}
_OPENED = 0x00000020  # IN_OPEN of inotify(7)
_NEVER_BLOCK = os.O_NONBLOCK if hasattr(os, "O_NONBLOCK") else 0
RIGHT_TO_LEFT = "\u202eabc\u202c \u05e9\u05dc\u05d5\u05dd"


class Trap:
    """A picture and a server that nothing may touch: inotify tells of the one, its queue of callers of the other."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.picture = folder / "bait.png"
        self.picture.write_bytes(_PICTURE)
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._watch = self._libc.inotify_init1(_NEVER_BLOCK)
        assert self._watch >= 0, os.strerror(ctypes.get_errno())
        assert self._libc.inotify_add_watch(self._watch, os.fsencode(folder), _OPENED) >= 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.setblocking(False)

    @property
    def port(self) -> int:
        """Where the server listens."""
        return self._server.getsockname()[1]

    def was_opened(self) -> bool:
        """Whether the picture was opened since this was asked last."""
        readable, _, _ = select.select([self._watch], [], [], 0)
        return bool(readable and os.read(self._watch, 65536))

    def was_called(self) -> bool:
        """Whether somebody called the server."""
        readable, _, _ = select.select([self._server], [], [], 0)
        return bool(readable)

    def close(self) -> None:
        """Let go of both."""
        os.close(self._watch)
        self._server.close()

    def lures(self) -> list[str]:
        """Texts that make what takes them for HTML or Markdown open the picture or call the server."""
        here, there = self.picture.as_posix(), f"http://127.0.0.1:{self.port}/x.png"
        return [
            f'<img src="file://{here}">',
            f'<img src="/{here}">',
            f"<p><img src='{here}'/></p>",
            f'<img src="{there}">',
            f"![a]({here}) ![b](file://{here}) ![c]({there})",
            f'<table background="{here}"><tr><td>x</td></tr></table>',
            f'<a href="javascript:alert(1)">x</a> <link rel="stylesheet" href="{there}">',
            f'<div style="background-image: url({here})">{RIGHT_TO_LEFT}</div>',
        ]


def hostile_pack(source: Path, folder: Path, trap: Trap) -> Path:
    """A copy of a pack with a lure in every sentence."""
    shutil.copytree(source, folder)
    lures = _round(trap.lures())
    yaml = YAML(typ="safe")
    for file in [folder / "pack.yaml", *folder.glob("questionnaires/*.yaml"), *folder.glob("validators/*.yaml")]:
        content = _baited(yaml.load(file.read_text(encoding="utf-8")), lures)
        with file.open("w", encoding="utf-8") as target:
            yaml.dump(content, target)
    return folder


def hostile_file(path: Path, library: PackLibrary, trap: Trap, clock: Any) -> Path:
    """An assessment of that pack with a lure in every text of answers, evidence and decisions."""
    lures = _round(trap.lures())
    service, summary, author = next(lures)[:200], next(lures) * 9, next(lures)
    session = Session.create(
        path, library, service=service, summary=summary, as_of=date(2026, 11, 2), clock=clock, author=author
    )
    for name, value in _values(lures).items():
        session.apply(SetAnswer(question=name, after=_answer(value, lures)))
    for finding in list(session.report().findings):
        session.apply(SetDecision(fingerprint=finding.fingerprint, after=_decision(finding.rule, lures)))
    session.close()
    return path


def _values(lures: Iterator[str]) -> dict[str, Any]:
    row = {"indicator": next(lures), "target": 100, "window": "28d", "owner": {"name": next(lures)[:200]}}
    long = [next(lures) + "W" * 3000, "x " * 9000 + next(lures)]
    return {
        "lev.objectives": [{"id": "r1", **row}, {"id": "r2", **row, "indicator": long[0]}],
        "lev.has_promise": True,
        "lev.promise": {"commitment": 99.99, "period": "30d", "remark": long[1]},
        "lev.narrative": "\n\n".join(next(lures) for _ in range(8)) + "\n" + "a <b> " * 15_000,
        "run.owner": {"name": next(lures)[:200], "role": next(lures)[:200], "contact": next(lures)[:200]},
        "run.share": 90,
        "run.summary": long[0],
        "run.runbook": {"link": "https://example.org/<img src=x>", "title": next(lures)[:200]},
    }


def _answer(value: Any, lures: Iterator[str]) -> Answer:
    evidence = (
        Evidence(link="https://example.org/%3Cimg%3E", title=next(lures), dated="2026-10-01"),
        Evidence(link="javascript:alert(1)", title=next(lures)),
        Evidence(file="0" * 64 + ".png", title=next(lures)),
    )
    return Answer(value=value, note=next(lures) * 20, evidence=evidence, author=next(lures)[:200])


def _decision(rule: str, lures: Iterator[str]) -> Decision:
    people = {"requester": next(lures)[:200], "approver": next(lures)[:200], "author": next(lures)[:200]}
    return Decision(rule=rule, kind=DecisionKind.RISK_ACCEPTED, reason=next(lures), until="2027-01-01", **people)


def _baited(content: Any, lures: Iterator[str], name: str = "") -> Any:
    if isinstance(content, dict):
        inner = "*" if name in ("glossary", "words") else ""
        return {key: _baited(value, lures, inner or key) for key, value in content.items()}
    if isinstance(content, list):
        return [_baited(each, lures, "") for each in content]
    if isinstance(content, str) and (name in _SENTENCES or name == "*"):
        return f"{next(lures)} {content}"[: _SHORT.get(name, 1900)]
    return content


def _round(texts: list[str]) -> Iterator[str]:
    """The texts again and again."""
    while True:
        yield from texts


_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6300010000000500010d0a2db40000000049454e44ae426082"
)
