"""Charrette: live co-creation workshops that end with a draft operating model."""
