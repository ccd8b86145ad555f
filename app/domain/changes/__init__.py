"""What an event makes of a room, by subject: one function per event, none of which can fail."""
