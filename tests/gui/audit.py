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


def findings(app, seen):
    """Sentences; none when all is well. seen is what a place was known by: its dialog, or a thing on
    its page. Of that dialog or page everything is looked at, what has to be scrolled to included, and
    of the window around it what is shown."""
    page = [node for node in seen.ancestors() if re.match(r"Tov\w+Page$", node.name)]
    everything = app.snapshot(True, page[-1] if page else seen)
    shown = app.snapshot()
    # libadwaita's preferences have an entry to search in, which is switched off there but in the tree.
    out = ["no name: %r" % node for node in app.unnamed(everything) + app.unnamed(shown)
           if node.name != "GtkSearchEntry" or "showing" in node.states]
    for node in shown.walk():
        if node.name in english():
            out.append("in English: %r" % node)
        if node.role in ("unknown", "invalid"):
            out.append("no role: %r" % node)
    return out
