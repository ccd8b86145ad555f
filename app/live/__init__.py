"""Rooms while people are in them."""
