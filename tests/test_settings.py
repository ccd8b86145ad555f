"""What differs from one installation to the next."""

from pathlib import Path

from app.settings import Settings, home


def test_without_a_database_it_is_a_file_in_the_data_folder():
    assert Settings(data=Path("there")).database_url == "sqlite:///there/charrette.db"


def test_a_database_that_was_named_is_used():
    assert Settings(database="postgresql://db/work").database_url == "postgresql://db/work"


def test_the_house_has_its_designs_pages_and_static_files():
    assert all((home() / folder).is_dir() for folder in ("sessions", "templates", "static"))
