"""What is kept of a picture: no name of a file, no place, no camera."""

from app.store.image_tables import ImageRow


def test_a_picture_belongs_to_a_room_and_whoever_brought_it():
    columns = set(ImageRow.__table__.columns.keys())
    assert columns == {"room", "id", "person", "body", "small", "size", "created"}
