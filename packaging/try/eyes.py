"""Where words stand on the screen: eyes.py WORDS… prints "x y" of their middle, or exits with 1.

Takes a picture of the screen of $DISPLAY and reads it with tesseract, as a person would: what cannot be read is not there.
$EYES names the languages it reads, as in "rus+eng". A letter or two may be misread; what was read best comes first.
"""

import os
import subprocess
import sys
import tempfile
from difflib import SequenceMatcher

# What ImageMagick makes of the screen, and how many times as large: first as it is, then what differs from around it in
# black, so that light words on a coloured button are as good as dark ones on white, then the lightest in black.
AROUND = ["(", "+clone", "-statistic", "Median", "15x15", ")", "-compose", "Difference", "-composite", "-negate"]
LIGHTEST = ["-threshold", "75%", "-negate"]
VIEWS = ((2, [], "30%,90%"), (3, AROUND, "40%,95%"), (3, LIGHTEST, "30%,90%"))
ALIKE = 0.8
# Letters that look the same in both alphabets.
TWINS = str.maketrans("авекмнорстухіiзб0", "abekmhopctyxll36o")


def views(folder):
    """Pictures of the screen, each with how many times as large it is."""
    subprocess.run(["import", "-window", "root", f"{folder}/screen.png"], check=True)
    for scale, made, greys in VIEWS:
        view = ["-colorspace", "Gray", *made, "-resize", f"{scale * 100}%", "-level", greys, f"{folder}/{scale}.png"]
        subprocess.run(["convert", f"{folder}/screen.png", *view], check=True)
        yield f"{folder}/{scale}.png", scale


def read(picture, scale):
    """Lines of (word, left, top, width, height)."""
    command = ["tesseract", picture, "-", "-l", os.environ.get("EYES", "eng"), "--psm", "11", "tsv"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    table = subprocess.run(command, check=True, capture_output=True, text=True, env=alone).stdout
    lines = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip():
            place = [int(cell) // scale for cell in cells[6:10]]
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
        for picture, scale in views(folder):
            found = sorted([*found, *places(wanted, read(picture, scale))])
            if found and found[0][0] == -1:
                break
    if found:
        _, y, x = found[0]
        print(x, y)
        return
    sys.exit(1)


main([word for argument in sys.argv[1:] for word in argument.split()])
