"""What each audience may see of a room, built from nothing: what nobody put in cannot leak."""
