"""Files under a path that changes when they do."""

import gzip

import pytest
from starlette.applications import Starlette

from app.web.guard import Guard
from app.web.static import FOR_EVER, Immutable, fingerprint
from tests.web.asking import ask

SCRIPT = "export const bell = 'rings';\n" * 40


@pytest.fixture
def served(tmp_path):
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "bell.js").write_text(SCRIPT)
    (tmp_path / "inter.woff2").write_bytes(b"\0font")
    app = Starlette()
    app.mount("/static/abc", Immutable(tmp_path))
    return app


def test_the_fingerprint_follows_content_and_names(tmp_path):
    (tmp_path / "a.js").write_text("one")
    first = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == first
    (tmp_path / "a.js").write_text("two")
    second = fingerprint(tmp_path)
    (tmp_path / "a.js").rename(tmp_path / "b.js")
    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_a_file_may_be_kept_for_ever(served):
    answer = ask(served, "GET", "/static/abc/js/bell.js")
    assert answer.text == SCRIPT
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cache-control"] == FOR_EVER


def test_a_script_comes_packed_to_who_can_unpack_it(served):
    plain = ask(served, "GET", "/static/abc/js/bell.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    packed = ask(served, "GET", "/static/abc/js/bell.js", headers={"Accept-Encoding": "br, gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert int(packed.headers["content-length"]) == len(gzip.compress(SCRIPT.encode(), mtime=0))
    assert packed.text == SCRIPT


def test_a_font_is_packed_already(served):
    answer = ask(served, "GET", "/static/abc/inter.woff2", headers={"Accept-Encoding": "gzip"})
    assert answer.content == b"\0font"
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/js", "/js/other.js", "/../secret.key", "//etc/passwd"])
def test_nothing_else_is_served(served, path):
    assert ask(served, "GET", f"/static/abc{path}").status_code == 404


def test_what_is_added_to_one_answer_is_not_in_the_next(tmp_path):
    (tmp_path / "a.css").write_text("body {}")
    app = Starlette()
    app.mount("/static", Immutable(tmp_path))
    app.add_middleware(Guard, secure=False)
    first = ask(app, "GET", "/static/a.css", headers={"Host": "first.example"})
    second = ask(app, "GET", "/static/a.css", headers={"Host": "second.example"})
    assert "first.example" in first.headers["content-security-policy"]
    assert "first.example" not in second.headers["content-security-policy"]


def test_files_are_only_read(served):
    assert ask(served, "POST", "/static/abc/js/bell.js").status_code == 404
