"""The walls of the house: who includes what, and how large the rooms' files are.

Usage: test-walls.py SOURCE_ROOT BUILD_ROOT
"""
import json
import os
import re
import shlex
import statistics
import subprocess
import sys
import tempfile

import tap

source_root, build_root = sys.argv[1:3]
rooms = {
    "base": [],
    "model": ["base"],
    "store": ["base", "model"],
    "graph": ["base"],
    "stats": ["base", "model", "store", "graph"],
    "draw": ["base"],
    "io": ["base", "model", "store", "graph", "stats", "draw"],
    "widgets": ["base", "model", "draw"],
}
rooms["pages"] = list(rooms)
rooms["app"] = list(rooms)
# Headers of the system that only some rooms may know.
system_headers = {
    r"sqlite3\.h": ["store"],
    r"(xlsxwriter(/.*)?|archive(_entry)?)\.h": ["io"],
    r"(gtk|gdk|gsk)/.*|adwaita\.h": ["widgets", "pages", "app"],
    r"gdk-pixbuf/.*": ["io"],
    r"(cairo|pango).*": ["draw", "io", "widgets", "pages", "app"],
}


def sources():
    for folder, _, names in os.walk(os.path.join(source_root, "src")):
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                path = os.path.join(folder, name)
                yield os.path.relpath(path, os.path.join(source_root, "src")), path


def includes(path):
    with open(path, encoding="utf-8") as file:
        return re.findall(r'^#include\s+[<"]([^>"]+)[>"]', file.read(), re.MULTILINE)


def compiler_of(room):
    """The command by which a source of the room is compiled, without source and output."""
    with open(os.path.join(build_root, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            if "/src/%s/" % room in os.path.abspath(os.path.join(entry["directory"], entry["file"])):
                words = shlex.split(entry["command"])
                keep, skip = [], False
                for word in words[:-1]:
                    if skip or word in ("-o", "-c", "-MF", "-MQ"):
                        skip = not skip and word != "-c"
                    elif word not in ("-MD",):
                        keep.append(word)
                return keep, entry["directory"]
    raise AssertionError("no source of the room %s is compiled" % room)


def compiles(room, header):
    command, directory = compiler_of(room)
    with tempfile.NamedTemporaryFile("w", suffix=".c") as file:
        file.write('#include "%s"\n' % header)
        file.flush()
        return subprocess.run(command + ["-fsyntax-only", file.name], cwd=directory,
                              stderr=subprocess.DEVNULL, check=False).returncode == 0


@tap.case("system headers stay in their rooms")
def system_headers_stay():
    broken = []
    for name, path in sources():
        room = name.split(os.sep)[0]
        for header in includes(path):
            for pattern, allowed in system_headers.items():
                if re.fullmatch(pattern, header) and room not in allowed:
                    broken.append("%s includes %s" % (name, header))
    assert not broken, "\n".join(broken)


@tap.case("no room includes a header of a room it does not list")
def walls_hold():
    owner = {os.path.basename(name): name.split(os.sep)[0] for name, _ in sources()
             if name.endswith(".h")}
    broken = []
    for name, path in sources():
        room = name.split(os.sep)[0]
        for header in includes(path):
            its = owner.get(os.path.basename(header), room)
            if its != room and its not in rooms[room]:
                broken.append("%s includes %s of %s" % (name, header, its))
    assert not broken, "\n".join(broken)


@tap.case("only the store says SQL")
def only_store_says_sql():
    words = re.compile(r'"[^"]*\b(SELECT|INSERT INTO|DELETE FROM|UPDATE|PRAGMA)\b'
                       r'|\btov_connection_(prepare|execute)\b')
    broken = []
    for name, path in sources():
        with open(path, encoding="utf-8") as file:
            if not name.startswith("store" + os.sep) and words.search(file.read()):
                broken.append(name)
    assert not broken, "\n".join(broken)


@tap.case("no page includes another page's header, but for what they share to log and to print")
def pages_are_apart():
    owner = {}
    for name, _ in sources():
        parts = name.split(os.sep)
        if parts[0] == "pages" and len(parts) == 3 and parts[1] not in ("log", "paper") and name.endswith(".h"):
            owner[parts[2]] = parts[1]
    broken = []
    for name, path in sources():
        parts = name.split(os.sep)
        if parts[0] == "pages" and len(parts) == 3:
            broken += ["%s includes %s" % (name, header) for header in includes(path)
                       if owner.get(header, parts[1]) != parts[1]]
    assert not broken, "\n".join(broken)


@tap.case("a widget that includes a header of the store does not compile")
def widget_cannot_see_store():
    assert compiles("widgets", "tov-record.h"), "the attempt itself must work"
    assert not compiles("widgets", "tov-store.h")


@tap.case("statistics cannot see files, and drawing cannot see records")
def other_walls_do_not_compile():
    assert compiles("stats", "tov-connection.h") and not compiles("stats", "tov-workbook.h")
    assert compiles("draw", "tov-number.h") and not compiles("draw", "tov-record.h")


@tap.case("the median source has under 260 lines and none has above 700")
def files_are_small():
    sizes = {}
    for name, path in sources():
        with open(path, encoding="utf-8") as file:
            sizes[name] = len(file.readlines())
    large = {name: size for name, size in sizes.items() if size > 700}
    assert not large, large
    # Headers and records are short by nature; the sources without them must hold too.
    logic = [size for name, size in sizes.items()
             if name.endswith(".c") and not name.startswith("model" + os.sep)]
    assert statistics.median(sizes.values()) < 260
    assert statistics.median(logic) < 260, statistics.median(logic)


tap.run()
