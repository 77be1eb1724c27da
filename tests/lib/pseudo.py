"""The Danish made longer and higher, to find what is cut off where a translation takes more room.

Usage: pseudo.py DA.PO FOLDER

“Gem listen” becomes “‹Gĕm lĭstĕn ŧŧŧŧ›”: two fifths longer, with marks above the letters, and with signs
around it, so that a missing end shows. plain() reads it back, so that the tests find their way.
"""
import os
import re
import subprocess
import sys

import catalog

_MARKED = str.maketrans("aeiouAEIOU", "ăĕĭŏŭĂĔĬŎŬ")
_PLAIN = str.maketrans("ăĕĭŏŭĂĔĬŎŬ", "aeiouAEIOU")
# What must stay as it is: the places of printf and of dates, entities, and the letter of a mnemonic.
_KEPT = re.compile(r"(%[-0-9$.]*[a-zA-Z%]|&\w+;|_\w|\n)")


def lengthen(text):
    body = text.strip()
    if not body:
        return text
    before, after = text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]
    marked = "".join(part if i % 2 else part.translate(_MARKED) for i, part in enumerate(_KEPT.split(body)))
    more = max(2, len(body) * 2 // 5)
    filler = "".join(" " + "ŧ" * min(6, more - i) for i in range(0, more, 7))
    return before + "‹" + marked + filler + "›" + after


def plain(text):
    """A lengthened text as it was."""
    return re.sub(r"( ŧ+)+›|‹", "", text or "").translate(_PLAIN)


def quote(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def write(po, folder):
    head = '"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n'
    blocks = ['msgid ""\nmsgstr ""\n' + head]
    for entry in catalog.entries(po):
        blocks.append("\n".join("%s %s" % (name, quote(lengthen(text) if name.startswith("msgstr") else text))
                                for name, text in entry.items()))
    place = os.path.join(folder, "da", "LC_MESSAGES")
    os.makedirs(place, exist_ok=True)
    subprocess.run(["msgfmt", "-o", os.path.join(place, "tovholder.mo"), "-"], input="\n\n".join(blocks) + "\n",
                   text=True, check=True)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2])
