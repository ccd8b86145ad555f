"""Cookies that only this installation can have written."""

import stat

from starlette.responses import Response

from app.web.cookies import Cookies, secret_of


def given_cookie(cookies, name, value):
    response = Response()
    cookies.give(response, name, value)
    return response.headers["set-cookie"]


def jar(header):
    name, _, value = header.split(";")[0].partition("=")
    return {name: value.strip('"')}


def test_what_was_given_is_read_again():
    cookies = Cookies("secret", secure=False)
    header = given_cookie(cookies, "seat", ["maya", 1])
    assert cookies.read(jar(header), "seat") == ["maya", 1]


def test_a_cookie_lasts_a_fortnight_or_as_long_as_is_said():
    response = Response()
    Cookies("secret", secure=False).give(response, "short", 1, lasts=600)
    assert "Max-Age=600" in response.headers["set-cookie"]
    assert "Max-Age=1209600" in given_cookie(Cookies("secret", secure=False), "seat", 1)


def test_the_names_of_cookies_are_known_with_https_and_without():
    jar_of = {"__Host-desk": "x", "seat": "y"}
    assert Cookies("secret", secure=True).names(jar_of) == ["desk", "seat"]


def test_a_cookie_that_somebody_else_signed_is_no_cookie():
    header = given_cookie(Cookies("another secret", secure=False), "seat", ["maya", 1])
    assert Cookies("secret", secure=False).read(jar(header), "seat") is None


def test_a_cookie_that_was_read_before_vouches_for_no_other():
    cookies = Cookies("secret", secure=False)
    ((name, value),) = jar(given_cookie(cookies, "seat", ["maya", 1])).items()
    for _ in range(2):
        assert cookies.read({name: value}, "seat") == ["maya", 1]
        assert cookies.read({name: value[:-1]}, "seat") is None
        assert cookies.read({"desk": value}, "desk") is None


def test_a_changed_cookie_is_no_cookie():
    cookies = Cookies("secret", secure=False)
    ((name, value),) = jar(given_cookie(cookies, "seat", ["maya", 1])).items()
    content, _, seal = value.rpartition(".")
    assert cookies.read({name: f"{content}.{seal[1:]}{seal[0]}x"}, "seat") is None
    assert cookies.read({}, "seat") is None


def test_a_cookie_passes_for_no_other():
    cookies = Cookies("secret", secure=False)
    ((_, value),) = jar(given_cookie(cookies, "seat_one", ["maya", 1])).items()
    assert cookies.read({"seat_two": value}, "seat_two") is None


def test_on_https_a_cookie_is_bound_to_the_host_and_secure():
    header = given_cookie(Cookies("secret", secure=True), "seat", 1)
    assert header.startswith("__Host-seat=")
    for part in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
        assert part in header
    assert "Domain" not in header


def test_on_http_the_name_is_plain_because_browsers_refuse_the_other():
    header = given_cookie(Cookies("secret", secure=False), "seat", 1)
    assert header.startswith("seat=")
    assert "Secure" not in header


def test_the_secret_is_made_once_and_read_by_its_owner_only(tmp_path):
    secret = secret_of(tmp_path)
    assert len(secret) >= 48
    assert secret_of(tmp_path) == secret
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600
