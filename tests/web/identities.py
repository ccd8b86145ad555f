"""A provider of identities of our own on loopback: says who somebody is, or lies on request."""

import json
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

ID, SECRET = "charrette", "between us: 50 % & more"


class Identities:
    """`person` are the claims of whoever comes; `lies` change the token, `key` signs it.

    `asked` is what the browser brought, `redeemed` what our server sent for its code.
    """

    def __init__(self, **about):
        self.key = self.own = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
        self.person = {"sub": "7", "name": "Maya", "email": "maya@example.org",
                       "email_verified": True}  # fmt: skip
        self.lies, self.about, self.asked, self.redeemed = {}, about, {}, {}
        self.header, self._codes = {}, {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._window())
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def agrees(self, address: str) -> str:
        """What a browser does there: the person says yes, and is sent back with a code."""
        self.asked = {key: one for key, (one,) in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self._codes)}"
        self._codes[code] = self.asked
        back = urlencode({"code": code, "state": self.asked["state"], "iss": self.issuer})
        return f"{self.asked['redirect_uri']}?{back}"

    def _token(self, asked):
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": asked["client_id"], "iat": now, "exp": now + 300,
                  "nonce": asked["nonce"], **self.person, **self.lies}  # fmt: skip
        claims = {key: value for key, value in claims.items() if value is not None}
        header = {"alg": "RS256", "kid": "one", **self.header}
        if header["alg"] == "none":
            return f"{_url64(header)}.{_url64(claims)}."
        return jwt.encode(header, claims, self.key, algorithms=[header["alg"]])

    def _description(self):
        return {"issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
                **self.about}  # fmt: skip

    def _redeem(self, headers, body):
        """Only with our secret, and the verifier whose hash was sent along before."""
        self.redeemed = {key: one for key, (one,) in parse_qs(body).items()}
        asked = self._codes.pop(self.redeemed.get("code", ""), None)
        digest = sha256(self.redeemed.get("code_verifier", "").encode()).digest()
        proof = urlsafe_b64encode(digest).decode().rstrip("=")
        if not (asked and self._is_us(headers) and proof == asked["code_challenge"]
                and self.redeemed["redirect_uri"] == asked["redirect_uri"]):  # fmt: skip
            return 400, {"error": "invalid_grant"}
        return 200, {"access_token": "x", "token_type": "Bearer", "id_token": self._token(asked)}

    def _is_us(self, headers) -> bool:
        kind, _, said = headers.get("Authorization", "").partition(" ")
        if kind == "Basic":
            name, _, secret = b64decode(said).decode().partition(":")
            return (name, secret) in ((ID, SECRET), (ID, unquote(secret)))
        return (self.redeemed.get("client_id"), self.redeemed.get("client_secret")) == (ID, SECRET)

    def _window(self):
        """What serves its requests."""
        identities = self

        class Window(BaseHTTPRequestHandler):
            def do_GET(self):
                keys = KeySet([identities.own]).as_dict(private=False)
                pages = {"/.well-known/openid-configuration": identities._description(),
                         "/keys": keys}  # fmt: skip
                self._say(200 if self.path in pages else 404, pages.get(self.path, {}))

            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                self._say(*identities._redeem(self.headers, body))

            def _say(self, status, value):
                body = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                """Nothing."""

        return Window


def _url64(value) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
