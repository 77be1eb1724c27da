#!/usr/bin/python3
"""How long a user waits for the window: its start, a change of page, a keystroke in a search.

    benchmark-window.py PROGRAM BARE-WINDOW [REGISTER...]

Without a register it is the example. The start is wall-clock time until the window is on the
screen, beside an empty window of libadwaita. The rest is the time of the processor that the program
spends from a key until it is at rest again, painting included, which neighbours on the machine
hardly change. It prints medians and asserts nothing.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import gui
from guiscreen import screen

TIMES = 7
# At rest is who has not used the processor for so long (seconds).
REST = 0.15


def process_seconds(pid):
    """What every thread of a process has used of the processor."""
    total = 0
    for thread in os.listdir("/proc/%d/task" % pid):
        try:
            with open("/proc/%d/task/%s/schedstat" % (pid, thread), encoding="ascii") as file:
                total += int(file.read().split()[0])
        except OSError:
            pass
    return total / 1e9


def wait_for_rest(pid):
    last, since = process_seconds(pid), time.monotonic()
    while time.monotonic() - since < REST:
        time.sleep(0.01)
        now = process_seconds(pid)
        if now != last:
            last, since = now, time.monotonic()
    return last


def start_time(command):
    """Milliseconds from the start until a window is mapped."""
    began = time.monotonic()
    process = subprocess.Popen(command)
    while not screen().windows(process.pid):
        time.sleep(0.001)
    took = time.monotonic() - began
    wait_for_rest(process.pid)
    process.terminate()
    process.wait()
    return 1000 * took


def cost(app, act):
    """Milliseconds of the processor that an act takes until the program is at rest."""
    before = wait_for_rest(app.pid)
    act()
    return 1000 * (wait_for_rest(app.pid) - before)


def show(what, values, floor=None):
    median = statistics.median(values)
    ratio = "   x %.2f" % (median / floor) if floor else ""
    print("%-44s %9.1f %9.1f%s" % (what, median, max(values), ratio), flush=True)
    return median


def measure(program, bare, register):
    command = [program, register] if register else [program, "--example"]
    floors, starts = [], []
    for _ in range(TIMES):
        floors.append(start_time([bare]))
        starts.append(start_time(command))
    floor = show("start of an empty window (wall clock)", floors)
    show("start of the program (wall clock)", starts, floor)
    with gui.App(command) as app:
        # The first visit builds a page.
        pages = ["alt+%d" % page for page in range(1, 9)]
        show("a page for the first time", [cost(app, lambda k=key: gui.key(k)) for key in pages])
        show("a page again", [cost(app, lambda k=key: gui.key(k)) for key in pages])
        gui.key("alt+2")
        gui.key("ctrl+shift+f")
        show("a keystroke in the search of a list",
             [cost(app, lambda k=letter: gui.type_text(k)) for letter in "sorensen"])
        gui.key("Escape")
        gui.key("ctrl+f")
        show("a keystroke in the search of the register",
             [cost(app, lambda k=letter: gui.type_text(k)) for letter in "mikkel"])
        gui.key("Escape")


def main():
    program, bare, registers = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    for register in registers or [None]:
        print("\n%s\n%-44s %9s %9s" % (register or "the example", "milliseconds", "median", "most"))
        with tempfile.TemporaryDirectory() as folder:
            copy = register and shutil.copy(register, folder)
            measure(program, bare, copy)


main()
