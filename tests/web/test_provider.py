"""What a provider of identities says is believed only with its signature, for us, and once."""

import time
from contextlib import closing
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc.jwk import OctKey, RSAKey

from app.settings import Settings
from app.web.provider import Distrusted, Errand, Provider, is_safe
from tests.loop import in_a_loop
from tests.web.identities import ID, SECRET, Identities

HERE = "https://workshops.example.org"


@pytest.fixture
def identities():
    with closing(Identities()) as found:
        yield found


def settings(issuer):
    return Settings(
        oidc_issuer=issuer, oidc_client_id=ID, oidc_client_secret=SECRET, public_url=HERE
    )


def provider(identities):
    return Provider(settings(identities.issuer))


async def comes_back(identities, errand=None, other=None):
    """The claims of whoever is sent there and comes back."""
    asker, errand = provider(identities), errand or Errand.new()
    back = identities.agrees(await asker.address(errand))
    (code,) = parse_qs(urlsplit(back).query)["code"]
    return await asker.person(code, other or errand)


@in_a_loop
async def test_a_browser_is_sent_with_state_nonce_and_the_hash_of_a_verifier(identities):
    errand = Errand.new()
    identities.agrees(await provider(identities).address(errand))
    asked = identities.asked
    assert (asked["response_type"], asked["client_id"]) == ("code", ID)
    assert asked["redirect_uri"] == f"{HERE}/sign-in-with/back"
    assert (asked["state"], asked["nonce"]) == (errand.state, errand.nonce)
    assert asked["code_challenge_method"] == "S256"
    assert errand.verifier not in str(asked)
    assert SECRET not in str(asked)
    assert set(asked["scope"].split()) == {"openid", "email", "profile"}


def test_every_errand_is_another():
    one, other = Errand.new(), Errand.new()
    parts = [one.state, one.nonce, one.verifier, other.state, other.nonce, other.verifier]
    assert len(set(parts)) == 6
    assert all(len(part) >= 43 for part in parts)  # 256 bits


@in_a_loop
async def test_who_came_back_is_told(identities):
    claims = await comes_back(identities)
    assert (claims["sub"], claims["iss"]) == ("7", identities.issuer)
    assert identities.redeemed["grant_type"] == "authorization_code"


@in_a_loop
async def test_a_provider_that_wants_our_secret_in_the_body_gets_it_there():
    about = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    with closing(Identities(**about)) as identities:
        assert (await comes_back(identities))["sub"] == "7"
        assert identities.redeemed["client_secret"] == SECRET


@pytest.mark.parametrize("lies", [
    {"iss": "https://evil.example"}, {"iss": None}, {"aud": "somebody-else"}, {"aud": None},
    {"aud": [ID, "somebody-else"]}, {"aud": [ID, "other"], "azp": "other"}, {"azp": "other"},
    {"exp": int(time.time()) - 120}, {"exp": None}, {"iat": None}, {"iat": int(time.time()) + 900},
    {"nbf": int(time.time()) + 900}, {"nonce": "another"}, {"nonce": None}, {"sub": None},
])  # fmt: skip
@in_a_loop
async def test_a_token_that_is_not_exactly_for_us_and_now_is_not_believed(identities, lies):
    identities.lies = lies
    with pytest.raises(Distrusted):
        await comes_back(identities)


@in_a_loop
async def test_a_signature_of_somebody_else_is_not_believed(identities):
    identities.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
    with pytest.raises(Distrusted):
        await comes_back(identities)


@in_a_loop
async def test_neither_our_own_secret_nor_nothing_is_a_signature(identities):
    identities.header, identities.key = {"alg": "HS256"}, OctKey.import_key(SECRET * 2)
    with pytest.raises(Distrusted):
        await comes_back(identities)
    identities.header = {"alg": "none"}
    with pytest.raises(Distrusted):
        await comes_back(identities)


@in_a_loop
async def test_another_browsers_verifier_or_nonce_is_not_enough(identities):
    errand = Errand.new()
    for part in ("verifier", "nonce"):
        with pytest.raises((Distrusted, httpx.HTTPError)):
            await comes_back(identities, errand, replace(errand, **{part: "x" * 43}))


@in_a_loop
async def test_a_code_is_good_once(identities):
    asker, errand = provider(identities), Errand.new()
    back = identities.agrees(await asker.address(errand))
    (code,) = parse_qs(urlsplit(back).query)["code"]
    await asker.person(code, errand)
    with pytest.raises(httpx.HTTPError):
        await asker.person(code, errand)


@pytest.mark.parametrize("about", [
    {"issuer": "https://evil.example"}, {"token_endpoint": "http://evil.example/token"},
    {"jwks_uri": "http://evil.example/keys"}, {"authorization_endpoint": "javascript:alert(1)"},
    {"token_endpoint": None},
])  # fmt: skip
@in_a_loop
async def test_a_provider_that_describes_itself_badly_is_not_believed(about):
    with closing(Identities(**about)) as identities, pytest.raises(Distrusted):
        await comes_back(identities)


def test_addresses_are_encrypted_or_of_this_machine():
    assert is_safe("https://id.example.org")
    assert is_safe("http://127.0.0.1:9000/x")
    for address in ("http://id.example.org", "ftp://127.0.0.1", "", "https", "javascript:x"):
        assert not is_safe(address)
