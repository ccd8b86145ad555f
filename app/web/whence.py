"""Where a request comes from: one word for an address, however it is written."""

import ipaddress

from starlette.requests import HTTPConnection

LOCAL = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-host")
"""What a proxy adds: a request with one of these was not made on this machine."""

NETWORK = 64
"""Bits of an IPv6 address that belong to a household or an office; the rest changes at will."""


def whence(connection: HTTPConnection) -> str:
    """The address that limits are counted by; empty for a socket without one."""
    host = connection.client.host if connection.client else ""
    if ":" not in host:
        return host
    try:
        address = ipaddress.IPv6Address(host.partition("%")[0])
    except ValueError:
        return host
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return (
        str(ipaddress.IPv6Network((address, NETWORK), strict=False)) if not is_local(host) else host
    )


def is_local(address: str) -> bool:
    """Whether this is the machine itself: what a load test or a proxy without headers uses."""
    return address in LOCAL


def from_this_machine(connection: HTTPConnection) -> bool:
    """Made here, and passed on by nobody."""
    host = connection.client.host if connection.client else ""
    return is_local(host) and not any(name in connection.headers for name in FORWARDED)
