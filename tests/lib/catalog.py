"""Reads a PO file."""
import re

_FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "(.*)"$')


def _unquote(text):
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match.group(1), match.group(1)), text)


def entries(path):
    """The entries of a PO file but its head, in its order, each a dictionary of its fields."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for block in text.split("\n\n"):
        fields, name = {}, None
        for line in block.splitlines():
            match = _FIELD.match(line)
            if match:
                name = match.group(1)
                fields[name] = _unquote(match.group(2))
            elif line.startswith('"') and name:
                fields[name] += _unquote(line[1:-1])
        if fields.get("msgid"):
            yield fields


def pairs(path):
    """What stands in the source and in the translation, without the mark of a mnemonic; a plural is a pair
    of its own."""
    for fields in entries(path):
        for source, translation in (("msgid", "msgstr"), ("msgid", "msgstr[0]"), ("msgid_plural", "msgstr[1]")):
            if source in fields and translation in fields:
                yield fields[source].replace("_", ""), fields[translation].replace("_", "")
