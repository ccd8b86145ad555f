"""What lets somebody sign in is kept as a hash; who they are elsewhere belongs to one account."""

from app.store.account_tables import IdentityRow, SignInRow, TicketRow


def test_no_token_has_a_column():
    for row in (SignInRow, TicketRow):
        columns = row.__table__.columns
        assert "token" not in columns
        assert columns["hash"].unique


def test_an_identity_is_an_issuer_and_a_subject():
    keys = [column.name for column in IdentityRow.__table__.primary_key]
    assert keys == ["issuer", "subject"]
