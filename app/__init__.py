"""Readyroom: readiness assessment and PRD authoring for reliability."""

__version__ = "0.1.0"
