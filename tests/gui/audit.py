"""What is wrong with what is shown, as a screen reader and a Danish reader meet it."""
import functools
import gettext
import os


@functools.lru_cache(None)
def english():
    """The source strings whose Danish reads otherwise: none of them is to be seen."""
    path = gettext.find("tovholder", os.environ["TOVHOLDER_LOCALE_DIR"], ["da"])
    with open(path, "rb") as file:
        catalog = gettext.GNUTranslations(file)._catalog  # pylint: disable=protected-access
    words = {key: text for key, text in catalog.items() if isinstance(key, str) and key}
    sources = {key.split("\4")[-1].replace("_", "") for key in words}
    return sources - {text.replace("_", "") for text in words.values()}


def findings(app):
    """Sentences; none when all is well."""
    # libadwaita's preferences have an entry to search in, which is switched off there but in the tree.
    out = ["no name: %r" % node for node in app.unnamed()
           if node.name != "GtkSearchEntry" or "showing" in node.states]
    for node in app.snapshot().walk():
        if node.name in english():
            out.append("in English: %r" % node)
        if node.role in ("unknown", "invalid"):
            out.append("no role: %r" % node)
    return out
