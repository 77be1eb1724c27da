"""Every page and dialog of the window, and how a test gets there: whoever adds one adds a row.

A place is opened from the window with nothing over it, by the window's own actions and keys, and
closed by Escape where it is a dialog.
"""
import os
import re
import shutil

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # pylint: disable=wrong-import-position

import gui  # pylint: disable=wrong-import-position

OWN = "dk.ungepartnerskaber.Tovholder"
EXAMPLE = OWN + ".Example"
# The application whose window it is.
running = EXAMPLE

PERSON = "yp-g-003"
# One for whom the ball is thrown and not answered.
THROWN = "yp-g-016"
# One of Lolland that has not reached everybody.
DECISION = "de-l-pr-06-3"
# A network map with two groups.
MAP = "nm-g-010-1"
# One with another before it.
COMPARED = "nm-g-011-2"
LIST = "file://" + os.path.join(os.environ["TOVHOLDER_EXAMPLE_DIR"], "contact.csv")
CALENDAR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "io", "samples", "google.ics")


def act(name, signature=None, *values):
    """Activates an action of the window, as a menu or a button does."""
    target = [GLib.Variant(signature, values if signature.startswith("(") else values[0])] if signature else []
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        running, "/%s/window/1" % running.replace(".", "/"), "org.gtk.Actions", "Activate",
        GLib.Variant("(sava{sv})", (name, target, {})), None, Gio.DBusCallFlags.NONE, 5000)


