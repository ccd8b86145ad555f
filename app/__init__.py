"""Charrette: live co-creation workshops that end with a draft operating model."""

__version__ = "0.1.0"
