"""The sources stand as .clang-format says.

Usage: test-format.py SOURCE_ROOT
"""
import glob
import os
import shutil
import subprocess
import sys

import tap

root = sys.argv[1]


@tap.case("clang-format would change no source")
def sources_are_formatted():
    if shutil.which("clang-format") is None:
        raise tap.Skip("clang-format is not installed")
    version = subprocess.run(["clang-format", "--version"], stdout=subprocess.PIPE, text=True,
                             check=True).stdout
    # Its taste changes between versions; one of them has to be the measure.
    if " 14." not in version:
        raise tap.Skip("the measure is clang-format 14, this is " + version.strip())
    files = sorted(glob.glob(os.path.join(root, "src", "**", "*.[ch]"), recursive=True)
                   + glob.glob(os.path.join(root, "tests", "**", "*.c"), recursive=True))
    done = subprocess.run(["clang-format", "--dry-run", "--Werror"] + files, text=True,
                          stderr=subprocess.PIPE, check=False)
    faults = [line for line in done.stderr.splitlines() if "error:" in line]
    assert done.returncode == 0, "\n".join(faults[:20])


tap.run()
