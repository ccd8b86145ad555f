"""What servers tell each other stands in tables that one server alone leaves empty."""

from app.store.server_tables import CompanyRow, SecretRow, ServerRow


def test_each_server_has_one_row_and_one_for_each_room():
    assert [column.name for column in ServerRow.__table__.primary_key] == ["id"]
    assert {column.name for column in CompanyRow.__table__.primary_key} == {"room", "server"}
    assert [column.name for column in SecretRow.__table__.primary_key] == ["name"]
