"""What the desktop is told of the program holds: desktop files, service, file type, store page, icons.

Usage: test-desktop.py SOURCE_ROOT BUILD_ROOT
"""
import configparser
import glob
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import tap

root, build = sys.argv[1:3]
ID = "dk.ungepartnerskaber.Tovholder"
DATA = os.path.join(root, "data")
ICONS = os.path.join(DATA, "icons")
OURS = os.path.join(root, "resources", "icons")
# The files as they are installed: meson does not make them anew when only their Danish has changed.
merged = tempfile.TemporaryDirectory()
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SVG = "{http://www.w3.org/2000/svg}"

# The icons of others that we use: those which both GNOME 43 and GNOME 48 have.
STOCK = """
    changes-prevent dialog-error dialog-information dialog-warning document-edit document-open document-save
    edit-clear edit-copy edit-find go-down go-next go-previous go-up list-add list-remove object-select open-menu
    pan-down printer user-trash view-conceal view-more view-reveal window-close x-office-calendar zoom-fit-best
    zoom-in zoom-out
""".split()


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def run(*command, **environment):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
                          env=dict(os.environ, LC_ALL="C.UTF-8", **environment))


def merge(kind, name):
    """The path of a file of data/ with the Danish in it."""
    path = os.path.join(merged.name, name)
    if not os.path.exists(path):
        done = run("msgfmt", "--" + kind, "-d", os.path.join(root, "po"), "--template", os.path.join(DATA, name + ".in"),
                   "-o", path)
        assert done.returncode == 0, done.stdout
    return path


def desktop_file(name):
    parser = configparser.ConfigParser(interpolation=None, delimiters=["="])
    parser.optionxform = str
    parser.read_string(read(merge("desktop", name)))
    return parser


def metainfo():
    return ET.fromstring(read(merge("xml", ID + ".metainfo.xml")))


@tap.case("the desktop files are valid")
def desktop_files_are_valid():
    for name in (ID + ".desktop", ID + ".Example.desktop"):
        done = run("desktop-file-validate", merge("desktop", name))
        assert done.returncode == 0 and not done.stdout, done.stdout


@tap.case("everything the desktop file says is Danish too")
def desktop_files_are_danish():
    for name in (ID + ".desktop", ID + ".Example.desktop"):
        for group, keys in desktop_file(name).items():
            for key in ("Name", "GenericName", "Comment", "Keywords"):
                assert key not in keys or key + "[da]" in keys, "%s: [%s] %s" % (name, group, key)


@tap.case("an action of the desktop file is an action of the application, and the bus can start it")
def actions_are_known():
    entries = desktop_file(ID + ".desktop")
    application = read(root, "src", "app", "tov-application.c")
    names = [name for name in entries["Desktop Entry"]["Actions"].split(";") if name]
    assert names and entries["Desktop Entry"]["DBusActivatable"] == "true"
    for name in names:
        assert "Exec" in entries["Desktop Action " + name], name
        # Without a parameter, since a launcher has none to give.
        assert re.search(r'\{ "%s", \w+ \}' % re.escape(name), application), name
    service = configparser.ConfigParser(interpolation=None)
    service.read_string(read(build, "data", ID + ".service"))
    assert service["D-BUS Service"]["Name"] == ID
    assert re.fullmatch(r"/.*/tovholder --gapplication-service", service["D-BUS Service"]["Exec"])


@tap.case("the store page is valid")
def metainfo_is_valid():
    done = run("appstreamcli", "validate", "--no-net", "--no-color", merge("xml", ID + ".metainfo.xml"))
    # AppStream before 1.0 knows one way to say who made it, and later ones want the other.
    faults = [line for line in done.stdout.splitlines()
              if re.match(r"[EWI]: ", line) and not re.search("unknown-tag developer|developer-name-tag", line)]
    assert done.returncode == 0 and not faults, done.stdout


@tap.case("the store page is short enough, and Danish too")
def metainfo_is_danish():
    component = metainfo()
    summary = component.find("summary").text
    assert 10 <= len(summary) <= 35 and not summary.endswith("."), summary
    for parent in component.iter():
        for tag in {"name", "summary", "developer_name", "p", "li", "caption"} & {child.tag for child in parent}:
            said = [child.get(XML_LANG) for child in parent if child.tag == tag]
            # AppStream's rules for gettext know the name in a developer block from 1.0 on.
            if parent.tag != "developer":
                assert said.count("da") == said.count(None), "%s in %s: %s" % (tag, parent.tag, said)


