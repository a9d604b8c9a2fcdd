"""The window closes when the system asks for it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.core.entry.drafts import Draft
from app.ui.shell.system_signals import close_on_signals
from app.ui.shell.window import MainWindow


@pytest.fixture
def listening(window: MainWindow) -> Iterator[MainWindow]:
    """A window that closes on signals."""
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM)}
    close_on_signals(window)
    yield window
    signal.set_wakeup_fd(-1)
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_it_closes_when_asked(listening: MainWindow, qtbot: QtBot, asked: signal.Signals) -> None:
    os.kill(os.getpid(), asked)
    qtbot.waitUntil(lambda: not listening.isVisible())


def test_what_cannot_be_read_does_not_keep_it_open(listening: MainWindow, qtbot: QtBot) -> None:
    question = next(iter(listening.workspace.pack.questions))
    listening.workspace.drafts.keep(question, [Draft("", "", "what")])
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: not listening.isVisible())


def test_a_draft_does_keep_it_open_when_the_user_closes_it(listening: MainWindow, qtbot: QtBot) -> None:
    question = next(iter(listening.workspace.pack.questions))
    listening.workspace.drafts.keep(question, [Draft("", "", "what")])
    listening.close()
    assert listening.isVisible()
    listening.workspace.drafts.clear()
