"""PNG made small: few colours, ours exactly, and nothing in it but the picture."""

from io import BytesIO

from PIL import Image

from app.outcome.figures.paint import exact

SHADES = 128
EXACT_EDGES = Image.Dither.NONE


def small(png: bytes, sharp: int) -> bytes:
    """The same picture in the few colours that it has; `sharp` in dots per inch."""
    out = BytesIO()
    with Image.open(BytesIO(png)) as drawn:
        few = drawn.convert("RGB").quantize(SHADES, Image.Quantize.FASTOCTREE, dither=EXACT_EDGES)
    found = few.getpalette() or []
    few.putpalette([each for n in range(0, len(found), 3) for each in exact(found[n : n + 3])])
    few.save(out, "png", dpi=(sharp, sharp))
    return out.getvalue()
