"""What a workshop leaves behind: documents and data, made from one snapshot of the record."""
