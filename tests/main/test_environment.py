"""What the environment says of letters and identities is looked at before the house opens."""

import pytest

from app.main.environment import Misread, identities, letters

OIDC = {"CHARRETTE_OIDC_ISSUER": "https://id.example.org", "CHARRETTE_OIDC_CLIENT_ID": "charrette",
        "CHARRETTE_OIDC_CLIENT_SECRET": "s3cret"}  # fmt: skip
HERE = "https://workshops.example.org"


def test_nothing_said_means_neither():
    assert letters({}) == {"smtp_url": "", "mail_from": ""}
    assert identities({}, "")["oidc_issuer"] == ""


def test_letters_need_a_server_and_a_sender():
    url = "smtps://fay:x@mail.example.org"
    said = {"CHARRETTE_SMTP_URL": url, "CHARRETTE_MAIL_FROM": "workshops@example.org"}
    assert letters(said) == {"smtp_url": url, "mail_from": "workshops@example.org"}
    for wrong in ({"CHARRETTE_SMTP_URL": url}, {**said, "CHARRETTE_SMTP_URL": "mail.example.org"}):
        with pytest.raises(Misread):
            letters(wrong)


def test_a_provider_needs_a_name_a_secret_and_a_way_back():
    found = identities({**OIDC, "CHARRETTE_OIDC_DOMAINS": "Example.org, other.example"}, HERE)
    assert found["oidc_domains"] == ("example.org", "other.example")
    assert not found["oidc_trust_email"]
    for missing in (*OIDC, None):
        said = {key: value for key, value in OIDC.items() if key != missing}
        if missing != "CHARRETTE_OIDC_ISSUER":
            with pytest.raises(Misread):
                identities(said, HERE if missing else "")


def test_a_provider_is_reached_over_an_encrypted_line():
    with pytest.raises(Misread):
        identities({**OIDC, "CHARRETTE_OIDC_ISSUER": "http://id.example.org"}, HERE)
