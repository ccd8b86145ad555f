"""Measurements against a real server on this machine, each beside a raw limit of the same run."""
