"""What a workshop is and how it moves: pure, immutable, standard library only."""
