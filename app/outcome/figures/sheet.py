"""A sheet to draw on: millimetres from the top left, printed by matplotlib as SVG and PNG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Literal

from matplotlib import rcParams
from matplotlib.artist import Artist
from matplotlib.figure import Figure as Canvas
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from app.outcome.figures import letters
from app.outcome.figures.letters import POINT, REGULAR, SMALL
from app.outcome.figures.paint import HAIR, INK, NONE, WHITE, palette
from app.outcome.figures.raster import small
from app.outcome.figures.vector import titled

FULL = 160.0
"""Millimetres: the width of a column of print."""

SHARP = 200
"""Dots per inch."""

INCH = 25.4
BLEED = 0.6
"""Around the sheet, so that no edge is cut."""

HATCH = "/////"
HATCH_THICK = 0.7

# The same for every chart, so it is said once: ids that do not change, text as shapes, no hinting.
rcParams["svg.hashsalt"] = "charrette"
rcParams["svg.fonttype"] = "path"
rcParams["text.hinting"] = "none"
rcParams["path.simplify"] = False

Dash = tuple[float, ...]
DASHED: Dash = (3.0, 2.0)
DOTTED: Dash = (1.6, 1.2)
Point = tuple[float, float]
Side = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape is filled and edged; `thick` in points."""

    fill: str = NONE
    edge: str = INK
    thick: float = 0.5
    dash: Dash = ()
    hatched: bool = False


@dataclass(slots=True)
class Sheet:
    """Shapes are kept as they come; the height is known when all are there."""

    height: float = 0.0
    wide: float = FULL
    shapes: list[Artist] = field(default_factory=list)
    mm: Affine2D = field(default_factory=Affine2D)

    def say(
        self,
        x: float,
        y: float,
        text: str,
        size: float = SMALL,
        weight: int = REGULAR,
        ink: str = INK,
        side: Side = "left",
        room: float | None = None,
    ) -> float:
        """A line of text with its capitals centred on `y`; the width it took."""
        said = letters.printable(text) if room is None else letters.shortened(
            text, room, size, weight
        )  # fmt: skip
        taken = letters.width(said, size, weight)
        if said:
            start = x - taken * {"left": 0.0, "center": 0.5, "right": 1.0}[side]
            base = y + letters.CAPITAL * size * POINT / 2
            font = letters.face(weight, size)
            shape = Text(start, base, said, color=palette()[ink], fontproperties=font,
                         ha="left", va="baseline", parse_math=False)  # fmt: skip
            self._put(shape)
        return taken

    def block(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        size: float = SMALL,
        weight: int = REGULAR,
        ink: str = INK,
        side: Side = "left",
    ) -> float:
        """Lines one below the other, the first with its capitals from `y`; where they end."""
        below = y
        for line in lines:
            self.say(x, below + letters.CAPITAL * size * POINT / 2, line, size, weight, ink, side)
            below += leading(size)
        return below

    def rule(
        self, a: Point, b: Point, ink: str = HAIR, thick: float = 0.4, dash: Dash = ()
    ) -> None:
        self.line([a, b], ink, thick, dash)

    def line(
        self, points: Sequence[Point], ink: str = INK, thick: float = 0.5, dash: Dash = ()
    ) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        drawn = Line2D(xs, ys, color=palette()[ink], linewidth=thick,
                       solid_capstyle="butt", dash_capstyle="butt")  # fmt: skip
        if dash:
            drawn.set_linestyle((0, dash))
        self._put(drawn)

    def bow(self, a: Point, b: Point, ink: str = INK, thick: float = 0.7, dash: Dash = ()) -> None:
        """From left to right in a soft S."""
        middle = (a[0] + b[0]) / 2
        path = Path([a, (middle, a[1]), (middle, b[1]), b], [1, 4, 4, 4])
        self._fill(PathPatch(path), Look(NONE, ink, thick, dash))

    def box(self, x: float, y: float, wide: float, high: float, look: Look) -> None:
        self._fill(Rectangle((x, y), wide, high), look)

    def circle(self, x: float, y: float, radius: float, look: Look) -> None:
        self._fill(Circle((x, y), radius), look)

    def shape(self, points: Sequence[Point], look: Look) -> None:
        self._fill(Polygon(list(points), closed=True), look)

    def arrowhead(self, tip: Point, way: Point, ink: str = INK, size: float = 1.9) -> None:
        """`way`: where it points, one of the four directions or between, of length 1."""
        (x, y), (dx, dy) = tip, way
        back = (x - size * dx, y - size * dy)
        side = (0.55 * size * -dy, 0.55 * size * dx)
        points = [tip, (back[0] + side[0], back[1] + side[1]),
                  (back[0] - side[0], back[1] - side[1])]  # fmt: skip
        self.shape(points, Look(ink, ink, 0.2))

    def _fill(self, patch: Patch, look: Look) -> None:
        colours = palette()
        patch.set(facecolor=colours[look.fill], edgecolor=colours[look.edge],
                  linewidth=look.thick if look.edge != NONE else 0,
                  joinstyle="miter")  # fmt: skip
        if look.dash:
            patch.set_linestyle((0, look.dash))
        if look.hatched:
            patch.set_facecolor(colours[WHITE])
            patch.set_hatch(HATCH)
            patch.set_hatch_linewidth(HATCH_THICK)
        self._put(patch)

    def _put(self, shape: Artist) -> None:
        shape.set_zorder(len(self.shapes))
        shape.set_transform(self.mm)
        shape.set_clip_on(False)
        self.shapes.append(shape)

    def printed(self, id: str, title: str, alt: str) -> tuple[bytes, bytes]:
        """As SVG and as PNG; the same shapes always give the same bytes."""
        wide, high = ((size + 2 * BLEED) / INCH for size in (self.wide, self.height))
        canvas = Canvas(figsize=(wide, high), facecolor="white")
        self.mm.clear().translate(BLEED, BLEED).scale(1 / INCH, -1 / INCH).translate(0, high)
        placed = self.mm + canvas.dpi_scale_trans
        for shape in self.shapes:
            shape.set_transform(placed)
            canvas.add_artist(shape)
        svg, png = BytesIO(), BytesIO()
        canvas.savefig(svg, format="svg", metadata=dict.fromkeys(NOTHING_SAID))
        canvas.savefig(png, format="png", dpi=SHARP, pil_kwargs={"compress_level": 0})
        return titled(svg.getvalue().decode(), id, title, alt), small(png.getvalue(), SHARP)


NOTHING_SAID = ("Date", "Creator", "Format", "Type")


def leading(size: float) -> float:
    """From one line to the next, in millimetres."""
    return 1.28 * size * POINT
