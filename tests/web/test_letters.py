"""Letters say what to do, until when, and that doing nothing is safe."""

import pytest

from app.web.letters import invitation, new_password

URL = "https://workshops.example.org/welcome/abc"


@pytest.mark.parametrize(
    ("write", "time"), [(invitation, "seven days"), (new_password, "one hour")]
)
def test_a_letter_holds_its_link_on_a_line_of_its_own(write, time):
    letter = write("en", "maya@example.org", URL)
    assert letter.to == "maya@example.org"
    assert URL in letter.text.splitlines()
    assert time in letter.text
    assert "do nothing" in letter.text
    assert letter.subject
    assert "\n" not in letter.subject
