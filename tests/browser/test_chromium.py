"""Which browser plays the stories, and what is said when there is none."""

import pytest

from tests.browser.chromium import NoBrowser, program


def test_a_browser_that_was_named_comes_first(tmp_path):
    named = tmp_path / "chromium"
    named.touch()
    assert program({"CHARRETTE_CHROMIUM": str(named)}, "/nowhere") == named


def test_the_systems_browser_comes_before_playwrights_own(tmp_path):
    system = tmp_path / "chromium"
    system.touch(mode=0o755)
    assert program({"PATH": str(tmp_path)}, "/nowhere") == system


def test_without_a_browser_the_stories_fail_and_say_what_to_do(tmp_path):
    with pytest.raises(NoBrowser, match="install Chromium"):
        program({"PATH": str(tmp_path)}, "/nowhere")
