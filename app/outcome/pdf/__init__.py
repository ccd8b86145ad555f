"""The documents of the pack as PDF files: tagged for screen readers, set with our typefaces."""
