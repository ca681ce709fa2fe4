"""Where words stand on the screen: eyes.py WORDS… prints "x y" of their middle, or exits with 1.

Takes a picture of the screen of $DISPLAY and reads it with tesseract, as a person would: what cannot be read is not there.
$EYES names the languages it reads, as in "rus+eng". A letter or two may be misread; what was read best comes first.
"""

import os
import subprocess
import sys
import tempfile
from difflib import SequenceMatcher

SCALE = 2
ALIKE = 0.8
# Letters that look the same in both alphabets.
TWINS = str.maketrans("авекмнорстухіiзб0", "abekmhopctyxll36o")


def pictures(folder):
    """The screen as it is, then as its negative: light words on dark are easier to read so."""
    subprocess.run(["import", "-window", "root", f"{folder}/screen.png"], check=True)
    for name, turned in (("plain", []), ("negative", ["-negate"])):
        scaled = ["-colorspace", "Gray", *turned, "-resize", f"{SCALE * 100}%", "-level", "30%,90%", f"{folder}/{name}.png"]
        subprocess.run(["convert", f"{folder}/screen.png", *scaled], check=True)
        yield f"{folder}/{name}.png"


def read(picture):
    """Lines of (word, left, top, width, height)."""
    command = ["tesseract", picture, "-", "-l", os.environ.get("EYES", "eng"), "--psm", "11", "tsv"]
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
    return word.strip(".,…:;“”„\"'|()[]").lower().translate(TWINS)


def likeness(wanted, words):
    """1 for what was read exactly, less for misread letters, 0 for something else."""
    if wanted == words:
        return 1
    ratios = [SequenceMatcher(None, one, other).ratio() for one, other in zip(wanted, words)]
    return min(ratios) if min(ratios) >= ALIKE else 0


def places(wanted, lines):
    for line in lines:
        words = [clean(word) for word, *_ in line]
        for start in range(len(words) - len(wanted) + 1):
            like = likeness(wanted, words[start : start + len(wanted)])
            if like:
                first, last = line[start], line[start + len(wanted) - 1]
                yield -like, first[2] + first[4] // 2, (first[1] + last[1] + last[3]) // 2


def main(words):
    wanted = [clean(word) for word in words]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for picture in pictures(folder):
            found = sorted([*found, *places(wanted, read(picture))])
            if found and found[0][0] == -1:
                break
    if found:
        _, y, x = found[0]
        print(x, y)
        return
    sys.exit(1)


main([word for argument in sys.argv[1:] for word in argument.split()])
