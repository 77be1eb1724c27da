"""The Danish of the program and of its help keeps to the glossary: one word for each thing, and one way of
writing.

Usage: test-glossary.py SOURCE_ROOT
"""
import glob
import os
import re
import sys
from xml.etree import ElementTree

import catalog
import tap

root = sys.argv[1]
DANISH = list(catalog.pairs(os.path.join(root, "po", "da.po")))

# What the section of the glossary about the way of writing asks for, as what must not be found.
WRITING = [
    ("quotes that are not “ ”", r'["»«„]'),
    ("dots that are not one sign after a space", r"\.\.\.|[\w”]…"),
    ("a hyphen for a dash", r" - "),
    ("two spaces", r"  "),
    ("a soft space before a unit", r"(?:\d|%[dus]) (?:%%|%(?!\d*\$?[dus])|kr\.|min\.|MB)|kl\. "),
    ("an imperative without its accent", r"(?i)\b(?:annuller|inviter|filtrer|kontroller|marker)\b"),
    ("a tick that is no flueben", r"(?i)\b(?:hak|kryds\w*|afkryds\w*)\b"),
    ("a long “fx”", r"(?i)\bf\.eks\.|\bfor eksempel\b|\beksempelvis\b"),
    ("“pct.”", r"(?i)\bpct\b"),
    ("“Shift”", r"\bShift\b"),
]


def read_glossary():
    """The terms as (English words, Danish words, words not to be used), and the exceptions."""
    terms, exceptions, section = [], {}, None
    with open(os.path.join(root, "po", "ORDLISTE.md"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("## "):
                section = line[3:].strip()
            if not line.startswith("| ") or line.startswith("| Engelsk"):
                continue
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if section == "Undtagelser":
                exceptions[cells[0]] = cells[1]
            else:
                terms.append([[word for word in re.split(r", *", cell) if word] for cell in cells[:3]])
    return terms, exceptions


TERMS, EXCEPTIONS = read_glossary()


def read_help():
    """The paragraphs and titles of the help, each with the name of its page."""
    for path in sorted(glob.glob(os.path.join(root, "data", "help", "da", "*.page"))):
        for element in ElementTree.parse(path).iter():
            if element.tag.split("}")[-1] in ("p", "title", "desc"):
                yield os.path.basename(path), re.sub("[ \\n]+", " ", "".join(element.itertext()))


# What a Dane reads, each after what tells where it stands.
READ = DANISH + list(read_help())


def whole_word(words, plural=""):
    """Any of these as whole words; a word that ends in * is the beginning of one."""
    each = [re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) + plural for word in words]
    return re.compile(r"(?<![\w-])(?:%s)(?![\w-])" % "|".join(each), re.I)


@tap.case("the glossary is read whole")
def glossary_is_read():
    assert len(TERMS) > 60 and all(len(term) == 3 and term[0] and term[1] for term in TERMS), TERMS
    sources = {english for english, _ in DANISH}
    stale = [english for english in EXCEPTIONS if english not in sources]
    assert not stale, "exceptions for what is no longer said: %s" % stale


@tap.case("where a source string names a thing, its Danish uses the thing's word")
def things_have_their_words():
    wrong = []
    for english_words, danish_words, _ in TERMS:
        pattern = whole_word(english_words, "s?")
        for english, danish in DANISH:
            if (pattern.search(english) and english not in EXCEPTIONS
                    and not any(word in danish.lower() for word in danish_words)):
                wrong.append("%s (%s): %s = %s" % (english_words[0], danish_words[0], english, danish))
    assert not wrong, "\n".join(wrong)


@tap.case("no word that the glossary rules out is used")
def nothing_is_ruled_out():
    wrong = []
    for english_words, danish_words, others in TERMS:
        if others:
            pattern = whole_word(others)
            wrong += ["%s, not %s: %s" % (danish_words[0], pattern.search(danish).group(), danish)
                      for place, danish in READ if pattern.search(danish) and place not in EXCEPTIONS]
    assert not wrong, "\n".join(wrong)


@tap.case("quotes, dots, dashes, units and keys are written one way")
def writing_is_one():
    wrong = ["%s: %s" % (fault, danish) for fault, pattern in WRITING
             for place, danish in READ if re.search(pattern, danish) and place not in EXCEPTIONS]
    assert not wrong, "\n".join(wrong)


@tap.case("a Danish string begins and ends as its source does")
def ends_are_alike():
    def edges(text):
        end = text.rstrip()[-1:]
        return len(text) - len(text.lstrip()), len(text) - len(text.rstrip()), end if end in ".…:?" else ""
    wrong = ["%r = %r" % pair for pair in DANISH if edges(pair[0]) != edges(pair[1]) and pair[0] not in EXCEPTIONS]
    assert not wrong, "\n".join(wrong)


tap.run()
