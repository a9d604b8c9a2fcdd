"""The small pack that authors start from, and the schemas for their editors."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import InputError, StorageError
from app.io.pack_authoring import SCHEMAS, write_new_pack, write_schemas
from app.io.pack_check import check_pack_at
from app.io.pack_files import is_pack_file
from app.io.pack_library import PackLibrary
from app.io.resources import data_root
from app.io.yaml_text import load_yaml


@pytest.fixture
def schemas(tmp_path: Path) -> dict[str, Any]:
    write_schemas(tmp_path / ".schemas")
    return {name: json.loads((tmp_path / ".schemas" / name).read_bytes()) for name in SCHEMAS}


def test_a_new_pack_has_no_problem(tmp_path: Path) -> None:
    write_new_pack(tmp_path / "mine")
    assert check_pack_at(tmp_path / "mine", PackLibrary()).problems == ()


def test_every_file_is_named(tmp_path: Path) -> None:
    names = write_new_pack(tmp_path / "mine")
    there = {
        path.relative_to(tmp_path / "mine").as_posix() for path in (tmp_path / "mine").rglob("*") if path.is_file()
    }
    assert set(names) == there


@pytest.mark.parametrize(
    ("folder", "pack_id"),
    [("mine", "mine"), ("Our Pack_2", "our-pack-2"), ("42", "my-pack"), ("readyroom", "my-pack"), ("äö", "my-pack")],
)
def test_a_new_pack_is_called_after_its_folder(folder: str, pack_id: str, tmp_path: Path) -> None:
    write_new_pack(tmp_path / folder)
    assert check_pack_at(tmp_path / folder, PackLibrary()).name == f"{pack_id} 0.1.0"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert "pack.yaml" in write_new_pack(tmp_path)


@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to("elsewhere")], ids=["file", "link"])
def test_what_is_there_is_not_overwritten(make: Any, tmp_path: Path) -> None:
    make(tmp_path / "mine")
    with pytest.raises(InputError, match="There is something here already, and it is not overwritten"):
        write_new_pack(tmp_path / "mine")
    assert not (tmp_path / "elsewhere").exists()


def test_schemas_do_not_go_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="This is a file and not a folder"):
        write_schemas(tmp_path / "file")


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises((InputError, StorageError), match="file"):
        write_schemas(tmp_path / "file" / "schemas")


def test_schemas_are_written_again(tmp_path: Path) -> None:
    assert write_schemas(tmp_path) == write_schemas(tmp_path)


def test_the_settings_map_every_schema(tmp_path: Path) -> None:
    write_schemas(tmp_path / ".schemas")
    settings = json.loads((tmp_path / ".schemas" / "settings.json").read_bytes())
    assert settings["yaml.schemas"] == {f"./.schemas/{name}": files for name, (_model, files) in SCHEMAS.items()}


def test_the_settings_of_a_new_pack_point_at_its_schemas(tmp_path: Path) -> None:
    write_new_pack(tmp_path / "mine")
    settings = json.loads((tmp_path / "mine" / ".vscode" / "settings.json").read_bytes())
    assert all((tmp_path / "mine" / name).is_file() for name in settings["yaml.schemas"])


def test_the_first_line_of_each_file_points_at_its_schema(tmp_path: Path) -> None:
    write_new_pack(tmp_path / "mine")
    files = [
        path
        for path in (tmp_path / "mine").rglob("*.yaml")
        if is_pack_file(path.relative_to(tmp_path / "mine").as_posix())
    ]
    assert files
    for path in files:
        found = re.match(r"# yaml-language-server: \$schema=(.*)\n", path.read_text())
        assert found
        assert (path.parent / found[1]).is_file()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_explains_its_keys(name: str, schemas: dict[str, Any]) -> None:
    assert schemas[name]["additionalProperties"] is False
    assert "description" in json.dumps(schemas[name])


def matches(schema: Any, value: Any, root: Any) -> bool:
    """Whether a value fits a schema, as far as the schemas of packs go."""
    if "$ref" in schema and not matches(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], value, root):
        return False
    if "anyOf" in schema and not any(matches(each, value, root) for each in schema["anyOf"]):
        return False
    for rule in schema.get("allOf", ()):
        if matches(rule["if"], value, root) and not matches(rule["then"], value, root):
            return False
    kinds: dict[str, Any] = {
        "object": dict,
        "array": list,
        "string": str,
        "boolean": bool,
        "integer": int,
        "number": (int, float),
        "null": type(None),
    }
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        return False
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        return False
    if isinstance(value, str):
        return "pattern" not in schema or re.search(schema["pattern"], value) is not None
    if isinstance(value, list):
        return all(matches(schema.get("items", {}), each, root) for each in value)
    if isinstance(value, dict):
        known = schema.get("properties", {})
        other = schema.get("additionalProperties", True)
        if not set(schema.get("required", ())) <= value.keys() or (other is False and value.keys() - known.keys()):
            return False
        other = other if isinstance(other, dict) else {}
        return all(matches(known.get(key, other), each, root) for key, each in value.items())
    return True


BUILT_IN = sorted(path.relative_to(data_root()).as_posix() for path in data_root().glob("*/*.yaml"))


@pytest.mark.parametrize("name", [name for name in BUILT_IN if is_pack_file(name)] + ["pack.yaml"])
def test_the_built_in_pack_fits_the_schemas(name: str, schemas: dict[str, Any]) -> None:
    schema = next(schemas[schema] for schema, (_model, files) in SCHEMAS.items() if Path(name).match(files))
    assert matches(schema, load_yaml((data_root() / name).read_bytes(), name), schema)


@pytest.mark.parametrize(
    "question",
    [
        {"id": "a.b", "type": "single", "text": "Which?"},
        {"id": "a.b", "type": "table", "text": "Which?"},
        {"id": "a.b", "type": "matrix", "text": "Which?", "columns": []},
        {"id": "a.b", "type": "thing", "text": "Which?"},
        {"id": "a.b", "type": "text", "text": "Which?", "satisfed": "true"},
    ],
    ids=["no options", "no columns", "no rows", "no such type", "misspelt key"],
)
def test_a_schema_refuses_a_wrong_question(question: dict[str, Any], schemas: dict[str, Any]) -> None:
    schema = schemas["questionnaire.schema.json"]
    sections = [{"id": "s", "title": "S", "questions": [question]}]
    assert not matches(schema, {"id": "q", "title": "Q", "sections": sections}, schema)
