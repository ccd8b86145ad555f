"""The charts of an edition: drawn once, as SVG and as PNG, each with a sentence that says it."""
