"""What people wrote becomes letters that an office document may hold."""

from app.outcome.office.letters import legal, line


def test_signs_that_xml_forbids_are_gone():
    assert legal("a\x0bb\x00c\ud800d\ufffe") == "abcd"


def test_other_scripts_and_emoji_stay():
    assert legal("naïve שלום 工房 🎉\t\n") == "naïve שלום 工房 🎉\t\n"


def test_a_line_is_one_line_and_turns_no_other_text():
    assert line(" two\n lines \u202eturned\u2069 ") == "two lines turned"