def activate():
    """Starts the running program once more, as a click on its icon does."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        running, "/" + running.replace(".", "/"), "org.freedesktop.Application", "Activate",
        GLib.Variant("(a{sv})", ({},)), None, Gio.DBusCallFlags.NONE, 5000)


def hand_over(path):
    """Opens a file in the running program, as a file manager does."""
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        running, "/" + running.replace(".", "/"), "org.freedesktop.Application", "Open",
        GLib.Variant("(asa{sv})", ([Gio.File.new_for_path(path).get_uri()], {})), None,
        Gio.DBusCallFlags.NONE, 5000)


class Place:
    """A page or dialog: its tag, what opens it, and what is seen when it is open."""

    def __init__(self, tag, opens, role, name, is_dialog=False, is_ours=True):
        self.tag, self.opens, self.role, self.name = tag, opens, role, name
        self.is_dialog, self.is_ours = is_dialog, is_ours

    def enter(self, app):
        self.opens()
        if self.is_dialog:
            return app.window(self.name)
        return app.find(self.role, self.name)

    def leave(self, app):
        if self.is_dialog:
            gui.key("Escape")
            app.closed(self.name)


class Behind(Place):
    """A dialog behind things that are clicked one after the other, wherever they are scrolled to: on
    a page, or on what a function opens. Each is named, with its role where others are called the same."""

    def __init__(self, tag, shown, name, *clicks):
        opens = shown if callable(shown) else lambda: act("show-page", "s", shown)
        super().__init__(tag, opens, None, name, is_dialog=True)
        self.clicks = clicks

    def enter(self, app):
        self.opens()
        for name in self.clicks:
            role, name = name if isinstance(name, tuple) else (None, name)
            node = app.find(role, name, shown=False)
            if any(ancestor.role == "scroll pane" for ancestor in node.ancestors()):
                node.scroll_to()
            node.click()
        return app.window(self.name)

    def leave(self, app):
        # What lies within it may be left first: a step, a question.
        for _ in range(len(self.clicks) + 1):
            if self.name in app.titles():
                gui.key("Escape")
                app.sync()
        app.closed(self.name)


class Inside(Place):
    """A page as it is after a click on something in it, which another click takes back."""

    def __init__(self, tag, shown, click, unclick, role, name):
        super().__init__(tag, lambda: act("show-page", "s", shown), role, name)
        self.click, self.unclick = click, unclick

    def enter(self, app):
        self.opens()
        app.find(None, self.click).click()
        return app.find(self.role, self.name)

    def leave(self, app):
        app.find(None, self.unclick).click()


class Popover(Place):
    """What opens over a page when things on it are clicked one after the other, and closes by Escape."""

    def __init__(self, tag, shown, role, name, *clicks):
        opens = shown if callable(shown) else lambda: act("show-page", "s", shown)
        super().__init__(tag, opens, role, name)
        self.clicks = clicks

    def enter(self, app):
        self.opens()
        for name in self.clicks:
            app.reach(None, name).click()
        return app.find(self.role, self.name).native

    def leave(self, app):
        gui.key("Escape")
        app.gone(self.role, self.name)


class Found(Place):
    """A dialog that opens by what is typed and chosen in another."""

    def __init__(self, tag, opens, before, letters, choice, name):
        super().__init__(tag, opens, None, name, is_dialog=True)
        self.before, self.letters, self.choice = before, letters, choice

    def enter(self, app):
        self.opens()
        app.window(self.before)
        gui.type_text(self.letters)
        app.find("list item", self.choice).click()
        return app.window(self.name)


class Cover(Place):
    """What hides the window until a key is pressed."""

    def leave(self, app):
        gui.key("Escape")
        app.gone("label", self.name)


def page(tag, role, name):
    return Place(tag, lambda: act("show-page", "s", tag), role, name)


def dialog(tag, name, action, signature=None, *values):
    return Place(tag, lambda: act(action, signature, *values), None, name, is_dialog=True)


def record(tag, entity, identity, label):
    return Place(tag, lambda: act("open-record", "(ss)", entity, identity), "label", label)


def import_list():
    """Some contacts as a jobcentre keeps them."""
    path = os.path.join(os.environ["HOME"], "kontakter.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Navn;Titel;Arbejdsplads;Mail\nAnna Bæk;Forstander;Multicenter Syd;ab@eksempel.dk\nBo Dahl;;;bd@\n")
    act("import-file", "s", "file://" + path)


def receive():
    """A register as a colleague hands it over."""
    path = os.path.join(os.environ["HOME"], "Horsens.tovholder")
    shutil.copy(os.path.join(GLib.get_user_data_dir(), "tovholder-example", "register.db"), path)
    hand_over(path)


def show_person():
    act("open-record", "(ss)", "young_person", PERSON)


# A list is a table where there is room for one.
LIST_ROLES = ("tree table", "list")

# In the order in which they are shown: those with many rows last, since whatever was shown once is told of at every look.
PLACES = [
    page("board", "list", "Tæt"),
    Popover("main-menu", "board", "menu item", "Indstillinger", "Hovedmenu"),
    Popover("board-selection", "board", "combo box", "Niveau", "Vælg, hvem der vises"),
    Inside("board-key-workers", "board", "Tovholdere og hvor meget de har", "Baner efter niveau", "list", "Tovholdere"),
    Place("board-list", lambda: act("show-selection", "s", "days=30"), LIST_ROLES, "Unge"),
    page("partnerships", LIST_ROLES, "Ungepartnerskaber"),
    Place("network", lambda: act("show-list", "s", "network_map"), LIST_ROLES, "Netværkskort"),
    Place("partnership-map", lambda: act("partnership-map", "s", ""), "link", re.compile("^Multicenter Syd, ")),
    page("statistics", "label", "Frafald"),
    Popover("period", "statistics", "push button", "Hele projektet", "oktober 2010 – september 2011"),
    Popover("compare", "statistics", "menu item", "Perioden før", "Sammenlign"),
    Popover("panel-choice", "statistics", "check box", re.compile("."), "Vælg diagrammer"),
    Popover("annex-menu", "statistics", "menu item", "Forhåndsvis og udskriv …", "Bilag 3"),
    Popover("save-chart", "statistics", "menu item", re.compile("^Kopiér"), re.compile("^Kopiér eller gem: ")),
    Place("young-person", show_person, "label", "Jacob Krogh"),
    Popover("pathway", show_person, "menu item", re.compile("^Udskriv"), "Forløb"),
    Popover("papers", show_person, "menu item", re.compile("^Min historie"), "Papirer"),
    record("partnership", "partnership", "ps-l", "Kræver opmærksomhed"),
    record("agreement", "agreement", "ag-l-1", "Samarbejdsaftale"),
    record("contact", "contact", "ct-g-kw5", "Ole Vestermark"),
    record("organisation", "organisation", "org-g-base", "Multicenter Syd"),
    record("group", "contact_group", "gr-l-st", "Styregruppen"),
    record("network-map", "network_map", MAP, "24. juli 2009 · Som det er"),
    record("meeting", "meeting", "me-g-kw-01", "Tovholdermødet · Guldborgsund"),
    page("young", LIST_ROLES, "Unge"),
    page("contacts", LIST_ROLES, "Kontaktpersoner"),
    page("meetings", LIST_ROLES, "Møder"),
    page("annexes", LIST_ROLES, "Aktiviteter"),
    Behind("agreement-evidence", lambda: act("open-record", "(ss)", "agreement", "ag-l-1"), "Ved møderne",
           re.compile("møder$")),
    Behind("promise-kept", lambda: act("open-record", "(ss)", "agreement", "ag-l-1"), "Blev løftet overholdt?",
           re.compile("^Overholdt: ")),
    dialog("new-agreement", "Ny samarbejdsaftale", "new-related", "(sss)", "agreement", "partnership_id", "ps-l"),
    dialog("edit-young-person", "Ret ung", "edit-record", "(ss)", "young_person", PERSON),
    dialog("find-duplicates", "Står de der to gange?", "merge", "(ss)", "contact", ""),
    dialog("find-same", "Hvem er den samme?", "merge", "(ss)", "contact", "ct-g-kw5"),
    Found("merge", lambda: act("merge", "(ss)", "contact", "ct-g-kw5"), "Hvem er den samme?", "erik lyng",
          re.compile("Erik Lyngholm"), "Slå to sammen"),
    dialog("hand-over-post", "Posten skifter hænder", "hand-over-post", "s", "em-g-base-lead"),
    dialog("new-contact", "Opret kontaktperson", "new-record", "s", "contact"),
    dialog("new-partnership", "Opret ungepartnerskab", "new-record", "s", "partnership"),
    dialog("new-group", "Tilføj gruppe", "new-related", "(sss)", "contact_group", "partnership_id", "ps-l"),
    dialog("new-meeting", "Tilføj møde", "new-related", "(sss)", "meeting", "contact_group_id", "gr-l-st"),
    dialog("new-decision", "Tilføj beslutning", "new-related", "(sss)", "decision", "agenda_item_id", "ai-l-st-07-2"),
    dialog("new-commitment", "Tilføj forpligtelse", "new-related", "(sss)", "commitment", "agreement_id", "ag-l-1"),
    dialog("new-party", "Tilføj part", "new-related", "(sss)", "party", "partnership_id", "ps-l"),
    dialog("add-members", "Nye medlemmer", "add-members", "s", "gr-l-st"),
    dialog("mail-group", "Uden mailadresse", "mail-group", "s", "gr-l-st"),
    dialog("begin", "Opret dit ungepartnerskab", "begin"),
    dialog("give-register", "Aflevér registret", "give-register"),
    dialog("new-placement", "Tilføj forløbstrin", "new-related", "(sss)", "placement", "young_person_id", PERSON),
    dialog("new-log-entry", "Tilføj logbogsnotat", "new-related", "(sss)", "log_entry_young_person", "young_person_id",
           PERSON),
    dialog("throw-ball", "Kast bolden", "throw-ball", "s", PERSON),
    dialog("answer-ball", "Bolden er kastet", "throw-ball", "s", THROWN),
    dialog("change-level", "Skift niveau", "change-level", "(ss)", PERSON, ""),
    dialog("morning-round", "Morgenrunden", "morning-round"),
    dialog("wall", "Tavlen på væggen", "wall"),
    dialog("start-placement", "Start et forløbstrin", "placement", "(ss)", PERSON, ""),
    dialog("change-placement", "Ret forløbstrinnet", "placement", "(ss)", "yp-g-008", "pl-g-008-09"),
    dialog("end-placement", "Afslut forløbstrinnet", "end-placement", "s", "pl-g-008-09"),
    dialog("admit", "Optag", "admit", "s", ""),
    dialog("admit-again", "Optag igen", "admit", "s", "yp-g-013"),
    dialog("discharge", "Udskriv den unge", "discharge", "s", PERSON),
    dialog("hand-over", "Skift tovholder", "hand-over", "s", PERSON),
    dialog("hand-over-all", "Skift tovholder", "hand-over-all", "s", "ct-g-kw2"),
    dialog("next-step", "Næste skridt", "next-step", "s", PERSON),
    dialog("log-contact", "Skriv en kontakt i logbogen", "log-contact", "s", PERSON),
    dialog("paper-steps", "Mine næste skridt", "paper", "(ss)", "steps", PERSON),
    dialog("paper-minutes", "Det talte vi om", "paper", "(ss)", "minutes", PERSON),
    dialog("paper-story", "Min historie", "paper", "(ss)", "story", PERSON),
    dialog("paper-unexpected", "Hvis der sker noget uventet", "paper", "(ss)", "unexpected", PERSON),
    dialog("paper-handover", "Overdragelse til ny tovholder", "paper", "(ss)", "handover", PERSON),
    dialog("run-meeting", "Mødet", "run-meeting", "s", "me-r-st-10"),
    dialog("pass-on", "Giv en beslutning videre", "pass-on", "s", DECISION),
    dialog("meeting-pack", "Mødepakke", "meeting-pack", "s", "me-l-st-07"),
    dialog("meeting-minutes", "Referat af mødet", "meeting-minutes", "s", "me-g-kw-01"),
    dialog("guest-item", "Et punkt til en anden dagsorden", "guest-item", "s", "ai-l-st-07-2"),
    dialog("paper-board", "Tavlen på papir", "paper", "(ss)", "board", ""),
    dialog("compare-maps", "Sammenlign netværkskort", "compare-maps", "s", COMPARED),
    dialog("present-map", "Netværkskort", "present-map", "s", MAP),
    dialog("map-paper", "Netværkskort på papir", "map-paper", "s", MAP),
    dialog("ask-for-help", "Bed om hjælp", "ask-for-help", "s", "al-g-010-1-02"),
    dialog("new-network-map", "Nyt netværkskort", "new-network-map", "s", "yp-g-010"),
    dialog("history", "Historik", "show-history", "(ss)", "young_person", PERSON),
    dialog("plan-meetings", "Planlæg møder", "plan-meetings", "s", "gr-l-st"),
    dialog("agenda-template", "Faste punkter", "agenda-template", "s", "gr-l-st"),
    dialog("year-wheel", "Årshjul", "year-wheel"),
    Behind("keep-list", lambda: act("show-selection", "s", "level=close"), "Gem som liste", "Vist: Tæt",
           "Gem som liste …"),
    Behind("consent-gate", "young", "Før listen går ud af huset", "Mere", ("menu item", re.compile("^Gem listen"))),
    dialog("find", "Søg i hele registret", "find"),
    dialog("import", "Indlæs en liste", "import-file", "s", LIST),
    dialog("coming", "Det kommende", "coming"),
    dialog("import-calendar", "Indlæs en kalender", "import-calendar", "s", CALENDAR),
    Behind("import-columns", import_list, "Indlæs en liste", "Næste"),
    Behind("import-rows", import_list, "Indlæs en liste", "Næste", "Næste"),
    dialog("backups", "Sikkerhedskopier", "backups"),
    Place("receive-register", receive, None, "Et register, du har fået", is_dialog=True),
    Cover("cover", lambda: gui.key("ctrl+shift+l"), None, "Skærmen er dækket til"),
    dialog("preferences", "Indstillinger", "preferences"),
    Behind("help", "board", "Hjælp", "Hovedmenu", "Hjælp"),
    Behind("annex-on-paper", "statistics", "Bilag 3 på papir", "Bilag 3", "Forhåndsvis og udskriv …"),
    Behind("people-behind", "statistics", "Unge bag tallet", re.compile("^Unge bag diagrammet: ")),
    # GTK builds this window, and leaves it and three of its buttons without a name.
    Place("shortcuts", lambda: act("shortcuts"), None, "GtkShortcutsWindow", is_dialog=True, is_ours=False),
]
