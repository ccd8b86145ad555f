"""Native bar charts on slides: whoever gets the slides can change their figures."""

from typing import cast

from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, ChartData
from pptx.dml.chtfmt import ChartFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Mm, Pt

from app.outcome.office.deck.pages import Bars, Place
from app.outcome.office.pointers import shortened

TONES = (MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_3)
"""Dark and middle: apart in grey print too."""

LETTERS = 60
"""Of a category beside its bar."""

TALLEST = 30.0
"""Millimetres for one category: few bars do not become walls."""


def draw_bars(slide: Slide, bars: Bars, place: Place) -> GraphicFrame:
    """Few bars take less of the place."""
    left, top, wide, high = place
    high = min(high, TALLEST * len(bars.categories) + 14)
    made = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, Mm(left), Mm(top), Mm(wide), Mm(high),
        cast("ChartData", _data(bars)),
    )  # fmt: skip
    frame = cast("GraphicFrame", made)
    frame.name = bars.name
    _style(frame.chart, bars)
    return frame


def _data(bars: Bars) -> CategoryChartData:
    data = CategoryChartData(number_format="0." + "0" * bars.decimals if bars.decimals else "0")
    data.categories = [shortened(each, LETTERS) for each in bars.categories]
    for name, values in bars.series.items():
        data.add_series(name, values)
    return data


def _style(chart: Chart, bars: Bars) -> None:
    chart.font.size = Pt(13)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_title = False
    chart.has_legend = len(bars.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    _categories(chart.category_axis)
    _values(chart.value_axis, bars.most)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 55, -5
    plot.has_data_labels = True
    plot.data_labels.show_value = True
    plot.data_labels.font.size = Pt(13)
    plot.data_labels.number_format_is_linked = True
    for series, tone in zip(plot.series, TONES, strict=False):
        _solid(series.format, tone)


def _categories(axis: CategoryAxis) -> None:
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(13)
    axis.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_5


def _values(axis: ValueAxis, most: float | None) -> None:
    """Without a scale of its own: every bar has its figure beside it."""
    axis.minimum_scale = 0
    if most is not None:
        axis.maximum_scale = most
    axis.visible = False
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE


def _solid(format: ChartFormat, tone: MSO_THEME_COLOR) -> None:
    format.fill.solid()
    format.fill.fore_color.theme_color = tone
