#!/usr/bin/env python3
"""Checks the conformance vectors of docs/PROTOCOL.md with the functions of potluck_peer.py.

    vectors.py FILE

prints `N vectors hold` and exits with 0, or names the first that does not and exits with 1.
"""

import hashlib
import io
import json
import sys

import potluck_peer as peer


def read_frame(data):
    stream = io.BytesIO(data)

    def read(length):
        part = stream.read(length)
        if len(part) < length:
            raise peer.Refusal("END")
        return part

    return peer.unpack(read)


def check_frame(vector):
    data = bytes.fromhex(vector["hex"])
    kind, flags, number, payload = read_frame(data)
    assert (kind, flags, number) == (vector["type"], vector["flags"], vector["id"])
    assert peer.pack(kind, flags, number, payload) == data
    if "json" in vector:
        assert json.loads(payload) == vector["json"]
        assert peer.pack_json(flags, number, vector["json"]) == data


def check_refused(vector):
    try:
        read_frame(bytes.fromhex(vector["hex"]))
    except peer.Refusal as refusal:
        assert str(refusal) == vector["code"], refusal
        return
    raise AssertionError("was accepted")


def check_manifest(vector):
    entries = bytes.fromhex(vector["entries"])
    pieces = [bytes.fromhex(piece) for piece in vector["pieces"]]
    assert peer.parse_manifest(entries) == [(hashlib.sha256(piece).digest(), len(piece)) for piece in pieces]
    assert hashlib.sha256(entries).hexdigest() == vector["content"]


def check_proof(vector):
    given = [bytes.fromhex(vector[name]) for name in ("secret", "tracker", "request")]
    assert peer.proof_of(*given).hex() == vector["proof"]


def check_invite(vector):
    invite = peer.parse_invite(vector["link"])
    assert [list(address) for address in invite["addresses"]] == vector["addresses"]
    assert invite["authority"].hex() == vector["authority"]
    assert invite["secret"].hex() == vector["secret"]
    assert (invite["id"], invite["expires"]) == (vector["id"], vector["expires"])
    for broken in (vector["link"][:-1], vector["link"].replace("#A", "#B"), vector["link"].split("#")[0]):
        try:
            peer.parse_invite(broken)
        except peer.Refusal:
            continue
        raise AssertionError("accepted " + broken)


CHECKS = {
    "frames": check_frame,
    "refused": check_refused,
    "manifests": check_manifest,
    "proofs": check_proof,
    "invites": check_invite,
}


def main():
    count = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    for kind, check in CHECKS.items():
        for vector in vectors[kind]:
            try:
                check(vector)
            except (AssertionError, peer.Refusal) as e:
                print("%s “%s” does not hold: %s" % (kind, vector["name"], e))
                return 1
            count += 1
    print(count, "vectors hold")
    return 0


if __name__ == "__main__":
    sys.exit(main())
