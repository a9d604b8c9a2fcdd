"""Garbage is collected by the thread of the interface only."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from app.ui.garbage import GarbageCollector


class Ring:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: object) -> Iterator[GarbageCollector]:
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()


def test_nothing_is_collected_by_itself(collector: GarbageCollector) -> None:
    assert not gc.isenabled()


def test_a_look_collects_once_there_is_enough(collector: GarbageCollector) -> None:
    gc.collect()
    ring = weakref.ref(Ring())
    assert collector.look() == 0
    kept = [[] for _ in range(5000)]
    collector.look()
    assert ring() is None
    assert len(kept) == 5000


def test_it_rests_while_a_file_is_opened(collector: GarbageCollector) -> None:
    collector.rest(while_busy=True)
    assert not collector.is_looking


def test_it_goes_on_when_the_file_is_open(collector: GarbageCollector) -> None:
    collector.rest(while_busy=True)
    collector.rest(while_busy=False)
    assert collector.is_looking
