"""Composition root: the only place where everything is wired together."""

from app.main.house import create_app

__all__ = ["create_app"]
