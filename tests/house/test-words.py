"""Every word the user sees is Danish: the translation is whole, and nothing in it is stale.

Usage: test-words.py SOURCE_ROOT
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

import catalog
import tap

root = sys.argv[1]
po = os.path.join(root, "po", "da.po")


def marked_files():
    """The sources that hold words for the user."""
    marks = re.compile(r'\bN?C?_ ?\("|\bngettext ?\(|translatable="yes"')
    found = []
    for pattern in ("src/**/*.[ch]", "src/**/*.ui", "resources/*.ui", "data/*.desktop.in", "data/*.xml.in"):
        for path in glob.glob(os.path.join(root, pattern), recursive=True):
            with open(path, encoding="utf-8") as file:
                if marks.search(file.read()) or path.endswith(".in"):
                    found.append(os.path.relpath(path, root))
    return sorted(found)


def keys(path):
    return {(entry.get("msgctxt"), entry["msgid"]) for entry in catalog.entries(path)}


@tap.case("msgfmt finds nothing untranslated, fuzzy or malformed")
def translation_is_whole():
    done = subprocess.run(["msgfmt", "--statistics", "-c", "-o", os.devnull, po],
                          env=dict(os.environ, LC_ALL="C"), stderr=subprocess.PIPE, text=True,
                          check=False)
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode == 0 and "untranslated" not in last and "fuzzy" not in last, done.stderr


@tap.case("POTFILES.in names every file with words")
def every_file_is_listed():
    with open(os.path.join(root, "po", "POTFILES.in"), encoding="utf-8") as file:
        listed = sorted(line.strip() for line in file if line.strip() and not line.startswith("#"))
    assert listed == marked_files(), set(listed) ^ set(marked_files())


@tap.case("every source string has its Danish, and no Danish has lost its source")
def nothing_is_missing_or_stale():
    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, "tovholder.pot")
        subprocess.run(["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_",
                        "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
                        "--keyword=ngettext:1,2", "-o", pot,
                        "-f", os.path.join(root, "po", "POTFILES.in"), "-D", root],
                       check=True, stderr=subprocess.DEVNULL)
        sources = keys(pot)
    danish = keys(po)
    missing = [key[1] for key in sources - danish]
    stale = [key[1] for key in danish - sources]
    assert not missing and not stale, "missing: %s\nstale: %s" % (missing, stale)


tap.run()
