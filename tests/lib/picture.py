#!/usr/bin/python3
"""Takes a picture of a program's window: picture.py FILE.png COMMAND... (within gui-run)"""
import os
import sys

import gui

path, command = sys.argv[1], sys.argv[2:]
with gui.App(command, timeout=60) as app:
    window = app.window("Tovholder", timeout=60)
    # Charts come when their figures have been counted, so it must have stood still for a while.
    window.screenshot(path + ".part", still=1.5, timeout=30)
    os.rename(path + ".part", path)
