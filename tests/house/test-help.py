"""What the help says of the program is so: its buttons and menus are called that, its keys exist.

Usage: test-help.py SOURCE_ROOT
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import catalog
import tap

root = sys.argv[1]
pages = sorted(glob.glob(os.path.join(root, "data", "help", "da", "*.page")))
MALLARD = "{http://projectmallard.org/1.0/}"
# As they are called in the help, and by GTK.
KEYS = {"Ctrl": "<Control>", "Skift": "<Shift>", "Alt": "<Alt>", "Enter": "Return", "Esc": "Escape", "Venstre": "Left"}


def plain(text):
    """As it is read on a button: without the dots that say that more follows."""
    return re.sub(r" ?…$", "", text)


def elements(name):
    for path in pages:
        for element in ElementTree.parse(path).iter(MALLARD + name):
            yield os.path.basename(path), element


def accelerators():
    """Every key of the shortcuts window: "<Alt>1...8" and "1 2 3" are several."""
    found = set()
    for shortcut in ElementTree.parse(os.path.join(root, "src", "app", "tov-shortcuts.ui")).iter("property"):
        if shortcut.get("name") != "accelerator":
            continue
        for key in shortcut.text.split():
            several = re.fullmatch(r"(.*)(\d)\.\.\.(\d)", key)
            if several:
                found.update(several[1] + str(n) for n in range(int(several[2]), int(several[3]) + 1))
            else:
                found.add(key)
    return {key.lower() for key in found}


@tap.case("every button, menu and field that is named is called that in the program")
def words_are_the_programs():
    danish = {plain(word) for _, word in catalog.pairs(os.path.join(root, "po", "da.po"))}
    wrong = ["%s: %s" % (page, element.text) for page, element in elements("gui") if element.text not in danish]
    assert not wrong, "\n".join(wrong)


@tap.case("every key that is named is one of the program's")
def keys_are_the_programs():
    known = accelerators()
    wrong, within = [], set()
    for page, sequence in elements("keyseq"):
        keys = [key.text for key in sequence.iter(MALLARD + "key")]
        within.update((page, key) for key in keys)
        name = "".join(KEYS.get(key, key) for key in keys)
        if name.lower() not in known:
            wrong.append("%s: %s" % (page, "+".join(keys)))
    for page, key in elements("key"):
        if (page, key.text) not in within and KEYS.get(key.text, key.text).lower() not in known:
            wrong.append("%s: %s" % (page, key.text))
    assert not wrong, "\n".join(wrong)


@tap.case("F1 leads from every page and dialog to a page that there is")
def places_have_their_pages():
    with open(os.path.join(root, "src", "app", "tov-help-places.c"), encoding="utf-8") as file:
        rows = re.findall(r'{ "(\w+)", (?:(?:NULL|"\w+"), )?("[\w-]+"|BEGINNING) }', file.read())
    sources = glob.glob(os.path.join(root, "src", "**", "*.c"), recursive=True)
    types = {name for path in sources for name in re.findall(r"G_DEFINE_\w+ \((\w+),", open(path, encoding="utf-8").read())}
    ids = {os.path.basename(path)[:-len(".page")] for path in pages}
    wrong = [name for name, page in rows if name.startswith("Tov") and name not in types
             or page != "BEGINNING" and page.strip('"') not in ids]
    assert len(rows) > 20 and not wrong, wrong


@tap.case("the pages are Mallard to those who know it")
def pages_are_mallard():
    if shutil.which("yelp-check") is None:
        raise tap.Skip("yelp-check is not installed")
    for check in (["validate"], ["links"], ["media"], ["orphans"]):
        done = subprocess.run(["yelp-check", *check, *pages], text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        assert done.returncode == 0 and not done.stdout, "%s: %s" % (check[0], done.stdout)


tap.run()
