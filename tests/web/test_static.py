"""Files under a path that changes when they do."""

from starlette.applications import Starlette

from app.web.static import FOR_EVER, Immutable, fingerprint
from tests.web.asking import ask


def test_the_fingerprint_follows_content_and_names(tmp_path):
    (tmp_path / "a.js").write_text("one")
    first = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == first
    (tmp_path / "a.js").write_text("two")
    second = fingerprint(tmp_path)
    (tmp_path / "a.js").rename(tmp_path / "b.js")
    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_a_file_may_be_kept_for_ever(tmp_path):
    (tmp_path / "a.css").write_text("body {}")
    app = Starlette()
    app.mount("/static", Immutable(directory=tmp_path))
    answer = ask(app, "GET", "/static/a.css")
    assert answer.text == "body {}"
    assert answer.headers["cache-control"] == FOR_EVER
