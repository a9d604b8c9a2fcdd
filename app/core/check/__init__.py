"""Checking a pack: every fault with its place and a sentence."""
