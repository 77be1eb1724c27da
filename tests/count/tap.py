"""The few lines of TAP that these tests need."""

import sys


class Tap:
    def __init__(self, total):
        self.total = total
        self.number = 0
        self.failed = 0
        print("1..%d" % total, flush=True)

    def check(self, passed, name, details=()):
        """Print one result, and the details of a failure as comments."""
        self.number += 1
        self.failed += not passed
        print("%s %d - %s" % ("ok" if passed else "not ok",
                              self.number, name))
        if not passed:
            for line in details:
                print("# " + str(line))
        sys.stdout.flush()

    def end(self):
        """Return the exit status; a wrong plan is a failure too."""
        if self.number != self.total:
            print("# planned %d, ran %d" % (self.total, self.number))
        return 0 if not self.failed and self.number == self.total else 1
