"""What may happen, by subject: one function per command, each from a room to events or a refusal."""
