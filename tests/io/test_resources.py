"""Where the built-in pack is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import InputError, StorageError
from app.io import resources

ROOT = Path(__file__).resolve().parents[2]


def _make_pack(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("id: trial\n", encoding="utf-8")
    return folder


def test_a_checkout_uses_its_own_top_level() -> None:
    assert resources.data_root() == ROOT


def test_a_wheel_uses_the_data_inside_the_package(tmp_path: Path) -> None:
    data = _make_pack(tmp_path / "app" / "_data")
    assert resources._locate(tmp_path / "app") == data


def test_a_checkout_goes_before_a_stale_copy_in_the_package(tmp_path: Path) -> None:
    checkout = _make_pack(tmp_path / "checkout")
    _make_pack(checkout / "app" / "_data")
    assert resources._locate(checkout / "app") == checkout


def test_a_missing_pack_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"no pack\.yaml") as caught:
        resources._locate(tmp_path / "app")
    assert caught.value.place.file == str(tmp_path)


def test_a_resource_is_a_path_below_the_data_folder() -> None:
    assert resources.resource("resources", "samples") == ROOT / "resources" / "samples"


def test_a_resource_may_be_given_as_one_path() -> None:
    assert resources.resource("resources/samples") == ROOT / "resources" / "samples"


def test_dots_that_stay_inside_are_allowed() -> None:
    assert resources.resource("resources", "..", "pack.yaml") == ROOT / "pack.yaml"


@pytest.mark.parametrize("parts", [("..",), ("resources", "..", "..", "x"), ("/etc/passwd",), ("resources", "/etc")])
def test_a_path_that_climbs_out_is_refused(parts: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="inside the data folder"):
        resources.resource(*parts)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    root = _make_pack(tmp_path / "pack")
    (root / "way-out").symlink_to(tmp_path)
    with pytest.raises(InputError, match="inside the data folder"):
        resources._inside(root, ("way-out", "secret"))


@pytest.mark.parametrize("parts", [(), ("",), ("resources", ""), ("a\0b",)])
def test_a_resource_without_a_usable_name_is_refused(parts: tuple[str, ...]) -> None:
    with pytest.raises(InputError, match="must have a name"):
        resources.resource(*parts)
