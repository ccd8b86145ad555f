"""The reader as one file."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from app.outcome.edition import edition
from app.outcome.reader.page import FILE, MODULES, files, program
from app.outcome.variants import VARIANTS
from app.settings import home
from tests.outcome.hostile import EVERYTHING, hostile
from tests.outcome.pdf.crowded import crowded
from tests.outcome.reader.found import entries_of
from tests.outcome.recorded import empty, half_done, names, snapshot

DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def page(of=snapshot, variant="sponsor"):
    return files(edition(of(), variant))[FILE].decode()


def data(text):
    return json.loads(DATA.search(text)[1])


def test_it_is_small_and_the_same_record_gives_the_same_bytes():
    assert page() == page()
    assert len(page().encode()) < 1_000_000


def test_nothing_is_fetched_and_only_its_own_script_and_look_may_be_used():
    text = page()
    policy = unescape(re.search(r'Policy" content="(.*?)"', text)[1])
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.findall(r'(?:src|href)="(?!#|data:|04_evidence\.html)', text)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("of", [empty, half_done, hostile, crowded])
def test_any_room_gives_a_whole_reader(of, variant):
    text = page(of, variant)
    assert text.count("<script") == text.count("</script>") == 2
    assert data(text)["entries"][0]["id"] == "start"


def test_hostile_text_stays_whole_and_inert():
    text = page(hostile)
    assert "<img" not in text
    titles = {each.get("title") for each in data(text)["entries"] if each.get("kind") == "Service"}
    assert titles == {EVERYTHING}


def test_the_script_is_in_one_piece_without_a_module_left_out():
    script = program(home())
    assert not re.search(r"^(import|export)\b|</script|<!--", script, re.MULTILINE)
    folder = home() / "static" / "js" / "reader"
    assert {path.stem for path in folder.glob("*.js")} == set(MODULES)
    declared = re.findall(r"^(?:const|function) (\w+)", script, re.MULTILINE)
    assert len(declared) == len(set(declared))


def test_the_public_reader_names_teams_only():
    told = str(entries_of("public"))
    assert [person.name for person in names().values() if person.name in told] == []
    assert re.findall(r"\W[pfs]\d\d\W", told) == []


def test_every_entry_has_an_address_of_its_own():
    ids = [each["id"] for each in data(page())["entries"]]
    assert len(ids) == len(set(ids)) == 177
