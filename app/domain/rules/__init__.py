"""What may happen, by subject: a function per command, from a room to events or a refusal."""
