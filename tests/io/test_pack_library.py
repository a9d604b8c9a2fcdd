"""Finding packs, extending one, and the cache of those that were read before."""

from __future__ import annotations

import io
import os
import pickle
import shutil
from pathlib import Path

import pytest

from app.core.errors import PackError
from app.io import pack_cache, pack_reader
from app.io.pack_authoring import write_new_pack
from app.io.pack_check import check_pack_at
from app.io.pack_library import PackLibrary
from app.io.pack_reader import load_pack
from tests.cli.scoped_pack import write_scoped_pack

_ADDITION = """\
id: more
version: 1.0.0
title: More
extends: {base}
examples_as_of: "2026-11-01"
"""
_QUESTION = """\
id: more
title: More
sections:
  - id: more
    title: More
    questions:
      - {{id: {question}, type: text, text: "What else?", required: false}}
"""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    write_new_pack(tmp_path / "base")
    return tmp_path / "base"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def addition(folder: Path, base: str, question: str = "more.words") -> Path:
    (folder / "questionnaires").mkdir(parents=True)
    (folder / "pack.yaml").write_text(_ADDITION.format(base=base))
    (folder / "questionnaires" / "more.yaml").write_text(_QUESTION.format(question=question))
    return folder


def test_a_pack_is_found_by_its_id(base: Path, cache: Path) -> None:
    assert PackLibrary([base], cache).find("base").pack.id == "base"


def test_the_built_in_pack_is_the_default(cache: Path) -> None:
    assert PackLibrary((), cache).default().pack.id == "readyroom"


def test_the_pack_named_last_is_the_default(base: Path, cache: Path, tmp_path: Path) -> None:
    write_new_pack(tmp_path / "other")
    assert PackLibrary([base, tmp_path / "other"], cache).default().pack.id == "other"


