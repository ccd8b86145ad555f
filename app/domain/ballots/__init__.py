"""Ballots counted by rule: one file per method, the same exact result on any machine."""
