#!/usr/bin/env python3
"""Runs a command on registers of several sizes, which are made where they are missing.

    run-with-registers.py PROGRAM FOLDER COMMAND...

The sizes stand in $TOVHOLDER_BENCH_PEOPLE: "150 5000 70000". The command gets each register as its
last argument.
"""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def register(program, folder, people):
    path = os.path.join(folder, "register-%s.db" % people)
    if not os.path.exists(path):
        package = os.path.join(folder, "package-%s" % people)
        shutil.rmtree(package, ignore_errors=True)
        subprocess.run([sys.executable, os.path.join(HERE, "make-register.py"), people, package], check=True)
        subprocess.run([program, "import", "--database", path + ".part", package], check=True)
        os.rename(path + ".part", path)
        shutil.rmtree(package)
    return path


def main():
    program, folder, command = sys.argv[1], sys.argv[2], sys.argv[3:]
    for people in os.environ.get("TOVHOLDER_BENCH_PEOPLE", "150").split():
        print("%s young people" % people, flush=True)
        subprocess.run(command + [register(program, folder, people)], check=True)


main()
