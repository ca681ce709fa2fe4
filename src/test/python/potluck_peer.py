#!/usr/bin/env python3
"""A member of a Potluck group in one file: it joins, lists what is on offer, and downloads.

Needs Python 3.9 or newer and the openssl command, nothing else. It follows docs/PROTOCOL.md and is its example.

    potluck_peer.py [--data DIR] join INVITE USER
    potluck_peer.py [--data DIR] list
    potluck_peer.py [--data DIR] download USER PATH FOLDER

`join` prints `joined USER DEVICE`, `list` one `USER : PATH` a line and then `listed N`, `download` prints
`saved PATH SHA256`. Exit code 0: done; 1: failed, with one line on standard error; 2: wrong usage.
"""

import argparse
import base64
import hashlib
import hmac
import json
import os
import re
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse
import zlib
from pathlib import Path

JSON, DATA, REQUEST, CANCEL, REJECT, PING, PONG = 1, 2, 3, 5, 6, 7, 8
ANSWER, MORE = 1, 2
MOST_PAYLOAD = {JSON: 1 << 20, DATA: (1 << 18) + 64, REQUEST: 64, CANCEL: 64, REJECT: 64, PING: 64, PONG: 64}
REJECTIONS = {1: "NOT_FOUND", 2: "GONE", 3: "BUSY", 4: "FORBIDDEN"}
ENTRY = 36
LONGEST_PIECE = 4 << 20
IN_FLIGHT = 8


class Refusal(Exception):
    """Something did not work, in words for a person."""


# ---- frames (section 3)


def pack(kind, flags, number, payload):
    return struct.pack(">IBBHI", 8 + len(payload), kind, flags, 0, number) + payload


def unpack(read):
    """One frame; `read(n)` gives exactly n bytes."""
    length = struct.unpack(">I", read(4))[0]
    if length < 8:
        raise Refusal("BAD_FRAME")
    kind, flags, reserved, number = struct.unpack(">BBHI", read(8))
    if reserved != 0 or kind not in MOST_PAYLOAD:
        raise Refusal("BAD_FRAME")
    if length - 8 > MOST_PAYLOAD[kind]:
        raise Refusal("FRAME_TOO_LARGE")
    return kind, flags, number, read(length - 8)


def pack_json(flags, number, message):
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    return pack(JSON, flags, number, text.encode())


class Link:
    """A TLS connection that we have dialled."""

    def __init__(self, address, protocol, credentials=None):
        raw = socket.create_connection(address, timeout=5)
        raw.settimeout(20)
        self.tls = tls_context(protocol, credentials).wrap_socket(raw)
        if self.tls.selected_alpn_protocol() != protocol:
            raise Refusal("no Potluck at %s:%d" % address)
        self.next_id = -1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tls.close()

    def hello(self):
        now = int(time.time() * 1000)
        self.tls.sendall(pack_json(0, 0, {
            "op": "hello", "oldest": 1, "newest": 1, "agent": "potluck_peer.py", "port": 0, "time": now, "caps": []}))
        kind, _, number, payload = self.frame()
        if (kind, number, json.loads(payload).get("op")) != (JSON, 0, "hello"):
            raise Refusal("HELLO_FIRST")

    def ask(self, op, **fields):
        number = self.fresh_id()
        self.tls.sendall(pack_json(0, number, {"op": op, **fields}))
        while True:
            kind, flags, answered, payload = self.frame()
            if kind == JSON and flags & ANSWER and answered == number:
                answer = json.loads(payload)
                if answer["op"] == "error":
                    raise Refusal("%s: %s" % (answer["code"], answer.get("message", "")))
                return answer

    def request(self, piece, length):
        number = self.fresh_id()
        self.tls.sendall(pack(REQUEST, 0, number, piece + struct.pack(">II", 0, length)))
        return number

    def frame(self):
        """The next frame that is not about the connection itself."""
        while True:
            kind, flags, number, payload = unpack(self.read)
            if kind == PING:
                self.tls.sendall(pack(PONG, ANSWER, number, payload))
            elif kind == JSON and number == 0 and json.loads(payload).get("fatal"):
                raise Refusal(json.loads(payload)["code"])
            elif kind != PONG:
                return kind, flags, number, payload

    def read(self, length):
        received = b""
        while len(received) < length:
            more = self.tls.recv(length - len(received))
            if not more:
                raise Refusal("the connection was closed")
            received += more
        return received

    def fresh_id(self):
        self.next_id += 2
        return self.next_id


def tls_context(protocol, credentials):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.set_alpn_protocols([protocol])
    context.check_hostname = False
    if credentials is None:
        context.verify_mode = ssl.CERT_NONE
    else:
        context.load_verify_locations(credentials.authority)
        context.load_cert_chain(credentials.member, credentials.key)
    return context


# ---- joining (section 2)


