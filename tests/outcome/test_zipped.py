"""Archives are equal to the byte when their content is."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from app.outcome.zipped import stamped, zipped

NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)
CORE = b'<x><dcterms:created xsi:type="t">2013-12-23T23:15:00Z</dcterms:created></x>'


def inside(content, name):
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def test_files_keep_their_order_and_have_no_time():
    content = zipped({"b": b"1", "a": b"2"})
    with ZipFile(BytesIO(content)) as archive:
        assert archive.namelist() == ["b", "a"]
        assert archive.getinfo("b").date_time == (1980, 1, 1, 0, 0, 0)


def test_the_same_files_are_the_same_bytes():
    assert zipped({"a": b"1"}) == zipped({"a": b"1"})


def test_a_document_is_stamped_with_the_moment_of_the_record():
    core = inside(stamped(zipped({"docProps/core.xml": CORE}), NOON), "docProps/core.xml")
    assert b">2026-10-14T12:00:00Z<" in core


def test_a_workbook_inside_is_stamped_too():
    within = zipped({"docProps/core.xml": CORE})
    content = stamped(zipped({"ppt/embeddings/one.xlsx": within}), NOON)
    core = inside(inside(content, "ppt/embeddings/one.xlsx"), "docProps/core.xml")
    assert b">2026-10-14T12:00:00Z<" in core


def test_without_any_moment_it_is_the_oldest_that_an_archive_knows():
    core = inside(stamped(zipped({"docProps/core.xml": CORE}), None), "docProps/core.xml")
    assert b">1980-01-01T00:00:00Z<" in core


def test_a_part_may_be_replaced():
    assert inside(stamped(zipped({"a": b"1"}), NOON, {"a": b"2"}), "a") == b"2"
