#!/usr/bin/python3
"""How long a user waits for the window: its start, a change of page, a keystroke in a search; and what
it takes: memory, and the processor while nobody does anything.

    benchmark-window.py PROGRAM BARE-WINDOW [REGISTER...]

Without a register it is the example. The start is measured beside an empty window of libadwaita:
wall-clock time until the window is on the screen, and until its page is whole and nothing more
happens; and what the processor spends for both. What comes after it is the time of the processor that
the program spends from a key until it is at rest again, painting included, which neighbours on the
machine hardly change. It prints medians and asserts nothing.
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
# How long each page is watched while nobody does anything (seconds), after it has come to rest for as
# long as threads that wait for work take to end.
WATCHED = 10
SETTLED = 20


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


def read_number(pid, file, name):
    with open("/proc/%d/%s" % (pid, file), encoding="ascii") as lines:
        return sum(int(line.split()[1]) for line in lines if line.startswith(name))


def wake_ups(pid):
    """How often any of its threads has been put on the processor."""
    total = 0
    for thread in os.listdir("/proc/%d/task" % pid):
        for name in ("voluntary_ctxt_switches", "nonvoluntary_ctxt_switches"):
            total += read_number(pid, "task/%s/status" % thread, name)
    return total


def rest(pid):
    """Waits until it is at rest: what it has used of the processor by then, and since when it rests."""
    last, since = process_seconds(pid), time.monotonic()
    while time.monotonic() - since < REST:
        time.sleep(0.01)
        now = process_seconds(pid)
        if now != last:
            last, since = now, time.monotonic()
    return last, since


def wait_for_rest(pid):
    return rest(pid)[0]


# What is measured of a start, in this order.
STARTS = [
    "until the window is there (wall clock)",
    "until it is whole and at rest (wall clock)",
    "until the window is there (processor)",
    "until it is whole and at rest (processor)",
    "memory at most, MB",
    "memory at rest, with its share of what is shared, MB",
]


# The tests keep GTK from looking for graphics libraries, which takes it as long as all the rest of an
# empty window; on a desktop nobody does.
DESKTOP = {name: value for name, value in os.environ.items() if name not in ("GDK_DEBUG", "GDK_DISABLE")}


def measure_start(command, environment):
    """The values of STARTS. The program is ended as a computer that is shut down ends it."""
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    while not screen().windows(process.pid):
        time.sleep(0.001)
    shown, used = time.monotonic(), process_seconds(process.pid)
    used_in_all, since = rest(process.pid)
    memory = [read_number(process.pid, "status", "VmHWM:"), read_number(process.pid, "smaps_rollup", "Pss:")]
    process.terminate()
    process.wait()
    times = [shown - began, since - began, used, used_in_all]
    return [1000 * seconds for seconds in times] + [kilobytes / 1024 for kilobytes in memory]


def measure_starts(command, bare, environment):
    """By turns, so that both have the same neighbours. The first start of all makes the example."""
    measure_start(command, environment)
    floors, starts = [], []
    for _ in range(TIMES):
        floors.append(measure_start([bare], environment))
        starts.append(measure_start(command, environment))
    for i, what in enumerate(STARTS):
        floor = show("an empty window " + what, [values[i] for values in floors])
        show("the program " + what, [values[i] for values in starts], floor)


def watch(app, keys):
    """How often the program wakes up on each page while nobody does anything."""
    times = []
    for key in keys:
        gui.key(key)
        time.sleep(SETTLED)
        before = wake_ups(app.pid)
        time.sleep(WATCHED)
        times.append(wake_ups(app.pid) - before)
    show("times it wakes up in %d s at rest on a page" % WATCHED, times)


def cost(app, act):
    """Milliseconds of the processor that an act takes until the program is at rest."""
    before = wait_for_rest(app.pid)
    act()
    return 1000 * (wait_for_rest(app.pid) - before)


def show(what, values, floor=None):
    median = statistics.median(values)
    ratio = "   x %.2f" % (median / floor) if floor else ""
    print("%-70s %9.1f %9.1f%s" % (what, median, max(values), ratio), flush=True)
    return median


def measure(program, bare, register):
    command = [program, register] if register else [program, "--example"]
    print("as on a desktop")
    measure_starts(command, bare, DESKTOP)
    print("without graphics libraries, as in the tests")
    measure_starts(command, bare, os.environ)
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
        watch(app, pages)


def main():
    program, bare, registers = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    for register in registers or [None]:
        print("\n%s\n%-70s %9s %9s" % (register or "the example", "milliseconds", "median", "most"))
        with tempfile.TemporaryDirectory() as folder:
            copy = register and shutil.copy(register, folder)
            measure(program, bare, copy)


main()