@tap.case("the pictures of the store page are there and of the size that is asked for")
def screenshots_are_there():
    images = [image.text for image in metainfo().iter("image")]
    assert 3 <= len(images) == len(set(images))
    for image in images:
        path = os.path.join(DATA, "screenshots", image.rsplit("/", 1)[1])
        with open(path, "rb") as file:
            head = file.read(24)
        width, height = struct.unpack(">II", head[16:])
        assert head[:8] == b"\x89PNG\r\n\x1a\n" and 620 <= width <= 1000 and height <= 700, \
            "%s: %dx%d" % (path, width, height)


@tap.case("the newest release of the store page is this version")
def release_is_this_version():
    with open(os.path.join(build, "meson-info", "intro-projectinfo.json"), encoding="utf-8") as file:
        version = json.load(file)["version"]
    releases = metainfo().findall("releases/release")
    dates = [release.get("date") for release in releases]
    assert releases[0].get("version") == version, releases[0].attrib
    assert dates == sorted(dates, reverse=True)


@tap.case("a register is known by its ending and by its beginning, and has our icon")
def registers_are_known():
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        for path in (merge("xml", ID + ".xml"), "/usr/share/mime/packages/freedesktop.org.xml"):
            shutil.copy(path, packages)
        done = run("update-mime-database", os.path.dirname(packages))
        assert done.returncode == 0, done.stdout
        register = b"SQLite format 3\0".ljust(68, b"\1") + b"Tovh".ljust(1000, b"\0")
        other = register.replace(b"Tovh", b"Othr")
        for name, content, kind in (("a.tovholder", register, "application/x-tovholder"),
                                    ("a.tovholder", b"x", "application/x-tovholder"),
                                    ("a", register, "application/x-tovholder"),
                                    ("a", other, "application/vnd.sqlite3")):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            told = run("gio", "info", "-a", "standard::content-type,standard::icon", path,
                       XDG_DATA_DIRS=folder, XDG_DATA_HOME=folder).stdout
            assert "content-type: %s\n" % kind in told, told
            assert kind != "application/x-tovholder" or "icon: %s-register," % ID in told, told
    assert os.path.exists(os.path.join(ICONS, ID + "-register.svg"))
    assert "application/x-tovholder;" in desktop_file(ID + ".desktop")["Desktop Entry"]["MimeType"]


@tap.case("every icon is a square drawing that holds no picture, no text and no address")
def icons_are_drawings():
    paths = glob.glob(os.path.join(ICONS, "*.svg")) + glob.glob(os.path.join(OURS, "*.svg"))
    assert len(paths) > 10
    for path in paths:
        drawing = ET.fromstring(read(path))
        side = "16" if path.endswith("-symbolic.svg") else "128"
        assert drawing.get("width") == drawing.get("height") == side, path
        assert drawing.get("viewBox") == "0 0 %s %s" % (side, side), path
        for element in drawing.iter():
            assert element.tag not in (SVG + "image", SVG + "text", SVG + "style"), path
            assert not [key for key in element.keys() if key.endswith("href")], path


@tap.case("a symbolic icon is filled paths of the one colour that the theme replaces")
def symbolic_icons_are_plain():
    for path in glob.glob(os.path.join(ICONS, "*-symbolic.svg")) + glob.glob(os.path.join(OURS, "*.svg")):
        for element in list(ET.fromstring(read(path)).iter())[1:]:
            assert element.tag == SVG + "path" and element.get("fill") == "#222222", path
            assert set(element.keys()) <= {"fill", "fill-rule", "d"}, path


@tap.case("every icon that is named in the program is ours or in every desktop, and each of ours is used")
def icon_names_exist():
    named = set()
    for pattern in ("**/*.c", "**/*.ui", "**/*.h"):
        for path in glob.glob(os.path.join(root, "src", pattern), recursive=True):
            named.update(re.findall(r'[">]([a-z0-9-]+)-symbolic["<]', read(path)))
    ours = {os.path.basename(path)[:-len("-symbolic.svg")] for path in glob.glob(os.path.join(OURS, "*.svg"))}
    carried = set(re.findall(r'alias="icons/scalable/actions/([a-z-]+)-symbolic.svg"',
                             read(root, "resources", "tovholder.gresource.xml")))
    assert named <= ours | set(STOCK), named - ours - set(STOCK)
    assert ours <= named, "nobody uses %s" % (ours - named)
    assert carried == ours, carried ^ ours


tap.run()
