"""What is wrong with what is shown, as a screen reader and a Danish reader meet it."""
import functools
import gettext
import os
import re


@functools.lru_cache(None)
def english():
    """The source strings whose Danish reads otherwise: none of them is to be seen."""
    path = gettext.find("tovholder", os.environ["TOVHOLDER_LOCALE_DIR"], ["da"])
    with open(path, "rb") as file:
        catalog = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    words = {key: text for key, text in catalog.items() if isinstance(key, str) and key}
    sources = {key.split("\4")[-1].replace("_", "") for key in words}
    return sources - {text.replace("_", "") for text in words.values()}


def findings(app, top):
    """What is wrong in a snapshot: sentences; none when all is well."""
    # libadwaita's preferences have an entry to search in, which is switched off there but in the tree.
    out = ["no name: %r" % node for node in app.unnamed(top)
           if node.name != "GtkSearchEntry" or "showing" in node.states]
    for node in top.walk():
        if node.name in english():
            out.append("in English: %r" % node)
        if node.role in ("unknown", "invalid"):
            out.append("no role: %r" % node)
    return out


def find_whole(app, seen):
    """All of the dialog that was seen, or of the page on which a thing was seen: what has to be
    scrolled to and what is hidden is looked at too."""
    page = [node for node in seen.ancestors() if re.match(r"Tov\w+Page$", node.name)]
    return app.snapshot(True, page[-1] if page else seen)
