"""A note says who did what to whom by their ids; no name has a column there."""

from app.store.audit_tables import AuditRow


def test_a_note_has_no_room_for_names_nor_for_whole_addresses():
    columns = set(AuditRow.__table__.columns.keys())
    assert columns == {"id", "at", "who", "what", "target", "whence"}
