"""The overview: how ready, what next, in which order."""
