"""The base of every model: an immutable record whose fields are declared here and checked by pydantic.

Pydantic is loaded when the first record is checked, written or described. A command that only reads what was checked
before never loads it; that would take longer than all the rest of it does.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self, dataclass_transform

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def declared(*, default: Any = dataclasses.MISSING, default_factory: Any = dataclasses.MISSING, **says: Any) -> Any:
    """A field with a default, or with something to say of it: whatever `pydantic.Field` takes."""
    return dataclasses.field(default=default, default_factory=default_factory, metadata=says)


class Limits:
    """Within an `Annotated`: what pydantic's schema of that type is told besides: `pattern`, `max_length`, `ge`."""

    def __init__(self, **limits: Any) -> None:
        self.limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return handler(source) | self.limits


class Checked:
    """Within an `Annotated`: a function that gives the kept form of a value, or raises ValueError."""

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self._check = check

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._check, handler(source))


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(declared, dataclasses.field))
class Model:
    """An immutable record; an unknown key is an error, so that a misspelling never passes in silence.

    A subclass declares its fields as a dataclass does and may check them together in `__post_init__`, which raises
    ValueError. Making a record checks it: pydantic's ValidationError says what is wrong.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {"extra": "forbid", "allow_inf_nan": False}
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]]

    def __init_subclass__(cls) -> None:
        dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)

    def __init__(self, **given: Any) -> None:
        self.__dict__.update(_adapter(type(self)).validate_python(given).__dict__)

    @classmethod
    def model_validate(cls, value: Any) -> Self:
        """The record that `value` describes; ValidationError when it describes none."""
        return _adapter(cls).validate_python(value)

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        """The JSON Schema of what `model_validate` takes."""
        return _adapter(cls).json_schema()

    @classmethod
    def model_construct(cls, **content: Any) -> Self:
        """The record of fields that are known to be right; those that have a default may be left out."""
        made = object.__new__(cls)
        if factories := _factories(cls):
            made.__dict__.update({name: make() for name, make in factories.items()})
        made.__dict__.update(_defaults(cls), **content)
        return made

    @classmethod
    def is_required(cls, name: str) -> bool:
        """Whether a field has no default."""
        return name not in _defaults(cls) and name not in _factories(cls)

    def model_dump(self, **how: Any) -> dict[str, Any]:
        """The record as plain values; `how` is what pydantic's `dump_python` takes."""
        return _adapter(type(self)).dump_python(self, **how)

    def model_copy(self, *, update: Mapping[str, Any]) -> Self:
        """The record with some fields, known to be right, in place of its own."""
        made = object.__new__(type(self))
        made.__dict__.update(self.__getstate__())
        made.__dict__.update(update)
        return made

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field '{name}'")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field '{name}'")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__getstate__() == other.__getstate__()

    def __hash__(self) -> int:
        return hash(tuple(self.__getstate__().values()))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__getstate__().items())
        return f"{type(self).__name__}({fields})"

    def __getstate__(self) -> dict[str, Any]:
        """The fields, without what was worked out from them and is kept beside them."""
        own = self.__dict__
        return {name: own[name] for name in self.__dataclass_fields__}


def field_names(model: type[Model]) -> tuple[str, ...]:
    """The names of a model's fields, in order."""
    return tuple(model.__dataclass_fields__)


@cache
def _adapter(model: type[Model]) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(model)


@cache
def _defaults(model: type[Model]) -> dict[str, Any]:
    fields = model.__dataclass_fields__.items()
    return {name: each.default for name, each in fields if each.default is not dataclasses.MISSING}


@cache
def _factories(model: type[Model]) -> dict[str, Callable[[], Any]]:
    fields = model.__dataclass_fields__.items()
    return {name: each.default_factory for name, each in fields if each.default_factory is not dataclasses.MISSING}
