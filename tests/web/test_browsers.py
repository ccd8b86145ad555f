"""A browser is called by a name that its owner knows."""

import pytest

from app.web.browsers import in_words

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "words"),
    [(CHROME, "Chrome, Windows"), (CHROME + " Edg/140.0", "Edge, Windows"),
     ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
     ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
      "Safari, iPhone"),
     ("curl/8.0", ""), ("", "")],
)  # fmt: skip
def test_a_browser_and_its_system_are_named(agent, words):
    assert in_words(agent) == words
