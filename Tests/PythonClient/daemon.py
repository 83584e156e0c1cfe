"""A real daemon for tests: the built binaries, a state directory and a port of its own, its own PostgreSQL."""

from __future__ import annotations

import json
import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from typing import Any, Optional

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


def binaries() -> str:
    """The directory of attuned and attune: ATTUNE_BIN, or where `swift build` puts them."""
    found = os.environ.get("ATTUNE_BIN")
    if not found:
        found = subprocess.run(
            ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    if not os.access(os.path.join(found, "attuned"), os.X_OK):
        raise RuntimeError(f"there is no attuned in {found}: build it, or name its directory in ATTUNE_BIN")
    return found


class Daemon:
    """An `attuned` that can be stopped, killed and started again on the same state."""

    def __init__(self, *, tls: bool = False, unix: bool = False) -> None:
        self.bin = binaries()
        self.directory = tempfile.mkdtemp(prefix="attune-python-")
        # The database runs as another user if we are root.
        os.chmod(self.directory, 0o777)
        self.state = os.path.join(self.directory, "state")
        os.mkdir(self.state)
        os.chmod(self.state, 0o777)
        self.address = ""
        self.process: Optional[subprocess.Popen[str]] = None
        self.arguments: list[str] = []
        self.unix = os.path.join(self.directory, "socket") if unix else ""
        self.certificate = ""
        if tls:
            self.certificate = os.path.join(self.directory, "certificate.pem")
            key = os.path.join(self.directory, "key.pem")
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                 "-keyout", key, "-out", self.certificate, "-days", "2", "-subj", "/CN=localhost",
                 "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"],
                check=True, capture_output=True)
            self.arguments = ["--tls-certificate", self.certificate, "--tls-key", key]
        self.start()

    def start(self) -> None:
        """Starts it and waits for its ready line; on the same port as before."""
        listen = self.address or "127.0.0.1:0"
        command = [os.path.join(self.bin, "attuned"), "--state", self.state, "--listen", listen, *self.arguments]
        if self.unix:
            command += ["--listen", "unix:" + self.unix]
        self._log = open(os.path.join(self.directory, "log"), "ab")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self._log, text=True)
        ready: "queue.Queue[str]" = queue.Queue()
        output = self.process.stdout
        assert output is not None

        def read() -> None:
            for line in output:
                ready.put(line)
            ready.put("")

        self._reader = threading.Thread(target=read, daemon=True)
        self._reader.start()
        line = ready.get(timeout=120)
        found = re.search(r"listen=(\S+)", line)
        if found is None:
            with open(os.path.join(self.directory, "log"), encoding="utf-8") as log:
                raise RuntimeError(f"attuned did not start: {line!r}\n{log.read()}")
        self.address = found.group(1)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Ends it and waits for its end."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(60)
            self._reader.join()
            assert self.process.stdout is not None
            self.process.stdout.close()
            self._log.close()
            self.process = None

    def attune(self, *arguments: str) -> Any:
        """Runs the command line tool; the first JSON object that it prints."""
        result = subprocess.run(
            [os.path.join(self.bin, "attune"), *arguments, "--state", self.state, "--json"],
            capture_output=True, text=True, timeout=120)
        if result.returncode != 0:
            raise RuntimeError(f"attune {arguments}: {result.stderr}")
        line = result.stdout.splitlines()
        return json.loads(line[0]) if line else None

    def device(self, user: str, device: str, role: str = "person") -> str:
        """Makes a device; its token."""
        return str(self.attune("device", "add", "--user", user, "--device", device, "--role", role)["token"])

    def revoke(self, user: str, device: str) -> None:
        """Ends a device's token."""
        self.attune("device", "revoke", "--user", user, "--device", device)

    def close(self) -> None:
        """Ends it and removes its directory."""
        self.stop()
        shutil.rmtree(self.directory, ignore_errors=True)


class Proxy:
    """Stands between client and daemon, and can swallow what one of them says or cut the line.

    `swallow` drops what the daemon sends from the next chunk on, so that a push is stored and its answer never comes;
    `swallowed` is set when that has happened.
    """

    def __init__(self, address: str) -> None:
        host, port = address.rsplit(":", 1)
        self._to = (host, int(port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self._listener.getsockname()[1]
        self.swallow = False
        self.swallowed = threading.Event()
        self.refuse = False
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refuse:
                client.close()
                continue
            try:
                server = socket.create_connection(self._to)
            except OSError:
                client.close()
                continue
            self._pairs.append((client, server))
            threading.Thread(target=self._pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self._pump, args=(server, client, True), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, answers: bool) -> None:
        try:
            while data := source.recv(65536):
                if answers and self.swallow:
                    self.swallowed.set()
                    continue
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        source.close()

    def cut(self) -> None:
        """Breaks all connections."""
        pairs, self._pairs = self._pairs, []
        for pair in pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def close(self) -> None:
        """Breaks all connections and takes no more."""
        self._listener.close()
        self.cut()
