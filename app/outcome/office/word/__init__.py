"""The text documents of the pack: draft model and change programme, with styles and fields."""
