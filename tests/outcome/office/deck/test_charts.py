"""Native charts: figures that can be changed, from the best down."""

from tests.outcome.office.made import slides


def charts():
    return [shape.chart for slide in slides().slides for shape in slide.shapes if shape.has_chart]


def test_votes_for_moments_are_bars_from_the_most():
    values = list(charts()[0].plots[0].series[0].values)
    assert values == sorted(values, reverse=True)
    assert values[0] == 16


def test_the_choice_has_papers_for_and_against():
    chart = charts()[2]
    said = {series.name: list(series.values) for series in chart.plots[0].series}
    assert said == {"For it": [15, 16], "For the other": [9, 8]}


def test_capabilities_stand_today_beside_target():
    assert [series.name for series in charts()[3].plots[0].series] == ["Today", "Target"]
    assert charts()[3].has_legend


def test_grades_are_counted():
    assert list(charts()[4].plots[0].series[0].values) == [4, 21, 6, 18]


def test_the_figures_can_be_edited():
    assert all(chart.part.chart_workbook.xlsx_part is not None for chart in charts())
