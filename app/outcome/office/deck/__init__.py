"""The slides of the pack: fourteen subjects and a cover, each with its evidence in the notes."""
