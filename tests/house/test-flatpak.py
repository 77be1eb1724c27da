"""What is built for managed PCs is what the IT department is told.

Usage: test-flatpak.py SOURCE_ROOT
"""
import json
import os
import re
import shutil
import subprocess
import sys

import tap

root = sys.argv[1]
folder = os.path.join(root, "flatpak")
ID = "dk.ungepartnerskaber.Tovholder"
PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
SCRIPTS = ["build-repository", "build-bundle", "try-bundle"]


def read(*path):
    with open(os.path.join(root, *path), encoding="utf-8") as file:
        return file.read()


manifest = json.loads(read("flatpak", ID + ".json"))
readme = read("flatpak", "README.md")


@tap.case("the manifest names the program that is built")
def names_the_program():
    assert manifest["id"] == ID
    assert "application_id = '%s'" % ID in read("meson.build")
    assert manifest["command"] == "tovholder"
    assert (manifest["runtime"], manifest["sdk"]) == ("org.gnome.Platform", "org.gnome.Sdk")


@tap.case("it has neither network nor files, and the four permissions are those that are told")
def permissions_are_the_least():
    assert manifest["finish-args"] == PERMISSIONS
    for permission in PERMISSIONS:
        assert "`%s`" % permission in readme, permission + " is not explained"
    assert "add-extensions" not in manifest and "inherit-extensions" not in manifest


@tap.case("nothing is built besides the program but libxlsxwriter")
def modules_are_two():
    assert [module["name"] for module in manifest["modules"]] == ["libxlsxwriter", "tovholder"]
    assert manifest["modules"][1]["sources"] == [{"type": "dir", "path": "..", "skip": ["build", ".git"]}]


@tap.case("what is fetched is fetched safely and is known by its checksum")
def sources_are_known():
    fetched = [source for module in manifest["modules"] for source in module["sources"]
               if source["type"] not in ("dir", "shell")]
    assert len(fetched) == 1
    for source in fetched:
        assert source["type"] == "archive"
        assert source["url"].startswith("https://")
        assert re.fullmatch("[0-9a-f]{64}", source["sha256"])


@tap.case("workbooks have decimal points whatever the language, and Danish is part of the program")
def options_are_those_that_count():
    assert "-DUSE_DTOA_LIBRARY=ON" in manifest["modules"][0]["config-opts"]
    # What is split off into an extension is not in a bundle.
    assert manifest["separate-locales"] is False


@tap.case("IT is told of every policy, and of none that there is not")
def policies_are_told():
    known = set(re.findall(r'"(TOVHOLDER_\w+)"', read("src", "base", "tov-policy.c")))
    assert known
    assert known == set(re.findall(r"TOVHOLDER_\w+", readme))


@tap.case("IT is told of the runtime that is needed")
def runtime_is_told():
    assert "org.gnome.Platform//" + manifest["runtime-version"] in readme
    assert set(re.findall(r"org\.gnome\.Platform//(\d+)", readme)) == {manifest["runtime-version"]}


@tap.case("the scripts say how they are called, and refuse what they do not know")
def scripts_help():
    for script in SCRIPTS:
        path = os.path.join(folder, script)
        told = subprocess.run([path, "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout
        assert "flatpak/" + script in told, told
        done = subprocess.run([path, "--no-such-option"], stderr=subprocess.PIPE, text=True,
                              check=False)
        assert done.returncode == 1 and script + ": " in done.stderr, done.stderr


@tap.case("shellcheck finds nothing in the scripts")
def scripts_are_clean():
    if shutil.which("shellcheck") is None:
        raise tap.Skip("shellcheck is not installed")
    done = subprocess.run(["shellcheck"] + [os.path.join(folder, script) for script in SCRIPTS],
                          stdout=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 0, done.stdout


tap.run()
