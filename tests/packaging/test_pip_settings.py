"""packaging/pip_settings.py: what pip is told reaches uv."""

from __future__ import annotations

from pathlib import Path

import pip_settings
import pytest

MIRROR = "https://mirror.example/simple"


def _options(tmp_path: Path, text: str, **environ: str) -> dict[str, str]:
    file = tmp_path / "pip.conf"
    file.write_text(text, encoding="utf-8")
    return pip_settings.read_options(environ, [file])


def test_a_file_is_read(tmp_path: Path) -> None:
    assert _options(tmp_path, f"[global]\nindex_url = {MIRROR}\n") == {"index-url": MIRROR}


def test_a_variable_goes_before_a_file(tmp_path: Path) -> None:
    assert _options(tmp_path, "[global]\nindex-url = x\n", PIP_INDEX_URL=MIRROR)["index-url"] == MIRROR


def test_the_section_of_install_goes_before_the_global_one(tmp_path: Path) -> None:
    assert _options(tmp_path, f"[install]\nindex-url = {MIRROR}\n[global]\nindex-url = x\n")["index-url"] == MIRROR


def test_a_later_file_goes_before_an_earlier_one(tmp_path: Path) -> None:
    files = [tmp_path / "system.conf", tmp_path / "user.conf"]
    for file in files:
        file.write_text(f"[global]\nproxy = {file.stem}\n", encoding="utf-8")
    assert pip_settings.read_options({}, files) == {"proxy": "user"}


@pytest.mark.parametrize("text", ["not a section\n", "[global\n", "[global]\nindex-url = %(x\n"])
def test_a_broken_file_stops_nothing(tmp_path: Path, text: str) -> None:
    assert _options(tmp_path, text, PIP_PROXY="p")["proxy"] == "p"


def test_a_value_may_hold_a_percent_sign(tmp_path: Path) -> None:
    assert _options(tmp_path, "[global]\nindex-url = https://a%40b@mirror.example/\n")["index-url"].startswith(
        "https://a%40"
    )


def test_a_missing_file_stops_nothing(tmp_path: Path) -> None:
    assert pip_settings.read_options({}, [tmp_path / "none"]) == {}


def test_files_can_be_switched_off() -> None:
    assert pip_settings.configuration_files({"PIP_CONFIG_FILE": "/dev/null"}) == []


def test_a_named_file_is_read_last() -> None:
    assert pip_settings.configuration_files({"PIP_CONFIG_FILE": "/a/pip.conf"})[-1] == Path("/a/pip.conf")


@pytest.mark.parametrize(
    ("option", "value", "variable", "expected"),
    [
        ("index-url", MIRROR, "UV_DEFAULT_INDEX", MIRROR),
        ("extra-index-url", "https://a\n  https://b", "UV_INDEX", "https://a https://b"),
        ("find-links", "/wheels /more", "UV_FIND_LINKS", "/wheels,/more"),
    ],
)
def test_indexes_get_their_names_in_uv(option: str, value: str, variable: str, expected: str) -> None:
    assert pip_settings.with_indexes({}, {option: value})[variable] == expected


@pytest.mark.parametrize(
    ("option", "variable"),
    [
        ("trusted-host", "UV_INSECURE_HOST"),
        ("client-cert", "SSL_CLIENT_CERT"),
        ("proxy", "ALL_PROXY"),
        ("retries", "UV_HTTP_RETRIES"),
        ("timeout", "UV_HTTP_TIMEOUT"),
        ("default-timeout", "UV_HTTP_TIMEOUT"),
    ],
)
def test_the_way_there_gets_its_names_in_uv(option: str, variable: str) -> None:
    assert pip_settings.with_transport({}, {option: "7"})[variable] == "7"


def test_what_was_set_for_uv_is_kept() -> None:
    assert pip_settings.with_indexes({"UV_DEFAULT_INDEX": "mine"}, {"index-url": MIRROR})["UV_DEFAULT_INDEX"] == "mine"


def test_a_certificate_file_that_exists_is_used(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.crt"
    bundle.touch()
    assert pip_settings.with_transport({}, {"cert": str(bundle)})["SSL_CERT_FILE"] == str(bundle)


def test_a_certificate_file_that_is_missing_is_left_out(tmp_path: Path) -> None:
    assert "SSL_CERT_FILE" not in pip_settings.with_transport({}, {"cert": str(tmp_path / "none")})


@pytest.mark.parametrize(
    ("environ", "options"),
    [
        ({"UV_DEFAULT_INDEX": MIRROR}, {}),
        ({"UV_INDEX_URL": MIRROR}, {}),
        ({}, {"index-url": MIRROR}),
        ({}, {"no-index": "true"}),
    ],
)
def test_another_index_is_seen(environ: dict[str, str], options: dict[str, str]) -> None:
    assert pip_settings.is_other_index(environ, options)


@pytest.mark.parametrize("options", [{}, {"extra-index-url": MIRROR}, {"no-index": "false"}, {"cert": "/x"}])
def test_the_usual_index_is_seen(options: dict[str, str]) -> None:
    assert not pip_settings.is_other_index({}, options)
