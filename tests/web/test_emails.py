"""One form for each address, and a look at whether it can be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusal import Refused
from app.web.emails import domain_of, email_from, tidy_email


def test_capitals_and_spaces_around_do_not_matter():
    assert tidy_email(" Maya.Lopez@Example.ORG\n") == "maya.lopez@example.org"
    assert domain_of("maya.lopez@example.org") == "example.org"


@pytest.mark.parametrize("said", ["", "maya", "@x", "x@", "a@b@c", "a b@c", "a@b\nBcc: c@d",
                                  "<a@b>", "a@b,c@d", "x" * 250 + "@y.org"])  # fmt: skip
def test_what_can_be_no_address_is_refused(said):
    assert tidy_email(said) == ""
    with pytest.raises(Refused):
        email_from(said)


@given(st.text(max_size=300))
def test_what_is_tidy_stays_tidy_and_is_one_line(said):
    tidy = tidy_email(said)
    assert tidy_email(tidy) == tidy
    assert len(tidy.splitlines()) <= 1
