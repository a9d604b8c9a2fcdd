"""Reading packs: files into one checked, immutable value, kept in a cache by the hash of the content."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from app.core.check.problem import PackProblem, Spot
from app.core.check.sources import Sources
from app.core.compiled import CompiledPack
from app.core.errors import InputError, PackError, Place
from app.core.framework import ValidatorFile
from app.core.pack import Manifest, Pack
from app.core.questionnaire import Questionnaire
from app.io import pack_cache
from app.io.pack_files import MANIFEST, read_pack_files


@dataclass
class ReadPack:
    """A pack as far as it could be read, what is wrong with its files, and where everything stands."""

    pack: Pack | None
    problems: list[PackProblem] = field(default_factory=list[PackProblem])
    sources: Sources = field(default_factory=Sources)
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])


def read_pack(files: Mapping[str, bytes], base: Pack | None = None) -> ReadPack:
    """The pack that `files` make, merged into `base` when it extends one."""
    result = ReadPack(None, files=dict(files))
    parsed = _parsed(files, result)
    manifest = _one(Manifest, parsed, MANIFEST, result)
    questionnaires = [
        each
        for name in parsed
        if name.startswith("questionnaires/")
        if (each := _one(Questionnaire, parsed, name, result))
    ]
    validators = [
        each for name in parsed if name.startswith("validators/") if (each := _one(ValidatorFile, parsed, name, result))
    ]
    _index(parsed, result.sources)
    if manifest is None:
        return result
    templates = {
        name.removeprefix("templates/"): _template_text(name, content, result)
        for name, content in files.items()
        if name.startswith("templates/")
    }
    pack = Pack(
        manifest=manifest,
        questionnaires=tuple(sorted(questionnaires, key=lambda each: (each.order, each.id))),
        areas=tuple(area for each in validators for area in each.areas),
        elements=tuple(element for each in validators for element in each.elements),
        rules=tuple(rule for each in validators for rule in each.rules),
        references={key: value for each in validators for key, value in each.references.items()},
        frameworks={key: value for each in validators for key, value in each.frameworks.items()},
        roadmap=next((each.roadmap for each in validators if each.roadmap), None),
        templates=templates,
        translations=_translations(parsed, result),
        content_hash=content_hash(files),
    )
    if base is not None and manifest.extends == base.id:
        result.problems += _taken_ids(base, result.sources)
        pack = _merged(pack, base)
    result.pack = pack
    return result


def content_hash(files: Mapping[str, bytes]) -> str:
    """A hash over names and content of a pack's files."""
    digest = hashlib.blake2b(digest_size=16)
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def load_pack(path: Path, *, bases: Sequence[Path] = (), cache: Path | None = None) -> CompiledPack:
    """The pack at `path`, ready to evaluate; PackError naming the first fault when it has any.

    `bases` are the packs it may extend. With `cache`, a pack that was read before is not read again.
    """
    files = read_pack_files(path)
    base = _base(files, bases, cache)
    key = _merged_hash(content_hash(files), base.pack.content_hash) if base else content_hash(files)
    compiled = pack_cache.load(cache, key) or _read_and_kept(files, base, path, cache, key)
    gc.freeze()  # a pack stays: looking for garbage among all its records takes as long as evaluating
    return compiled


def _read_and_kept(
    files: Mapping[str, bytes], base: CompiledPack | None, path: Path, cache: Path | None, key: str
) -> CompiledPack:
    read = read_pack(files, base.pack if base else None)
    compiled, problems = pack_cache.compile_read(read)
    if compiled is None or problems:
        raise _as_error(problems, path, read)
    pack_cache.save(cache, key, compiled)
    return compiled


def _base(files: Mapping[str, bytes], bases: Sequence[Path], cache: Path | None) -> CompiledPack | None:
    wanted = extended_pack(files) if bases else None
    if not wanted:
        return None
    for path in bases:
        base = load_pack(path, bases=[each for each in bases if each != path], cache=cache)
        if base.pack.id == wanted:
            return base
    raise PackError(f"The pack extends '{wanted}', which is not among the packs that are here.", Place(MANIFEST))


def extended_pack(files: Mapping[str, bytes]) -> str:
    """The id of the pack that a pack extends; '' when it extends none."""
    if b"extends" not in files[MANIFEST]:
        return ""
    from app.io.yaml_text import load_yaml

    wanted = _mapping(load_yaml(files[MANIFEST], MANIFEST)).get("extends")
    return wanted if isinstance(wanted, str) else ""