def parse_invite(link):
    address, mark, code = link.strip().partition("#")
    found = re.fullmatch(r"potluck://([^/?]+)/?(?:\?(.*))?", address)
    try:
        raw = base64.b64decode(code + "=" * (-len(code) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raw = b""
    if not found or not mark or len(raw) != 65 or raw[0] != 1 or zlib.crc32(raw[:61]) != int.from_bytes(raw[61:], "big"):
        raise Refusal("this is not a complete invite link")
    others = urllib.parse.parse_qs(found[2] or "").get("alt", [])
    return {
        "addresses": [parse_address(text) for text in [found[1]] + others],
        "authority": raw[1:33],
        "id": raw[33:41].hex(),
        "secret": raw[41:57],
        "expires": int.from_bytes(raw[57:61], "big"),
    }


def parse_address(text):
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit():
        raise Refusal("this is not an address: " + text)
    return host.strip("[]"), int(port)


def proof_of(secret, tracker, request):
    """Of the invite's secret, for the tracker's certificate and our request (both DER)."""
    key = hashlib.sha256(b"potluck/1 invite" + secret).digest()
    text = b"potluck/1 join" + hashlib.sha256(tracker).digest() + hashlib.sha256(request).digest()
    return hmac.new(key, text, hashlib.sha256).digest()


class Credentials:
    """What makes us a member; files in one folder."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.key = self.folder / "key.pem"
        self.member = self.folder / "member.pem"
        self.authority = self.folder / "authority.pem"
        self.tracker = self.folder / "tracker.json"

    def make_key(self):
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.key.exists():
            pem = openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout")
            with open(os.open(self.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(pem)

    def certificate_request(self):
        with tempfile.TemporaryDirectory() as folder:
            config = Path(folder) / "openssl.cnf"
            config.write_text("[req]\ndistinguished_name=name\n[name]\n")
            return openssl("req", "-new", "-sha256", "-config", config, "-key", self.key, "-subj", "/CN=potluck",
                           "-outform", "DER")

    def public_key(self):
        return openssl("pkey", "-in", self.key, "-pubout", "-outform", "DER")

    def tracker_address(self):
        if not self.tracker.exists():
            raise Refusal("join a group first")
        host, port = json.loads(self.tracker.read_text())
        return host, port


def openssl(*arguments, stdin=b""):
    done = subprocess.run(["openssl", *map(str, arguments)], input=stdin, capture_output=True, check=False)
    if done.returncode != 0:
        raise Refusal("openssl %s: %s" % (arguments[0], done.stderr.decode(errors="replace").strip().replace("\n", " ")))
    return done.stdout


def verify_issued(certificate, authority_file, role):
    """Checks that the authority has issued this certificate (DER) to a device with this role."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "leaf.pem"
        file.write_text(ssl.DER_cert_to_PEM_cert(certificate))
        openssl("verify", "-purpose", "sslserver", "-CAfile", authority_file, file)
        subject = openssl("x509", "-in", file, "-noout", "-subject", "-nameopt", "multiline,utf8,-esc_msb").decode()
    roles = re.findall(r"^ *organizationalUnitName *= (.*)$", subject, re.MULTILINE)
    if roles != [role]:
        raise Refusal("the certificate is not that of a " + role)


def join(credentials, link, user):
    invite = parse_invite(link)
    credentials.make_key()
    failure = None
    for address in invite["addresses"]:
        try:
            with Link(address, "potluck-join/1") as tracker:
                enrol(credentials, invite, tracker, user)
        except OSError as e:
            failure = e
            continue
        credentials.tracker.write_text(json.dumps(address))
        print("joined", user, hashlib.sha256(credentials.public_key()).hexdigest())
        return
    raise Refusal("the tracker does not answer: %s" % failure)


def enrol(credentials, invite, tracker, user):
    shown = tracker.tls.getpeercert(binary_form=True)
    authority = base64.b64decode(tracker.ask("authority")["certificate"])
    if hashlib.sha256(authority).digest() != invite["authority"]:
        raise Refusal("the tracker belongs to another group than the invite")
    credentials.authority.write_text(ssl.DER_cert_to_PEM_cert(authority))
    verify_issued(shown, credentials.authority, "tracker")
    request = credentials.certificate_request()
    answer = tracker.ask(
        "enrol", invite=invite["id"], user=user,
        proof=base64.b64encode(proof_of(invite["secret"], shown, request)).decode(),
        csr=base64.b64encode(request).decode())
    certificate = base64.b64decode(answer["certificate"])
    verify_issued(certificate, credentials.authority, "member")
    pem = ssl.DER_cert_to_PEM_cert(certificate)
    public = openssl("x509", "-pubkey", "-noout", stdin=pem.encode())
    if openssl("pkey", "-pubin", "-outform", "DER", stdin=public) != credentials.public_key():
        raise Refusal("the certificate is another device's")
    credentials.member.write_text(pem)


# ---- listing and downloading (sections 4 to 6)


def list_files(credentials):
    count = 0
    with Link(credentials.tracker_address(), "potluck/1", credentials) as tracker:
        tracker.hello()
        cursor = ""
        while True:
            page = tracker.ask("files.list", user="", cursor=cursor)
            for item in page.get("items", []):
                print(item["member"]["user"], ":", printable(item["offer"]["path"]))
                count += 1
            cursor = page.get("next", "")
            if not cursor:
                break
    print("listed", count)


def printable(text):
    return "".join(c if c.isprintable() else "\\u%04X" % ord(c) for c in text)


def download(credentials, user, path, folder):
    with Link(credentials.tracker_address(), "potluck/1", credentials) as tracker:
        tracker.hello()
        members = tracker.ask("group.info").get("members", [])
    holders = [(member["host"], member["port"]) for member in members if member["user"] == user]
    if not holders:
        raise Refusal("%s is not here" % user)
    with Link(holders[0], "potluck/1", credentials) as holder:
        holder.hello()
        saved = save(holder, fetch_manifest(holder, path), target(path, folder))
    print("saved", *saved)


def target(path, folder):
    """Where the file goes: the last component of the holder's path is a name, the rest means nothing here."""
    name = re.split(r"[/\\]", path)[-1]
    if name in ("", ".", "..") or not name.isprintable() or len(name.encode()) > 255:
        raise Refusal("this name cannot be saved: " + printable(name))
    place = Path(folder) / name
    if place.exists():
        raise Refusal("%s is already there" % place)
    return place


def fetch_manifest(holder, path):
    """The (hash, length) of each piece, checked against the content id."""
    page = holder.ask("manifest", content="", path=path, **{"from": 0})
    content, size, entries = page["content"], page["size"], base64.b64decode(page["pieces"])
    while len(entries) < ENTRY * page["total"]:
        page = holder.ask("manifest", content=content, path="", **{"from": len(entries) // ENTRY})
        more = base64.b64decode(page["pieces"])
        if not more:
            raise Refusal("the manifest ends too soon")
        entries += more
    pieces = parse_manifest(entries)
    if hashlib.sha256(entries).hexdigest() != content or sum(length for _, length in pieces) != size:
        raise Refusal("the manifest is not that of the content")
    return pieces


def parse_manifest(entries):
    if len(entries) % ENTRY:
        raise Refusal("the manifest is cut off")
    pieces = list(struct.iter_unpack(">32sI", entries))
    if not all(1 <= length <= LONGEST_PIECE for _, length in pieces):
        raise Refusal("a piece is too long")
    return pieces


def save(holder, pieces, place):
    """Fetches and checks all pieces beside `place`, then gives the file its name."""
    place.parent.mkdir(parents=True, exist_ok=True)
    whole = hashlib.sha256()
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".potluck-", delete=False) as file:
        try:
            for piece in fetch(holder, pieces):
                file.write(piece)
                whole.update(piece)
            file.flush()
            os.fsync(file.fileno())
            os.link(file.name, place)
        finally:
            os.unlink(file.name)
    return place, whole.hexdigest()


def fetch(holder, pieces):
    """The bytes of each piece in order, several of them asked for at once."""
    asked = []
    for index in range(len(pieces) + IN_FLIGHT):
        if index < len(pieces):
            asked.append(holder.request(*pieces[index]))
        if index >= IN_FLIGHT - 1 and index - IN_FLIGHT + 1 < len(pieces):
            done = index - IN_FLIGHT + 1
            yield receive(holder, asked[done], *pieces[done])


def receive(holder, number, piece, length):
    """Requests are answered in order, so what comes belongs to the oldest."""
    received = b""
    while True:
        kind, flags, answered, payload = holder.frame()
        if kind == REJECT and answered == number:
            raise Refusal(REJECTIONS.get(struct.unpack(">H", payload[:2])[0], "INTERNAL"))
        if kind != DATA:
            continue
        if answered != number or struct.unpack(">I", payload[:4])[0] != len(received):
            raise Refusal("bytes came that were not asked for")
        received += payload[4:]
        if len(received) > length or not flags & MORE:
            break
    if len(received) != length or hashlib.sha256(received).digest() != piece:
        raise Refusal("a piece is not what the manifest says")
    return received


def main():
    parser = argparse.ArgumentParser(description="A small member of a Potluck group.")
    parser.add_argument("--data", default="potluck-peer", help="folder for key and certificates")
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("join", help="become a member")
    verb.add_argument("invite")
    verb.add_argument("user")
    verbs.add_parser("list", help="list what is on offer")
    verb = verbs.add_parser("download", help="download a file of a member")
    verb.add_argument("user")
    verb.add_argument("path")
    verb.add_argument("folder")
    chosen = parser.parse_args()
    credentials = Credentials(chosen.data)
    try:
        if chosen.verb == "join":
            join(credentials, chosen.invite, chosen.user)
        elif chosen.verb == "list":
            list_files(credentials)
        else:
            download(credentials, chosen.user, chosen.path, chosen.folder)
    except (Refusal, OSError, ValueError, KeyError) as e:
        print("%s: %s" % (chosen.verb, e), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
