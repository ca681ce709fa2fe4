"""Where words stand on the screen: eyes.py WORDS… prints "x y" of their middle, or exits with 1.

Takes a picture of the screen of $DISPLAY and reads it with tesseract, as a person would: what cannot be read is not there.
An option -N takes the N-th place from the top left instead of the first; -last the last one.
"""

import subprocess
import sys
import tempfile

SCALE = 2


def read_screen():
    """Lines of (word, left, top, width, height), in the order they are read, light on dark read as well as dark on light."""
    lines = {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["import", "-window", "root", f"{folder}/0.png"], check=True)
        for turn, negate in enumerate(([], ["-negate"])):
            picture = f"{folder}/read{turn}.png"
            scaled = ["-colorspace", "Gray", "-resize", f"{SCALE * 100}%"]
            subprocess.run(["convert", f"{folder}/0.png", *scaled, *negate, picture], check=True)
            table = subprocess.run(
                ["tesseract", picture, "-", "--psm", "11", "tsv"], check=True, capture_output=True, text=True
            ).stdout
            for row in table.splitlines()[1:]:
                cells = row.split("\t")
                if len(cells) == 12 and cells[11].strip():
                    place = [int(cell) // SCALE for cell in cells[6:10]]
                    lines.setdefault((turn, *cells[2:5]), []).append((cells[11].strip(), *place))
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
    found = sorted(set(places([clean(word) for word in words], read_screen())))
    if len(found) <= which or not found:
        sys.exit(1)
    y, x = found[which]
    print(x, y)


main([word for argument in sys.argv[1:] for word in argument.split()])
