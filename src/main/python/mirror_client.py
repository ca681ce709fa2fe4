#!/usr/bin/env python3
"""The mirror server's client, with nothing but Python's standard library.

    python3 mirror_client.py mirror-client.conf

The configuration file has lines `name = value`:

    host = localhost
    port = 12345
    name = Титов Юрий Павлович
    group = М3О-311Б-21
    every = 5                   (seconds between two messages; 5 when left out)
    messages = 3                (how many; 0, as when left out, until the server ends the connection)
    log = mirror-client.log     (appended to, never cleared; relative to the configuration file's folder)

Lines that begin with `#`, `;` or `[` say nothing.
"""

import datetime
import pathlib
import select
import socket
import sys

ANSWER_SECONDS = 300
LONGEST_ANSWER = 8192
USUAL = {"every": "5", "messages": "0", "log": "mirror-client.log"}
REQUIRED = ("host", "port", "name", "group")


class Wrong(Exception):
    """What a person has to mend."""


def read_settings(path):
    settings = dict(USUAL)
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line and line[0] not in "#;[":
            name, _, value = (part.strip() for part in line.partition("="))
            if name not in REQUIRED and name not in USUAL:
                raise Wrong(f"“{name}” is no setting")
            if not value:
                raise Wrong(f"“{name}” has no value")
            settings[name] = value
    for name in REQUIRED:
        if name not in settings:
            raise Wrong(f"“{name}” is missing")
    for name in ("port", "every", "messages"):
        if not settings[name].isdecimal():
            raise Wrong(f"“{name} = {settings[name]}” is not a number")
    return settings


class Journal:
    """Lines with their time, on the screen and at the end of a file."""

    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def note(self, event):
        now = datetime.datetime.now().isoformat(" ", "milliseconds")
        safe = "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in event)
        print(f"{now}  {safe}", file=self.file, flush=True)
        print(f"{now}  {safe}", flush=True)


class Client:
    def __init__(self, settings, journal):
        self.text = f"{settings['name']} {settings['group']}"
        self.every = int(settings["every"])
        self.messages = int(settings["messages"])
        self.journal = journal
        self.server = f"{settings['host']}:{settings['port']}"
        self.socket = socket.create_connection((settings["host"], int(settings["port"])), timeout=5)
        self.socket.settimeout(ANSWER_SECONDS)
        self.lines = self.socket.makefile("rb")
        journal.note(f"connected to {self.server}")

    def run(self):
        """Sends until all messages are answered, or the server has ended the connection."""
        sent = 0
        try:
            connected = True
            while connected and (sent == 0 or sent != self.messages):
                connected = (sent == 0 or self.stays()) and self.exchange()
                sent += 1
        except (BrokenPipeError, ConnectionResetError) as broken:
            self.journal.note(f"the connection has broken: {broken.strerror}")
        finally:
            self.socket.close()
            self.journal.note(f"disconnected from {self.server}")

    def exchange(self):
        """Whether an answer came."""
        self.journal.note(f"sent: {self.text}")
        self.socket.sendall((self.text + "\n").encode("utf-8"))
        answer = self.lines.readline(LONGEST_ANSWER)
        if answer:
            self.journal.note("received: " + answer.decode("utf-8", "replace").rstrip("\r\n"))
        return bool(answer)

    def stays(self):
        """Waits; whether the server is still there afterwards. It says nothing unless it is asked."""
        ended, _, _ = select.select([self.socket], [], [], self.every)
        return not ended


def main(words):
    if len(words) != 2 or words[1] in ("-h", "--help"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    path = pathlib.Path(words[1])
    try:
        settings = read_settings(path)
        Client(settings, Journal(path.parent / settings["log"])).run()
        return 0
    except (Wrong, UnicodeDecodeError) as wrong:
        print(f"mirror_client: {path} cannot be used: {wrong}.", file=sys.stderr)
    except OSError as error:
        print(f"mirror_client: {error}.", file=sys.stderr)
    except KeyboardInterrupt:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
