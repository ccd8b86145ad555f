"""A mail server of our own on loopback: takes letters as they come, and nothing else."""

import email
import email.policy
import socket
import threading
from contextlib import suppress


class PostOffice:
    """`letters` are those that came; `offers` stand in its greeting; `refuses` every sender."""

    def __init__(self, *offers: str, refuses: bool = False):
        self.letters, self.said, self._offers, self._refuses = [], [], offers, refuses
        self._door = socket.create_server(("127.0.0.1", 0))
        self._arrived, self._open = threading.Event(), True
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        self.url = f"smtp://127.0.0.1:{self._door.getsockname()[1]}"

    def close(self):
        self._open = False
        socket.create_connection(self._door.getsockname()).close()
        self._thread.join()
        self._door.close()

    def next_letter(self):
        """Wait for one."""
        assert self._arrived.wait(30), "no letter came"
        self._arrived.clear()
        return self.letters[-1]

    def _serve(self):
        while self._open:
            line, _ = self._door.accept()
            with line, line.makefile("rwb") as talk, suppress(OSError):
                self._talk(talk)

    def _talk(self, talk):
        self._say(talk, "220 here")
        while order := talk.readline().decode():
            self.said.append(order.strip())
            if order.upper().startswith("QUIT"):
                return self._say(talk, "221 farewell")
            self._answer(talk, order.upper().split()[0])

    def _answer(self, talk, verb):
        if verb == "EHLO":
            lines = ["here", *self._offers]
            for line in lines[:-1]:
                self._say(talk, f"250-{line}")
            self._say(talk, f"250 {lines[-1]}")
        elif verb == "MAIL" and self._refuses:
            self._say(talk, "550 no")
        elif verb == "DATA":
            self._say(talk, "354 go on")
            self._take(talk)
            self._say(talk, "250 taken")
        else:
            self._say(talk, "250 well")

    def _take(self, talk):
        lines = iter(talk.readline, b".\r\n")
        letter = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        self.letters.append(letter)
        self._arrived.set()

    def _say(self, talk, line):
        talk.write(f"{line}\r\n".encode())
        talk.flush()
