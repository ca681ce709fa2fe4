"""Speaks the plain-text commands: says hello, offers files, lists, asks who holds a file, and fetches it.

usage: text_door.py HOST PORT USER FILE    the bytes of FILE go to standard output, everything else to standard error
"""

import hashlib
import socket
import sys


class Door:
    def __init__(self, host, port):
        self.lines = socket.create_connection((host, port), timeout=20).makefile("rwb")

    def ask(self, command):
        """One command and the first line of its answer."""
        self.lines.write(command.encode() + b"\r\n")
        self.lines.flush()
        return self.line()

    def line(self):
        line = self.lines.readline().decode().rstrip("\r\n")
        print(line, file=sys.stderr)
        return line

    def listing(self, command):
        """One command whose answer is a list."""
        self.ask(command)
        entries = []
        for line in iter(self.line, "."):
            entries.append(line[1:] if line.startswith(".") else line)
        return entries

    def fetch(self, name):
        """The bytes of a file, checked against the hash that follows them."""
        first = self.ask("GET " + name)
        if not first.startswith("LEN "):
            raise SystemExit(first)
        content = self.lines.read(int(first[4:]))
        if self.line() != "SHA256 " + hashlib.sha256(content).hexdigest():
            raise SystemExit("the bytes were damaged")
        return content


def main(host, port, user, name):
    door = Door(host, int(port))
    door.ask("HELLO " + user)
    door.ask("register %s %s-1.txt, %s-2.txt" % (user, user, user))
    door.listing("list-files")
    door.listing("Send %s, %s-1.txt" % (name, user))
    sys.stdout.buffer.write(door.fetch(name))
    door.ask("exit")


main(*sys.argv[1:])
