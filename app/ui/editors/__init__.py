"""Editors for answers, one for every type of question."""
