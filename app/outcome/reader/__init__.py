"""The single-file reader: everything that was made, one click apart, without a network."""
