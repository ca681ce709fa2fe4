"""Devices as processes of their own, for the trials and the measurements. Python 3 alone."""

import hashlib
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
MIB = 1 << 20


class Wrong(Exception):
    """A trial that did not come out as it should."""


def until(what, seconds, condition):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise Wrong(f"not within {seconds} s: {what}")


def check(condition, what):
    if not condition:
        raise Wrong(what)


def free_port():
    """One below those that the system gives out, so that nobody is given it while its device is down."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port


def sha(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for part in iter(lambda: file.read(MIB), b""):
            digest.update(part)
    return digest.hexdigest()


def tree(folder):
    """Every file below `folder` but Potluck's own: relative name to SHA-256."""
    return {
        str(path.relative_to(folder)): sha(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and ".potluck" not in path.parts
    }


def files(folder):
    """How many there are below `folder`, Potluck's own not counted. Asked often while others work: a walk by scandir
    costs a twentieth of pathlib's."""
    count = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file(follow_symlinks=False):
                count += 1
            elif entry.is_dir(follow_symlinks=False) and entry.name != ".potluck":
                count += files(entry.path)
    return count


def random_file(path, size):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:
        while size > 0:
            file.write(os.urandom(min(size, 4 * MIB)))
            size -= 4 * MIB
    return path


def small_files(folder, count):
    for i in range(count):
        path = folder / f"{i % 40:02}" / f"{i:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(200 + i % 7000))
    return folder


class Device:
    """A device in the foreground of a process of its own, and its control socket.

    `space` is the network namespace it runs in, empty for the machine's own.
    """

    def __init__(self, room, user, words, space=""):
        self.user = user
        self.prefix = ["nsenter", f"--net=/run/netns/{space}"] if space else []
        self.data = room / f"{user}.data"
        self.output = room / f"{user}.out"
        self.words = [*words, "--data", str(self.data)]
        self.process = None
        self.start()

    def start(self):
        with open(self.output, "ab") as out:
            self.mark = self.output.stat().st_size
            self.process = subprocess.Popen(
                [*self.prefix, str(HOME / "potluck"), *self.words], stdin=subprocess.DEVNULL, stdout=out, stderr=out
            )

    def printed(self):
        with open(self.output, "rb") as out:
            out.seek(self.mark)
            return out.read().decode()

    def log(self):
        """As far back as it reaches, the oldest first."""
        return "".join(log.read_text() for log in sorted(self.data.glob("potluck.log*"), reverse=True))

    def received(self):
        """The files it has received since its data folder was made, each as often as it came."""
        lines = [line for line in self.log().splitlines() if " received " in line]
        return [line.split(" received ", 1)[1].split(" as ")[0] for line in lines]

    def ready(self):
        def connected():
            check(self.process.poll() is None, f"{self.user} has ended: {self.printed()}")
            try:
                return self.status()["trackerState"] == "CONNECTED"
            except (OSError, Wrong):
                return False

        until(f"{self.user} is connected", 60, connected)
        return self

    def invite(self):
        found = until("an invite", 60, lambda: re.search(r"^potluck://\S+", self.printed(), re.M))
        return found.group(0)

    def ask(self, method, *arguments):
        path = self.data / "node.sock"
        if (self.data / "node.sock.path").exists():
            path = pathlib.Path((self.data / "node.sock.path").read_text().strip()) / "node.sock"
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(120)
            connection.connect(str(path))
            connection.sendall((json.dumps({"method": method, "arguments": arguments}) + "\n").encode())
            line = connection.makefile("rb").readline()
        answer = json.loads(line or b'{"sentence": "no answer"}')
        check("sentence" not in answer, f"{method}: {answer.get('sentence')}")
        return answer.get("result")

    def snapshot(self):
        return self.ask("snapshotAfter", -1, "PT0S")

    def status(self):
        return self.snapshot()["status"]

    def verb(self, *words, check_code=True):
        done = subprocess.run(
            [str(HOME / "potluck"), *map(str, words), "--data", str(self.data)], capture_output=True, text=True
        )
        check(not check_code or done.returncode == 0, f"{words[0]}: {done.stdout}{done.stderr}")
        return done

    def verb_started(self, *words):
        return subprocess.Popen(
            [str(HOME / "potluck"), *map(str, words), "--data", str(self.data)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def offers(self, path, seconds=120):
        """Registers a file and waits until it is cut."""
        self.verb("register", self.user, path)
        began = time.monotonic()

        def cut():
            mine = [o for o in self.snapshot()["offers"] if pathlib.Path(o["path"]).is_relative_to(path)]
            return mine and all(o["state"] == "READY" for o in mine)

        until(f"{path} is on offer", seconds, cut)
        return time.monotonic() - began

    def transfer(self):
        """The newest download."""
        downs = [t for t in self.snapshot()["transfers"] if t["direction"] == "DOWN"]
        return downs[-1] if downs else None

    def sent(self):
        """Bytes that the process has written since it started, to connections and files, as the system counts them."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/io").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("wchar")))

    def cpu(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self):
        """MiB of memory in use."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("VmRSS"))) // 1024

    def kill(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        return self.process.wait(60)


class Room:
    """A folder for one trial, and the devices in it; nothing stays unless it fails."""

    def __init__(self, keep=False):
        self.keep = keep

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="potluck-trial-"))
        self.devices = []
        return self

    def __exit__(self, failure, *_):
        for device in self.devices:
            if device.process.poll() is None:
                device.process.terminate()
        for device in self.devices:
            try:
                device.process.wait(20)
            except subprocess.TimeoutExpired:
                device.process.kill()
        if self.keep or failure:
            print(f"kept: {self.path}", file=sys.stderr)
        else:
            shutil.rmtree(self.path, ignore_errors=True)

    def host(self, *more, space=""):
        words = ["host", "Trial", "--user", "Ana", "--port", "0", "--peer-port", "0", *map(str, more)]
        return self._add("Ana", words, space).ready()

    def tracker(self, port):
        return self._add("Tracker", ["host", "Trial", "--user", "Tracker", "--port", str(port), "--tracker-only"])

    def join(self, invite, user, *more, space=""):
        return self._add(user, ["join", invite, "--user", user, "--port", "0", *map(str, more)], space).ready()

    def _add(self, user, words, space=""):
        device = Device(self.path, user, words, space)
        self.devices.append(device)
        return device
