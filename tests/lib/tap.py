"""Named test cases in Python, printed as TAP, so that each counts as a case of its own.

    @tap.case("the sum is right")
    def sum_is_right():
        assert 1 + 1 == 2

    tap.run()

The cases run in the order in which they stand. With needed=True the cases after one that failed
are not tried, and count as failed: nothing can be clicked in a window that never opened.
"""
import sys
import traceback

_cases = []


class Skip(Exception):
    """Raised in a case that cannot be tried here, with the reason."""


def case(name, needed=False):
    """A decorator that makes a function without parameters a case."""
    def add(function):
        _cases.append((name, function, needed))
        return function
    return add


def check(name, function):
    """Adds a case whose function returns the lines that say what is wrong; none is well."""
    def fail_on_faults():
        faults = function()
        assert not faults, "\n".join(faults)
    _cases.append((name, fail_on_faults, False))


def note(text):
    """Prints a diagnostic where the test runner shows it, beside the cases and not among them."""
    print(text, file=sys.stderr, flush=True)


def run(on_failure=None, at_end=None):
    """Runs all cases and ends the program. on_failure(name) is called after each that failed,
    and at_end() after the last."""
    failed, broken = 0, None
    print("1..%d" % len(_cases), flush=True)
    for number, (name, function, needed) in enumerate(_cases, 1):
        # A number sign would begin a directive.
        line = "%d %s" % (number, name.replace("#", "no. "))
        if broken:
            print("not ok " + line, flush=True)
            note("not tried, because “%s” failed" % broken)
            failed += 1
            continue
        try:
            function()
        except Skip as reason:
            print("ok %s # SKIP %s" % (line, reason), flush=True)
        except Exception:
            failed += 1
            print("not ok " + line, flush=True)
            note(traceback.format_exc())
            _call(on_failure, name)
            broken = name if needed else None
        else:
            print("ok " + line, flush=True)
    _call(at_end)
    sys.exit(1 if failed else 0)


def _call(function, *arguments):
    """What is done beside the cases must not hide how they went."""
    try:
        if function:
            function(*arguments)
    except Exception:
        note(traceback.format_exc())
