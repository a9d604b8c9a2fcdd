"""The rule language: conditions in CEL, typed against a pack. The only package that imports the CEL library."""
