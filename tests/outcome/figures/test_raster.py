"""PNG made small."""

from io import BytesIO

from PIL import Image

from app.outcome.figures.paint import INK, PAPER, palette
from app.outcome.figures.raster import SHADES, small


def picture():
    """Half ink, half paper, with a run of greys between."""
    drawn = Image.new("RGBA", (200, 100), palette()[PAPER])
    drawn.paste(palette()[INK], (0, 0, 90, 100))
    for n in range(20):
        drawn.putpixel((90, n), (n * 12, n * 12, n * 12, 255))
    out = BytesIO()
    drawn.save(out, "png", compress_level=0)
    return out.getvalue()


def test_our_colours_stay_what_they_are():
    colours = Image.open(BytesIO(small(picture(), 200))).convert("RGB").getcolors()
    most = [f"#{r:02x}{g:02x}{b:02x}" for _, (r, g, b) in sorted(colours, reverse=True)[:2]]
    assert most == [palette()[PAPER], palette()[INK]]
    assert len(colours) <= SHADES


def test_it_gets_smaller_and_says_nothing_else():
    made = small(picture(), 200)
    assert len(made) < len(picture()) / 10
    assert set(Image.open(BytesIO(made)).info) == {"dpi"}
