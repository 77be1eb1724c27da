"""What a person does with records in the window: enters, changes, deletes and looks for them."""
import re

import gui
import places

app = None


def start(program, page, **options):
    global app
    app = gui.App([program, "--example", "--page", page], **options)
    gui.wait("rows", lambda: len(rows()) > 10)


def rows():
    """The cells of the rows in sight, without the headings."""
    return app.find("tree table").rows()[1:]


def sheet():
    """The record that is shown: those of other pages are still there, out of sight."""
    return app.find("filler", re.compile("^Tov(RecordView|(Contact|Meeting|Organisation|Partnership|Person)Page)$"))


def show_all_of_person():
    """Unfolds everything else about the young person who is shown; it stays so for the next."""
    reach("push button", "Mere om den unge").click()
    gui.wait("all of the record", lambda: find_parts("filler", "TovRecordView"))


def find_parts(role, name):
    """Parts of the record that is shown, of those in sight if there are any."""
    return app.all(role, name, within=sheet()) or app.all(role, name, within=sheet(), shown=False)


def reach(role, name):
    """A part of the record that is shown, scrolled into sight."""
    return gui.wait("%s %s" % (role, name), lambda: find_parts(role, name))[0].scroll_to()


def find_item(name):
    """A row of what belongs to the record that is shown; on the page of a young person among all of
    the record, where it leads to its own page."""
    def look():
        return [node for node in app.all("list item", name, within=sheet(), shown=False)
                if any(a.name == "TovRecordView" for a in node.ancestors())]
    return gui.wait("a row %s" % name, look)[0].scroll_to()


def fill(dialog, name, text):
    app.reach("text", name, within=dialog).type(text)


def choose(dialog, name, choice, is_low=False):
    """Chooses from a list; of a long one is_low says that it is among the last."""
    app.reach("combo box", name, within=dialog).click()
    app.find("list item")
    if is_low:
        gui.key("End")
    app.find("label", choice).click()
    gui.wait("the choices to close", lambda: len(app.all("label", choice, within=dialog)) == 1)


def refer(dialog, name, search, title):
    """Searches for a record and takes the first that is found."""
    app.reach("push button", re.compile("^%s: " % name), within=dialog).click()
    gui.type_text(search)
    app.find("label", title)
    gui.key("Return")
    app.find("push button", re.compile("^%s: %s" % (name, re.escape(title))))


def save(title):
    gui.key("ctrl+Return")
    app.closed(title)
    # The window below scrolls back to where it was when it has the focus again.
    gui.wait("the window below", lambda: any("active" in node.states for node in app.windows()))


def change(kind, name, text):
    """Changes the record that is shown, by the keyboard."""
    gui.key("ctrl+e")
    fill(app.window("Ret " + kind), name, text)
    save("Ret " + kind)


def add(kind):
    """Adds to the record that is shown: by the button of the list there is, else by the menu."""
    button = "Tilføj " + kind
    if find_parts("push button", button):
        reach("push button", button).click()
    else:
        reach("push button", "Tilføj").click()
        app.find("menu item", kind.capitalize()).click()
    return app.window("Tilføj " + kind)


def delete_and_undo(title, back):
    """Deletes the record that is shown, and undoes it; back is what is seen when it has gone."""
    gui.key("Delete")
    app.find("label", re.compile("^“%s” .*slettet$" % re.escape(title)))
    app.find(*back)
    gui.key("ctrl+z")
    app.find("label", re.compile("^Fortrudt: "))


def open_list(entity, plural):
    places.act("show-list", "s", entity)
    app.find("tree table", plural)
    gui.wait("rows", rows)


def in_list(plural, name):
    """A button above the list: those of other pages are still there, out of sight."""
    above = app.find("tree table", plural).ancestors()
    return app.find("push button", name, within=next(a for a in above if a.name == "TovListPage"))


def find_row(search, cell):
    """Opens the one record that the list finds."""
    gui.key("ctrl+shift+f")
    gui.type_text(search)
    gui.wait("one row", lambda: len(rows()) == 1 and cell in rows()[0])
    app.find("label", cell, within=app.find("tree table")).click(count=2)
