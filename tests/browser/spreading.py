"""Two servers on one PostgreSQL behind a proxy that deals requests out, to spread rooms or not."""

from pathlib import Path

from tests.browser.house import House
from tests.browser.proxies import Nginx, Proxy


class SpreadHouse(House):
    """Both servers as one house; `houses` are the two."""

    def __init__(
        self, folder: Path, url: str, kind: type[Proxy] = Nginx, *, spread: bool = True
    ) -> None:
        super().__init__(folder / "first", CHARRETTE_DATABASE=url)
        self.houses = [self, House(folder / "second", CHARRETTE_DATABASE=url)]
        self._folder, self._kind, self._spread = folder, kind, spread

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.proxy.port}"

    def start(self) -> None:
        super().start()
        try:
            self.houses[1].start()
            ports = [house.port for house in self.houses]
            self.proxy = self._kind(self._folder / "proxy", *ports, spread=self._spread)
        except Exception:
            super().stop()
            raise
        self.sign_in = self.sign_in.replace(f":{self.port}/", f":{self.proxy.port}/")

    def stop(self) -> None:
        self.proxy.stop()
        super().stop()
        self.houses[1].stop()
