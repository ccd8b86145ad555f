"""Addresses are counted as people have them, not as they are written."""

import pytest
from starlette.requests import HTTPConnection

from app.web.whence import from_this_machine, whence


def coming(host, **headers):
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    client = (host, 1) if host else None
    return HTTPConnection({"type": "http", "client": client, "headers": raw})


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::2", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::1"),
        ("not:an:address", "not:an:address"),
        ("", ""),
    ],
)
def test_an_address_is_counted_once_however_it_is_written(host, counted):
    assert whence(coming(host)) == counted


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_the_machine_itself_is_known(host):
    assert from_this_machine(coming(host))


@pytest.mark.parametrize("header", ["x_forwarded_for", "forwarded", "x_real_ip"])
def test_what_a_proxy_passed_on_was_not_made_here(header):
    assert not from_this_machine(coming("127.0.0.1", **{header: "127.0.0.1"}))


def test_nobody_else_is_this_machine():
    assert not from_this_machine(coming("192.0.2.7"))
    assert not from_this_machine(coming(""))
