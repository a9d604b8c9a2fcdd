"""The cache of packs: it gives back what was kept, or nothing, and never another pack."""

from __future__ import annotations

import os
import pickle
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.assessment import Answer
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.pack import Pack
from app.io import pack_cache
from app.io.pack_authoring import write_new_pack
from app.io.pack_reader import load_pack
from tests.builders import DAY, compile_sound, compiled, empty, graded, rule, table
from tests.random_packs import answers, packs

KEY = "0123456789abcdef"
OTHER = "fedcba9876543210"
PACK = compiled(
    graded("tier"),
    graded("a", ask_if="tier in ['full']", serves="BAS-1", satisfied="a == 'full' && passes('ALL-001')"),
    table("rows", {"target": "percent"}, serves="SRE-1", required_if="tier != 'no'"),
    rules=[
        rule("ALL-001", "row.target < 100.0", for_each="rows", when="tier != 'half'", message="Not {row.target} %.")
    ],
)
SMALL = compiled(graded("b", serves="BAS-1"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def kept(cache: Path) -> Path:
    """The file that holds PACK under KEY."""
    pack_cache.save(cache, KEY, PACK)
    (file,) = cache.iterdir()
    return file


def test_a_kept_pack_comes_back_as_it_was(cache: Path, kept: Path) -> None:
    found = pack_cache.load(cache, KEY)
    assert found is not None and found.pack == PACK.pack


@pytest.mark.parametrize("part", ["asks", "needs", "scores", "rules", "messages", "order"])
def test_its_conditions_come_back_as_they_were(part: str, cache: Path, kept: Path) -> None:
    assert getattr(pack_cache.load(cache, KEY), part) == getattr(PACK, part)


def test_nothing_is_compiled_again(cache: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def compile_again(*_given: Any, **_keys: Any) -> None:
        raise AssertionError("A condition was compiled although it was kept.")

    monkeypatch.setattr("app.core.cel.environment.Environment.compile", compile_again)
    assert pack_cache.load(cache, KEY) is not None


def test_what_was_never_kept_is_not_there(cache: Path, kept: Path) -> None:
    assert pack_cache.load(cache, OTHER) is None


def test_a_folder_that_is_not_there_holds_nothing(cache: Path) -> None:
    assert pack_cache.load(cache, KEY) is None


def test_without_a_cache_nothing_is_found() -> None:
    assert pack_cache.load(None, KEY) is None


def test_without_a_cache_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pack_cache.save(None, KEY, PACK)
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_later_replaces_what_was_there(cache: Path, kept: Path) -> None:
    pack_cache.save(cache, KEY, SMALL)
    found = pack_cache.load(cache, KEY)
    assert found is not None and found.pack == SMALL.pack


# Damaged and foreign files


def test_another_pack_under_this_name_is_not_believed(cache: Path, kept: Path) -> None:
    pack_cache.save(cache, OTHER, SMALL)
    kept.write_bytes((cache / kept.name.replace(KEY, OTHER)).read_bytes())
    assert pack_cache.load(cache, KEY) is None


def test_a_file_that_was_renamed_is_not_believed(cache: Path, kept: Path) -> None:
    kept.rename(kept.with_name(kept.name.replace(KEY, OTHER)))
    assert pack_cache.load(cache, OTHER) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_was_cut_short_is_not_believed(data: st.DataObject, cache: Path, kept: Path) -> None:
    pack_cache.save(cache, KEY, PACK)
    whole = kept.read_bytes()
    kept.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    assert pack_cache.load(cache, KEY) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_with_another_bit_is_not_believed(data: st.DataObject, cache: Path, kept: Path) -> None:
    pack_cache.save(cache, KEY, PACK)
    content = bytearray(kept.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    kept.write_bytes(content)
    assert pack_cache.load(cache, KEY) is None


def test_a_file_with_more_at_its_end_is_not_believed(cache: Path, kept: Path) -> None:
    kept.write_bytes(kept.read_bytes() + b" ")
    assert pack_cache.load(cache, KEY) is None


@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b"null", b"\0" * 4096, b"\xff" * 100, b"<html>\n</html>"])
def test_a_file_that_is_something_else_is_not_believed(content: bytes, cache: Path, kept: Path) -> None:
    kept.write_bytes(content)
    assert pack_cache.load(cache, KEY) is None


@pytest.mark.parametrize(
    ("name", "value"), [("__version__", "0.0.1"), ("protobuf_version", "1"), ("CACHE_FORMAT", "0")]
)
def test_what_another_version_kept_is_not_believed(
    name: str, value: str, cache: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack_cache, name, value)
    assert pack_cache.load(cache, KEY) is None


def forged(cache: Path, kept: Path, content: Any) -> CompiledPack | None:
    """What is found of a file that is whole and of this version, with other content."""
    body = pickle.dumps(content)
    kept.write_bytes(b"\n".join((pack_cache._header(KEY, body), body)))
    return pack_cache.load(cache, KEY)


@pytest.mark.parametrize(
    "changed",
    [
        {"pack": None},
        {"pack": {"manifest": {}}},
        {"asks": None},
        {"needs": []},
        {"scores": "text"},
        {"rules": ()},
        {"messages": None},
        {"order": []},
        {"prose": None},
    ],
)
def test_content_of_another_shape_is_not_believed(changed: dict[str, Any], cache: Path, kept: Path) -> None:
    parts = {name: getattr(PACK, name) for name in pack_cache._KEPT}
    assert forged(cache, kept, tuple({**parts, **changed}.values())) is None


@pytest.mark.parametrize("content", [None, [], {}, 1, "text", (PACK.pack,)], ids=lambda content: type(content).__name__)
def test_content_that_is_no_pack_is_not_believed(content: Any, cache: Path, kept: Path) -> None:
    assert forged(cache, kept, content) is None


@pytest.mark.parametrize("thing", [os.getcwd, Path("x"), eval], ids=["system", "path", "eval"])
def test_content_that_is_not_of_the_core_is_not_made(thing: object, cache: Path, kept: Path) -> None:
    assert forged(cache, kept, (thing,) * len(pack_cache._KEPT)) is None


def test_a_folder_in_place_of_the_file_is_not_believed(cache: Path) -> None:
    (cache / f"pack-{KEY}.pickle").mkdir(parents=True)
    assert pack_cache.load(cache, KEY) is None


def test_a_folder_in_place_of_the_file_is_no_fault_when_keeping(cache: Path) -> None:
    (cache / f"pack-{KEY}.pickle").mkdir(parents=True)
    pack_cache.save(cache, KEY, PACK)
    assert pack_cache.load(cache, KEY) is None


def test_a_file_in_place_of_the_folder_is_no_fault(cache: Path) -> None:
    cache.touch()
    pack_cache.save(cache, KEY, PACK)
    assert pack_cache.load(cache, KEY) is None


def test_nothing_but_the_pack_is_left_in_the_folder(cache: Path, kept: Path) -> None:
    assert list(cache.iterdir()) == [kept]


def test_other_files_in_the_folder_stay(cache: Path) -> None:
    cache.mkdir()
    (cache / "mine.txt").touch()
    for number in range(25):
        pack_cache.save(cache, str(number), SMALL)
    assert (cache / "mine.txt").exists()


def test_the_pack_that_was_kept_last_is_never_the_one_removed(cache: Path) -> None:
    for number in range(25):
        pack_cache.save(cache, str(number), SMALL)
    assert pack_cache.load(cache, "24") is not None


# What a pack extends


MANIFEST = 'id: {name}\nversion: 1.0.0\ntitle: T\nextends: {base}\nexamples_as_of: "2026-11-01"\n'


def chain(folder: Path) -> list[Path]:
    """Three packs: the second extends the first, the third the second."""
    paths = [folder / name for name in ("first", "second", "third")]
    write_new_pack(paths[0])
    for base, path in pairwise(paths):
        path.mkdir()
        (path / "pack.yaml").write_text(MANIFEST.format(name=path.name, base=base.name))
    return paths


def loaded(paths: list[Path], cache: Path) -> Pack:
    """The last of them, which may extend the others."""
    return load_pack(paths[-1], bases=paths[:-1], cache=cache).pack


@pytest.mark.parametrize("length", [2, 3])
def test_when_what_it_extends_has_changed_a_pack_is_read_again(length: int, tmp_path: Path, cache: Path) -> None:
    paths = chain(tmp_path)[:length]
    loaded(paths, cache)
    (paths[0] / "templates").mkdir(exist_ok=True)
    (paths[0] / "templates" / "added.md.j2").write_text("New.\n")
    assert "added.md.j2" in loaded(paths, cache).templates


@pytest.mark.parametrize("length", [2, 3])
def test_a_pack_has_another_hash_when_what_it_extends_has_changed(length: int, tmp_path: Path, cache: Path) -> None:
    paths = chain(tmp_path)[:length]
    before = loaded(paths, cache).content_hash
    (paths[0] / "templates").mkdir(exist_ok=True)
    (paths[0] / "templates" / "added.md.j2").write_text("New.\n")
    assert loaded(paths, cache).content_hash != before


def test_a_pack_has_the_same_hash_each_time_it_is_read(tmp_path: Path, cache: Path) -> None:
    paths = chain(tmp_path)
    assert loaded(paths, cache / "one").content_hash == loaded(paths, cache / "two").content_hash


# What holds for every pack


@st.composite
def answered_packs(draw: st.DrawFn) -> tuple[CompiledPack, dict[str, Answer]]:
    """A random pack with answers to all of its questions."""
    pack = draw(packs())
    return compile_sound(pack), draw(answers(pack))


@given(answered_packs())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_kept_pack_gives_the_same_report(drawn: tuple[CompiledPack, dict[str, Answer]]) -> None:
    pack, given_answers = drawn
    assessment = empty(pack.pack).model_copy(update={"answers": given_answers})
    with TemporaryDirectory() as folder:
        pack_cache.save(Path(folder), KEY, pack)
        found = pack_cache.load(Path(folder), KEY)
    assert found is not None
    assert evaluate(found, assessment, DAY) == evaluate(pack, assessment, DAY)
