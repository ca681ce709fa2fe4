"""Where words stand on the screen: eyes.py WORDS… prints "x y" of their middle, or exits with 1.

Takes a picture of the screen of $DISPLAY and reads it with tesseract, as a person would: what cannot be read is not there.
An option -N takes the N-th place from the top left instead of the first; -last the last one.
"""

import os
import subprocess
import sys
import tempfile

SCALE = 2


def pictures(folder):
    """The screen as it is, then as its negative: light words on dark are easier to read so."""
    subprocess.run(["import", "-window", "root", f"{folder}/screen.png"], check=True)
    for name, turned in (("plain", []), ("negative", ["-negate"])):
        scaled = ["-colorspace", "Gray", *turned, "-resize", f"{SCALE * 100}%", "-level", "30%,90%", f"{folder}/{name}.png"]
        subprocess.run(["convert", f"{folder}/screen.png", *scaled], check=True)
        yield f"{folder}/{name}.png"


def read(picture):
    """Lines of (word, left, top, width, height)."""
    command = ["tesseract", picture, "-", "--psm", "11", "tsv"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    table = subprocess.run(command, check=True, capture_output=True, text=True, env=alone).stdout
    lines = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip():
            place = [int(cell) // SCALE for cell in cells[6:10]]
            lines.setdefault(tuple(cells[2:5]), []).append((cells[11].strip(), *place))
    return list(lines.values())


def clean(word):
    return word.strip(".,…:;“”\"'|()[]").lower()


def places(wanted, lines):
    for line in lines:
        words = [clean(word) for word, *_ in line]
        for start in range(len(words) - len(wanted) + 1):
            if words[start : start + len(wanted)] == wanted:
                first, last = line[start], line[start + len(wanted) - 1]
                yield first[2] + first[4] // 2, (first[1] + last[1] + last[3]) // 2


def main(words):
    which = 0
    if words[0].startswith("-"):
        which = -1 if words[0] == "-last" else int(words[0][1:]) - 1
        words = words[1:]
    wanted = [clean(word) for word in words]
    with tempfile.TemporaryDirectory() as folder:
        for picture in pictures(folder):
            found = sorted(set(places(wanted, read(picture))))
            if len(found) > max(which, 0):
                y, x = found[which]
                print(x, y)
                return
    sys.exit(1)


main([word for argument in sys.argv[1:] for word in argument.split()])
