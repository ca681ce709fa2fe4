"""Real trees for the trials of sync: copied, synced, compared file by file. Python 3 and git."""

import pathlib
import random
import shutil
import subprocess
import unicodedata

from devices import HOME, check, files, tree, until

MOST_SECONDS = 1800


def copied(source, to, most_bytes):
    """As much of `source` as fits; symbolic links stay links."""
    left = most_bytes
    for path in sorted(source.rglob("*")):
        place = to / path.relative_to(source)
        if path.is_symlink():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(path.readlink())
        elif path.is_file() and path.stat().st_size <= left:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)
            left -= path.stat().st_size
    return to


def dressed(folder):
    """Relative name to what travels beside the content: the executable bit, and the time in milliseconds."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and ".potluck" not in path.parts:
            status = path.stat()
            found[str(path.relative_to(folder))] = bool(status.st_mode & 0o100), status.st_mtime_ns // 1_000_000
    return found


def links(folder):
    return sum(1 for path in folder.rglob("*") if path.is_symlink())


def quiet(devices):
    return all(device.snapshot()["sync"][0]["state"] == "UP_TO_DATE" for device in devices)


def alike(names):
    """How many of them some system takes for another one: those are called like conflict copies."""
    return len(names) - len({unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()) for name in names})


def synced(room, folders, using=None):
    """Syncs two folders while `using` works in the first; what is there then is the same in both, and nothing is lost."""
    before = tree(folders[0])
    ana = room.host("--sync", folders[0], "--mode", "two-way")
    boris = room.join(ana.invite(), "Boris", "--sync", folders[1], "--mode", "two-way")
    if using:
        using()
    both = ana, boris

    def equal():
        for device in both:
            if device.snapshot()["sync"][0]["state"] == "PAUSED":
                # What git packs away are many deletions at once; a person agrees to them, unless git was quicker.
                device.verb("sync-answer", "delete", check_code=False)
        return quiet(both) and files(folders[0]) == files(folders[1]) and quiet(both)

    until("the folders are equal", MOST_SECONDS, equal)
    one, two = tree(folders[0]), tree(folders[1])
    check(one == two, f"differ: {sorted(one.items() ^ two.items())[:6]}")
    check(dressed(folders[0]) == dressed(folders[1]), "executable bits or times differ")
    conflicts = [name for name in one if " (conflict " in name]
    expected = 0 if using else alike(before)
    check(len(conflicts) == expected, f"{len(conflicts)} conflict copies instead of {expected}: {conflicts[:3]}")
    check(using or sorted(before.values()) == sorted(one.values()), "a content is missing")
    told = ana.log().count("not shared: ")
    skipped = links(folders[0])
    check(told >= skipped, f"{skipped} links, {told} reported")
    for device in both:
        device.kill()
    return len(one), skipped


def git(folder, *words):
    done = subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=Ana", "-c", "user.email=ana@example.org", *words],
        capture_output=True,
        text=True,
    )
    check(done.returncode == 0, f"git {words[0]}: {done.stdout}{done.stderr}")
    return done.stdout


def checkout(folder):
    """A repository with some history."""
    shutil.copytree(HOME / "src", folder / "src")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")
    git(folder, "branch", "other")
    return folder


def worked_in(folder, rounds, seed=1):
    """Edits, commits, changes of branch, clean-ups, as fast as git is."""
    lot = random.Random(seed)
    for turn in range(rounds):
        branch = lot.choice(["main", "other"])
        git(folder, "checkout", "-q", branch)
        sources = sorted((folder / "src").rglob("*.java"))
        for path in lot.sample(sources, 20):
            path.write_text(path.read_text() + f"// {branch} {turn}\n")
        gone = lot.choice(sources)
        gone.rename(gone.with_name(f"Moved{turn}.java"))
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", f"{branch} {turn}")
        if turn % 5 == 4:
            git(folder, "gc", "-q")
    git(folder, "checkout", "-q", "main")


def sound(folder):
    """The repository is whole, and nothing in it is changed. Empty folders are not synced, and git wants one."""
    (folder / ".git" / "refs").mkdir(exist_ok=True)
    git(folder, "fsck", "--full", "--strict")
    check(not git(folder, "status", "--porcelain", "--", "src"), f"{folder} has changes")


def home_repository():
    return pathlib.Path.home() / ".m2" / "repository"