def test_the_folder_of_the_user_is_looked_through(
    base: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(base, tmp_path / "packs" / "anything")
    monkeypatch.setenv("READYROOM_PACKS", str(tmp_path / "packs"))
    assert PackLibrary((), cache).find("base").pack.id == "base"


def test_a_zip_in_the_folder_of_the_user_is_found(
    base: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.make_archive(str(tmp_path / "packs" / "base"), "zip", base)
    monkeypatch.setenv("READYROOM_PACKS", str(tmp_path / "packs"))
    assert PackLibrary((), cache).find("base").pack.id == "base"


def test_a_broken_pack_of_the_user_is_told_only_when_nothing_is_found(
    base: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(base, tmp_path / "packs" / "broken")
    (tmp_path / "packs" / "broken" / "pack.yaml").write_text("id: [")
    monkeypatch.setenv("READYROOM_PACKS", str(tmp_path / "packs"))
    assert PackLibrary((), cache).find("readyroom").pack.id == "readyroom"
    with pytest.raises(
        PackError, match=r"The pack 'base' is not here.*Not read, because it is broken: .*/broken/pack\.yaml"
    ):
        PackLibrary((), cache).find("base")


def test_an_addition_has_the_questions_of_both(base: Path, cache: Path, tmp_path: Path) -> None:
    more = addition(tmp_path / "more", "base")
    questions = PackLibrary([base, more], cache).find("more").pack.questions
    assert {"backups.stores", "more.words"} <= questions.keys()


def test_an_addition_may_extend_an_addition(base: Path, cache: Path, tmp_path: Path) -> None:
    more = addition(tmp_path / "more", "base")
    most = addition(tmp_path / "most", "more", "most.words")
    (most / "pack.yaml").write_text(_ADDITION.format(base="more").replace("id: more", "id: most"))
    shutil.move(most / "questionnaires" / "more.yaml", most / "questionnaires" / "most.yaml")
    text = (most / "questionnaires" / "most.yaml").read_text()
    (most / "questionnaires" / "most.yaml").write_text(text.replace("id: more\n", "id: most\n", 1))
    questions = PackLibrary([base, more, most], cache).find("most").pack.questions
    assert {"backups.stores", "more.words", "most.words"} <= questions.keys()


def test_a_pack_that_extends_itself_is_refused(cache: Path, tmp_path: Path) -> None:
    one = addition(tmp_path / "one", "more")
    with pytest.raises(PackError, match="The pack extends 'more', which is not among the packs that are here"):
        PackLibrary([one], cache).default()


def test_what_an_addition_extends_must_be_here(cache: Path, tmp_path: Path) -> None:
    more = addition(tmp_path / "more", "nothing")
    with pytest.raises(PackError, match="The pack extends 'nothing', which is not among the packs that are here"):
        PackLibrary([more], cache).default()


def test_an_addition_may_not_take_an_id_that_is_taken(base: Path, tmp_path: Path, cache: Path) -> None:
    more = addition(tmp_path / "more", "base", "backups.stores")
    problems = check_pack_at(more, PackLibrary([base], cache)).problems
    assert [(each.file, each.line, each.code) for each in problems] == [("questionnaires/more.yaml", 7, "duplicate-id")]


def test_a_kept_pack_equals_the_one_that_was_read(base: Path, cache: Path) -> None:
    read, kept = load_pack(base, cache=cache), load_pack(base, cache=cache)
    assert kept.pack == read.pack
    assert (kept.asks, kept.scores, kept.rules) == (read.asks, read.scores, read.rules)


def test_a_kept_pack_is_not_read_again(base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_pack(base, cache=cache)
    monkeypatch.setattr(pack_reader, "read_pack", None)
    assert load_pack(base, cache=cache).pack.id == "base"


def test_a_changed_pack_is_read_again(base: Path, cache: Path) -> None:
    load_pack(base, cache=cache)
    manifest = base / "pack.yaml"
    manifest.write_text(manifest.read_text().replace("version: 0.1.0", "version: 0.2.0"))
    assert load_pack(base, cache=cache).pack.version == "0.2.0"


@pytest.mark.parametrize("at", [0, 3, 40, -1], ids=["first byte", "version", "checksum", "last byte"])
def test_a_damaged_cache_is_not_believed(at: int, base: Path, cache: Path) -> None:
    read = load_pack(base, cache=cache)
    [kept] = cache.iterdir()
    content = bytearray(kept.read_bytes())
    content[at] ^= 1
    kept.write_bytes(content)
    assert load_pack(base, cache=cache).pack == read.pack


@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b"\0" * 100])
def test_a_cache_that_is_none_is_not_believed(content: bytes, base: Path, cache: Path) -> None:
    load_pack(base, cache=cache)
    [kept] = cache.iterdir()
    kept.write_bytes(content)
    assert load_pack(base, cache=cache).pack.id == "base"


def test_a_cache_that_cannot_be_written_is_no_fault(base: Path, cache: Path) -> None:
    cache.touch()
    assert load_pack(base, cache=cache).pack.id == "base"


def test_only_so_many_packs_are_kept(base: Path, cache: Path) -> None:
    for number in range(25):
        (base / "pack.yaml").write_text((base / "pack.yaml").read_text() + f"# {number}\n")
        load_pack(base, cache=cache)
    assert len(list(cache.iterdir())) == 20


def test_a_kept_pack_has_its_scope_profiles_and_proposals(tmp_path: Path, cache: Path) -> None:
    scoped = write_scoped_pack(tmp_path / "scoped")
    read, kept = load_pack(scoped, cache=cache), load_pack(scoped, cache=cache)
    assert kept.pack == read.pack
    assert (kept.asks, kept.needs, kept.order) == (read.asks, read.needs, read.order)


def test_an_addition_has_the_profiles_of_both(tmp_path: Path, cache: Path) -> None:
    scoped = write_scoped_pack(tmp_path / "scoped")
    more = addition(tmp_path / "more", "scoped")
    own = "profiles: [{id: own, title: Own, summary: One more., answers: {s.tier: low}}]\n"
    (more / "pack.yaml").write_text((more / "pack.yaml").read_text() + own)
    profiles = PackLibrary([scoped, more], cache).default().pack.manifest.profiles
    assert [each.id for each in profiles] == ["large", "small", "own"]


@pytest.mark.parametrize("thing", [os.getcwd, Path("x"), eval], ids=["system", "path", "eval"])
def test_a_cache_that_names_what_is_not_of_the_core_is_not_read(thing: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is not kept in a cache"):
        pack_cache.Unpickler(io.BytesIO(pickle.dumps(thing, 5))).load()
