"""Every route of the house with whatever schemathesis makes up for it, and bodies of all kinds."""

import json
import warnings
from contextlib import closing
from urllib.parse import urlencode

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.main import create_app
from app.settings import Settings
from tests.web.served import Served, opened

LONG = {("GET", "/rooms/{code}/events"), ("POST", "/rooms/{code}/pack")}
"""What answers for long when one may ask for it: a stream, and a pack that is made."""

ENDS = {"/sign-out", "/rooms/{code}/care/delete", "/account/sign-ins/{id}/end"}
"""After these one begins again."""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
KNOWN = ("place", "person", "id", "name", "text", "design", "people", "speed", "title", "at")
JSON_BODY = st.dictionaries(st.sampled_from(KNOWN), JSON, max_size=3) | JSON
FORM = "application/x-www-form-urlencoded"
BODIES = st.one_of(
    st.tuples(st.just("application/json"), JSON_BODY.map(lambda said: json.dumps(said).encode())),
    st.tuples(st.just("text/plain"), st.binary(max_size=200)),
    st.tuples(st.just(FORM), st.dictionaries(st.sampled_from(KNOWN), st.text()).map(urlencode)),
    st.tuples(st.just("multipart/form-data; boundary=x"), st.binary(max_size=99)),
)
"""Of routes that read their body themselves the schema does not know what they read."""


def operations():
    """All that the house serves, as schemathesis reads its own description."""
    described = create_app(Settings()).openapi()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = schemathesis.openapi.from_dict(described).get_all_operations()
        return [operation.ok() for operation in found]


class Fuzzing:
    """`broken`: what was answered with a 5xx, and how it was asked."""

    def __init__(self, folder, *, signed_in, examples):
        self._served, self._signed_in = Served(folder), signed_in
        self._settings = settings(
            max_examples=examples, deadline=None, database=None, derandomize=examples < 20,
            phases=[Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        self.asked, self.broken, self._session = 0, [], None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._served.close()

    def all(self):
        for operation in operations():
            if not (self._signed_in and (operation.method.upper(), operation.path) in LONG):
                self._try(operation)
        return self.broken

    def _try(self, operation):
        session, known = self._session or self._begin()
        fixed = {name: known[name] for name in known if f"{{{name}}}" in operation.path}

        @self._settings
        @given(operation.as_strategy(path_parameters=fixed), BODIES)
        def ask(case, body):
            more = {}
            if operation.method.upper() == "POST" and not operation.body:
                more = {"data": body[1], "headers": {"Content-Type": body[0]}}
            self._ask(session, case, more)

        ask()
        if operation.path in ENDS:
            self._session = None

    def _ask(self, session, case, more):
        headers = {"Origin": self._served.address, **more.pop("headers", {})}
        answer = case.call(
            base_url=self._served.address, session=session, headers=headers, timeout=60,
            allow_redirects=False, **more,
        )  # fmt: skip
        self.asked += 1
        if answer.status_code >= 500:
            self.broken.append(
                (answer.status_code, case.method, case.formatted_path, case.body, more)
            )

    def _begin(self):
        """A browser, and what stands in addresses that it may ask for."""
        session, known = requests.Session(), {}
        session.trust_env = False
        if self._signed_in:
            with closing(self._served.desk()) as desk:
                known["code"] = opened(desk)
                session.cookies.update(dict(desk.cookies))
        self._session = session, known
        return self._session
