"""The base of every model: frozen, strict about unknown keys, built when first used."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """An immutable record; an unknown key is an error, so that a misspelling never passes in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, allow_inf_nan=False, use_enum_values=False)
