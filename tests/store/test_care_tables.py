"""What is kept of keeping: a number of days for a room, one state for the installation."""

from app.store.care_tables import InstallationRow, KeepingRow


def test_a_room_has_one_number_of_days_and_the_installation_one_generation():
    assert set(KeepingRow.__table__.columns.keys()) == {"room", "days"}
    assert set(InstallationRow.__table__.columns.keys()) == {"id", "generation"}
