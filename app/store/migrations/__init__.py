"""How the tables came to be what they are: one step per change, taken at every start."""
