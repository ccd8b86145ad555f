"""What the record amounts to: lines, grades, citations and figures, worked out from a room."""
