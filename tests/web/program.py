"""The real program, started as people start it, and stopped as machines stop it."""

import os
import signal
import subprocess
import sys


class Program:
    def __init__(self, folder, port=0):
        command = [sys.executable, "-m", "app", "serve", "--port", str(port), "--data", str(folder)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
        )
        self.sign_in = next(line.split()[-1] for line in self.process.stdout if "/sign-in/" in line)
        self.address = self.sign_in.partition("/sign-in/")[0]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()

    def stop(self):
        """Politely; the exit code."""
        return self._end(signal.SIGTERM)

    def kill(self):
        """As a power cut does."""
        return self._end(signal.SIGKILL)

    def _end(self, with_signal):
        self.process.send_signal(with_signal)
        self.process.stdout.close()
        return self.process.wait(timeout=30)
