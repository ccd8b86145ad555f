"""The empty stage: 16:9, two layouts of ours, no leftovers."""

from io import BytesIO
from zipfile import ZipFile

from tests.outcome.office.made import made, slides


def test_it_is_sixteen_to_nine():
    found = slides()
    assert round(found.slide_width / found.slide_height, 3) == round(16 / 9, 3)


def test_it_has_a_cover_and_a_page():
    assert [layout.name for layout in slides().slide_layouts] == ["Cover", "Page"]


def test_its_themes_are_ours():
    with ZipFile(BytesIO(made()["sponsor_deck.pptx"])) as archive:
        themes = [name for name in archive.namelist() if "theme/theme" in name]
        assert len(themes) == 2
        assert all(b'name="Charrette"' in archive.read(theme) for theme in themes)
        assert not [name for name in archive.namelist() if "printer" in name or "thumb" in name]