def _parsed(files: Mapping[str, bytes], result: ReadPack) -> dict[str, Any]:
    from app.io.yaml_text import load_yaml

    parsed: dict[str, Any] = {}
    for name, content in files.items():
        if not name.endswith(".yaml"):
            continue
        try:
            parsed[name] = load_yaml(content, name)
        except InputError as error:
            spot = Spot(name, (), error.place.line or 1, error.place.column or 1)
            result.problems.append(PackProblem("yaml", error.message, spot))
    return parsed


def _one(model: type[Any], parsed: Mapping[str, Any], name: str, result: ReadPack) -> Any:
    if name not in parsed:
        return None
    from app.core.check.shape import parse_model  # here, because a pack that is kept needs none of it

    value, problems = parse_model(model, parsed[name], name)
    result.problems.extend(problems)
    return value


def _index(parsed: Mapping[str, Any], sources: Sources) -> None:
    for name, raw in parsed.items():
        if name.startswith("questionnaires/"):
            sources.read_questionnaire(name, _mapping(raw))
        elif name.startswith("validators/"):
            sources.read_validators(name, _mapping(raw))


def _mapping(raw: Any) -> dict[str, Any]:
    """What a document maps; nothing where it is no mapping, which is reported elsewhere."""
    return cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}


def _translations(parsed: Mapping[str, Any], result: ReadPack) -> dict[str, dict[str, str]]:
    """Language to sentences by key, from `translations/LANG/*.yaml`."""
    found: dict[str, dict[str, str]] = {}
    for name, raw in parsed.items():
        if not name.startswith("translations/"):
            continue
        language = name.split("/")[1].removesuffix(".yaml")
        if not isinstance(raw, dict):
            result.problems.append(PackProblem("type-mismatch", "A translation maps keys to sentences.", Spot(name)))
        for key, text in _mapping(raw).items():
            if isinstance(text, str):
                found.setdefault(language, {})[key] = text
            else:
                result.problems.append(PackProblem("type-mismatch", f"'{key}' must be text.", Spot(name, (key,))))
    return found


def _taken_ids(base: Pack, sources: Sources) -> Iterator[PackProblem]:
    """Ids that the pack which is extended has already; an addition may not replace what is there."""
    taken = {
        "question": base.questions.keys(),
        "rule": base.rule_by_id.keys(),
        "element": base.element_by_id.keys(),
        "area": base.area_by_id.keys(),
        "questionnaire": {each.id for each in base.questionnaires},
    }
    for (kind, name), spot in sources.spots.items():
        if name in taken.get(kind, ()):
            message = f"The {kind} '{name}' is already in the pack '{base.id}', which this one extends."
            yield PackProblem("duplicate-id", message, spot)


def _template_text(name: str, content: bytes, result: ReadPack) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        result.problems.append(PackProblem("encoding", "The template is not UTF-8 text.", Spot(name)))
        return ""


def _merged(pack: Pack, base: Pack) -> Pack:
    """`pack` added to `base`: its own manifest, with what the base's has and it does not say itself."""
    own = pack.manifest
    manifest = own.model_copy(
        update={
            "documents": own.documents or base.manifest.documents,
            "profiles": (*base.manifest.profiles, *own.profiles),
            "order_of_work": own.order_of_work or base.manifest.order_of_work,
            "glossary": {**base.manifest.glossary, **own.glossary},
            "words": {**base.manifest.words, **own.words},
            "rule_codes": {**base.manifest.rule_codes, **own.rule_codes},
        }
    )
    questionnaires = sorted((*base.questionnaires, *pack.questionnaires), key=lambda each: (each.order, each.id))
    return Pack(
        manifest=manifest,
        questionnaires=tuple(questionnaires),
        areas=base.areas + pack.areas,
        elements=base.elements + pack.elements,
        rules=base.rules + pack.rules,
        references={**base.references, **pack.references},
        frameworks={**base.frameworks, **pack.frameworks},
        roadmap=pack.roadmap or base.roadmap,
        templates={**base.templates, **pack.templates},
        translations={
            language: {**base.translations.get(language, {}), **pack.translations.get(language, {})}
            for language in {*base.translations, *pack.translations}
        },
        content_hash=_merged_hash(pack.content_hash, base.content_hash),
    )


def _merged_hash(own: str, base: str) -> str:
    """A hash over a pack and what it extends, which may extend another in its turn."""
    return hashlib.blake2b(f"{own} {base}".encode(), digest_size=16).hexdigest()


def _as_error(problems: Sequence[PackProblem], path: Path, read: ReadPack) -> PackError:
    from app.io.pack_places import line_and_column

    first = problems[0]
    line, column = line_and_column(read.files, first.spot)
    more = (
        f" There are {len(problems) - 1} more; 'readyroom pack check {path}' lists them." if len(problems) > 1 else ""
    )
    return PackError(first.message + more, Place(f"{path}/{first.spot.file}", line, column))
