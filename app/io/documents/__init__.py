"""Documents on disk: assembled in a limited process, exported, and verified by making them again."""
