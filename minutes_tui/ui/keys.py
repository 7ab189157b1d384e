"""Every key of the screen, as data: what it does, in which part, and the id under which a keymap moves it.

Keys that not every terminal or multiplexer lets through (ctrl+enter, alt with a digit, ctrl+shift with a letter)
are never the only way to something.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from minutes_tui.locale.screen import N_
from minutes_tui.ui.keyboards import on_every_keyboard

if TYPE_CHECKING:
    from textual.binding import BindingType

Part = Literal[
    "app", "library", "setup", "import", "meeting", "over", "field", "text", "record", "editor", "panel", "dialog",
    "choice", "help", "merge", "gaps", "read_back", "closing", "find", "polish", "shorthand", "returned",
    "returned_edit", "palette", "register", "register_filter", "register_item", "register_count", "arising",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """One thing that a key does."""

    name: str
    """Its name within the part; with the part's name it is the id for a keymap: ``field.enter``."""
    keys: str
    """The keys, with commas between them."""
    action: str
    """The action of the widget."""
    says: str
    """What it does, in English; translated where it is shown."""
    footer: bool = False
    """Does it stand in the footer?"""
    last: bool = False
    """Does it stand there behind all others, where there is room left?"""


_LIFE_KEYS: Final = (
    KeyBinding("done", "d", "tell('done')", N_("done"), True),
    KeyBinding("extend", "e", "tell('extend')", N_("extend"), True),
    KeyBinding("cancel", "c", "tell('cancel')", N_("cancel"), True),
    KeyBinding("note", "n", "tell('note')", N_("note"), True),
    KeyBinding("hand", "h", "tell('hand')", N_("hand over"), True),
    KeyBinding("reopen", "o", "tell('reopen')", N_("owed again")),
    KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
    KeyBinding("redo", "r", "tell('redo')", N_("redo")),
    KeyBinding("jump", "j", "tell('jump')", N_("go to the entry"), True),
)
"""What is done to an item of the register, in its list and where it is open."""

KEYS: Final[dict[Part, tuple[KeyBinding, ...]]] = {
    "app": (
        KeyBinding("help", "f1", "explain", N_("help"), True),
        KeyBinding("palette", "ctrl+p,ctrl+l", "command_palette", N_("all commands"), True, last=True),
        KeyBinding("quit", "ctrl+q", "leave", N_("quit")),
    ),
    "help": (
        KeyBinding("close", "escape,enter,f1,q,space", "close", N_("close"), True),
        KeyBinding("on", "pagedown", "scroll_pages(1)", N_("read on")),
        KeyBinding("back", "pageup", "scroll_pages(-1)", N_("read back")),
        KeyBinding("down", "down", "scroll_rows(1)", N_("down")),
        KeyBinding("up", "up", "scroll_rows(-1)", N_("up")),
    ),
    "choice": (
        KeyBinding("next", "right,space", "step(1)", N_("next"), True),
        KeyBinding("previous", "left", "step(-1)", N_("previous"), True),
        KeyBinding("next_field", "tab,enter", "app.focus_next", N_("next field")),
        KeyBinding("previous_field", "shift+tab", "app.focus_previous", N_("previous field")),
    ),
    "library": (
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("open", "enter", "open", N_("open it"), True),
        KeyBinding("new", "n,N", "new", N_("new meeting"), True),
        KeyBinding("next", "f,F", "follow_up", N_("next of its series"), True),
        KeyBinding("sample", "s,S", "sample", N_("sample conference"), True),
        KeyBinding("find", "slash", "app.find", N_("search all meetings"), True),
        KeyBinding("import", "i,I", "take_in", N_("import a report"), True),
        KeyBinding("register", "r,R", "app.register", N_("register of action items"), True),
        KeyBinding("leave", "q,Q", "leave", N_("quit"), True),
    ),
    "setup": (
        KeyBinding("begin", "f2", "begin", N_("begin the meeting"), True),
        KeyBinding("back", "escape", "back", N_("back"), True),
    ),
    "import": (
        KeyBinding("begin", "f2", "begin", N_("look into it, import it"), True),
        KeyBinding("back", "escape", "back", N_("back"), True),
    ),
    "meeting": (
        KeyBinding("panels", "f9", "panels", N_("people, items"), True),
        KeyBinding("export", "f6", "export", N_("Word file")),
        KeyBinding("retry", "ctrl+s", "retry", N_("save again")),
        KeyBinding("library", "ctrl+o", "library", N_("library")),
    ),
    # Letters reach these from the record; in the field they are text.
    "over": (
        KeyBinding("gaps", "ctrl+g,o", "over('gaps')", N_("what is missing"), True),
        KeyBinding("read_back", "ctrl+t,b", "over('read_back')", N_("read the directives back")),
        KeyBinding("closing", "c", "over('closing')", N_("close, reopen, approve")),
        KeyBinding("polish", "p", "over('polish')", N_("polish the wording")),
        KeyBinding("returned", "v", "returned", N_("minutes that came back")),
        KeyBinding("merge", "j", "over('merge')", N_("join another bridge's record")),
        KeyBinding("shorthand", "s", "shorthand", N_("shorthand")),
        KeyBinding("find", "f", "app.find", N_("search all meetings")),
        KeyBinding("register", "a", "app.register", N_("register of action items")),
        KeyBinding("arising", "l", "over('arising')", N_("matters arising")),
    ),
    "arising": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("done", "d", "tell('done')", N_("done"), True),
        KeyBinding("extend", "e", "tell('extend')", N_("extend"), True),
        KeyBinding("still_open", "s,space", "tell('progress')", N_("still open"), True),
        KeyBinding("cancel", "c", "tell('cancel')", N_("cancel"), True),
        KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
        KeyBinding("redo", "r", "tell('redo')", N_("redo")),
        KeyBinding("jump", "enter", "tell('jump')", N_("go to the entry"), True),
    ),
    "register": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("page_up", "pageup", "page(-1)", N_("page up")),
        KeyBinding("page_down", "pagedown", "page(1)", N_("page down")),
        KeyBinding("first", "home", "first", N_("first item")),
        KeyBinding("last", "end", "last", N_("last item")),
        KeyBinding("next_group", "tab", "group(1)", N_("next group")),
        KeyBinding("previous_group", "shift+tab", "group(-1)", N_("group before")),
        KeyBinding("filter", "slash", "filter", N_("filter"), True),
        KeyBinding("open", "enter", "tell('open')", N_("open it"), True),
        KeyBinding("grouping", "g", "tell('grouping')", N_("grouping"), True),
        KeyBinding("mark", "space", "tell('mark')", N_("mark"), True),
        KeyBinding("mark_all", "a", "tell('mark_all')", N_("mark all, or none")),
        *_LIFE_KEYS,
        KeyBinding("count", "v", "tell('count')", N_("count"), True),
    ),
    "register_item": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back to the list"), True),
        KeyBinding("next", "down", "tell('next')", N_("next item")),
        KeyBinding("previous", "up", "tell('previous')", N_("item before")),
        KeyBinding("page_up", "pageup", "page(-1)", N_("page up")),
        KeyBinding("page_down", "pagedown", "page(1)", N_("page down")),
        *_LIFE_KEYS,
    ),
    "register_filter": (
        KeyBinding("take", "enter", "take", N_("to the list"), True),
        KeyBinding("back", "escape", "back", N_("show all"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up"), True),
        KeyBinding("down", "down", "cursor(1)", N_("down"), True),
    ),
    "register_count": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back to the list"), True),
        KeyBinding("previous", "left", "tell('previous')", N_("period before"), True),
        KeyBinding("next", "right", "tell('next')", N_("next period"), True),
        KeyBinding("period", "p", "tell('period')", N_("month, quarter, year"), True),
        KeyBinding("rows", "g", "tell('rows')", N_("by unit, by month"), True),
        KeyBinding("bars", "b,space", "tell('bars')", N_("table or bars"), True),
        KeyBinding("up", "up", "scroll(-1)", N_("up")),
        KeyBinding("down", "down", "scroll(1)", N_("down")),
        KeyBinding("page_up", "pageup", "page(-1)", N_("page up")),
        KeyBinding("page_down", "pagedown", "page(1)", N_("page down")),
    ),
    "shorthand": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("new", "n", "tell('new')", N_("new"), True),
        KeyBinding("change", "enter,e", "tell('change')", N_("change"), True),
        KeyBinding("scope", "m", "tell('scope')", N_("for which meetings"), True),
        KeyBinding("delete", "d", "tell('delete')", N_("delete"), True),
        KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
    ),
    "polish": (
        KeyBinding("next", "enter,pagedown", "step(1)", N_("keep, next entry"), True),
        KeyBinding("previous", "pageup", "step(-1)", N_("keep, entry before"), True),
        KeyBinding("done", "escape", "done", N_("back to the meeting"), True),
        KeyBinding("as_taken", "f4", "as_taken", N_("words as taken"), True),
        KeyBinding("line", "ctrl+j", "line_break", N_("line break"), True),
        KeyBinding("record", "f3", "record", N_("go to the entry"), True),
    ),
    "returned": (
        KeyBinding("accept", "a", "tell('accept')", N_("accept"), True),
        KeyBinding("refuse", "r", "tell('refuse')", N_("refuse"), True),
        KeyBinding("edit", "e", "tell('edit')", N_("change the words, then accept"), True),
        KeyBinding("note", "n", "tell('note')", N_("accept as a note"), True),
        KeyBinding("next", "down,right,space,pagedown", "tell('next')", N_("next"), True),
        KeyBinding("previous", "up,left,pageup", "tell('previous')", N_("previous"), True),
        KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
        KeyBinding("jump", "enter", "tell('jump')", N_("go to the entry"), True),
        KeyBinding("back", "escape,q", "tell('back')", N_("back to the meeting"), True),
    ),
    "returned_edit": (
        KeyBinding("take", "enter", "take", N_("accept these words"), True),
        KeyBinding("line", "ctrl+j", "line_break", N_("line break"), True),
        KeyBinding("leave", "escape", "leave", N_("leave as it was"), True),
    ),
    "merge": (
        KeyBinding("left", "left,1", "tell('left')", N_("the left stands"), True),
        KeyBinding("right", "right,2", "tell('right')", N_("the right stands"), True),
        KeyBinding("both", "b", "tell('both')", N_("both stay"), True),
        KeyBinding("next", "down,enter", "tell('next')", N_("next"), True),
        KeyBinding("previous", "up", "tell('previous')", N_("previous"), True),
        KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
        KeyBinding("back", "escape,q", "tell('back')", N_("back to the meeting"), True),
    ),
    "find": (
        KeyBinding("up", "up", "cursor(-1)", N_("up"), True),
        KeyBinding("down", "down", "cursor(1)", N_("down"), True),
        KeyBinding("take", "enter", "take", N_("go there"), True),
        KeyBinding("back", "escape", "back", N_("back"), True),
    ),
    "palette": (
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("page_up", "pageup", "page(-1)", N_("page up")),
        KeyBinding("page_down", "pagedown", "page(1)", N_("page down")),
        KeyBinding("take", "enter", "take", N_("do it"), True),
        KeyBinding("back", "escape", "back", N_("back"), True),
    ),
    "gaps": (
        KeyBinding("back", "escape,q", "tell('back')", N_("back"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("jump", "enter", "tell('jump')", N_("go to the entry"), True),
        KeyBinding("settle", "s,space", "tell('settle')", N_("settle it"), True),
        KeyBinding("no_directive", "n", "tell('no_directive')", N_("it is no directive"), True),
        KeyBinding("lead", "l", "tell('lead')", N_("unit"), True),
        KeyBinding("deadline", "d", "tell('deadline')", N_("deadline"), True),
        KeyBinding("product", "p", "tell('product')", N_("product"), True),
        KeyBinding("authority", "a", "tell('authority')", N_("authority"), True),
        KeyBinding("products", "m", "tell('products')", N_("ask for products, or not")),
        KeyBinding("undo", "u", "tell('undo')", N_("undo"), True),
        KeyBinding("read_back", "b", "tell('read_back')", N_("read the directives back")),
        KeyBinding("closing", "c", "tell('closing')", N_("close, reopen, approve")),
    ),
    "read_back": (
        KeyBinding("next", "down,right,space,enter", "step(1)", N_("next directive"), True),
        KeyBinding("previous", "up,left,backspace", "step(-1)", N_("directive before"), True),
        KeyBinding("correct", "e", "correct", N_("correct it"), True),
        KeyBinding("back", "escape,q", "back", N_("back to the meeting"), True),
    ),
    "closing": (
        KeyBinding("gaps", "g", "tell('gaps')", N_("what is missing"), True),
        KeyBinding("read_back", "b", "tell('read_back')", N_("read the directives back"), True),
        KeyBinding("close", "c", "tell('close')", N_("close the minutes"), True),
        KeyBinding("reopen", "o", "tell('reopen')", N_("reopen the minutes"), True),
        KeyBinding("approve", "a", "tell('approve')", N_("note the minutes as approved"), True),
        KeyBinding("back", "escape,q", "tell('back')", N_("back"), True),
    ),
    "field": (
        KeyBinding("enter", "enter", "enter", N_("enter the line")),
        KeyBinding("each_line", "ctrl+j", "enter_each", N_("an entry of each line"), True),
        # First what is about the line as it stands: on a narrow terminal the footer ends early.
        KeyBinding("complete", "tab", "choose(1)", N_("take the name"), True),
        KeyBinding("drop", "f3", "drop_deadline", N_("no deadline"), True),
        KeyBinding("change", "f4", "change_deadline", N_("change deadline"), True),
        KeyBinding("product", "f12", "change_product", N_("product"), True),
        KeyBinding("kind", "f5", "switch_kind", N_("directive / statement"), True),
        KeyBinding("record", "escape", "leave_field", N_("record"), True),
        KeyBinding("speaker", "f2", "speaker", N_("speaker"), True),
        KeyBinding("missed", "f8", "missed", N_("I missed this")),
        KeyBinding("previous", "shift+tab", "choose(-1)", N_("the name before")),
        KeyBinding("up", "up", "up", N_("up")),
        KeyBinding("down", "down", "down", N_("down")),
        KeyBinding("page_up", "pageup", "scroll_record(-1)", N_("record: page up")),
        KeyBinding("page_down", "pagedown", "scroll_record(1)", N_("record: page down")),
        KeyBinding("search", "ctrl+r", "search", N_("search"), True),
        KeyBinding("people", "ctrl+f", "people", N_("people")),
        KeyBinding("undo", "ctrl+z", "undo_typing", N_("undo")),
        KeyBinding("redo", "ctrl+y", "redo_typing", N_("redo, or put back what was deleted")),
    ),
    "text": (
        KeyBinding("up", "up", "cursor_up", N_("up")),
        KeyBinding("down", "down", "cursor_down", N_("down")),
        KeyBinding("left", "left", "cursor_left", N_("left")),
        KeyBinding("right", "right", "cursor_right", N_("right")),
        KeyBinding("word_left", "ctrl+left,alt+left,alt+b", "cursor_word_left", N_("a word left")),
        KeyBinding("word_right", "ctrl+right,alt+right,alt+f", "cursor_word_right", N_("a word right")),
        KeyBinding("line_start", "home,ctrl+a", "cursor_line_start", N_("start of the line")),
        KeyBinding("line_end", "end,ctrl+e", "cursor_line_end", N_("end of the line")),
        KeyBinding("select_left", "shift+left", "cursor_left(True)", N_("select to the left")),
        KeyBinding("select_right", "shift+right", "cursor_right(True)", N_("select to the right")),
        KeyBinding("select_up", "shift+up", "cursor_up(True)", N_("select upwards")),
        KeyBinding("select_down", "shift+down", "cursor_down(True)", N_("select downwards")),
        KeyBinding("select_word_left", "ctrl+shift+left", "cursor_word_left(True)", N_("select a word left")),
        KeyBinding("select_word_right", "ctrl+shift+right", "cursor_word_right(True)", N_("select a word right")),
        KeyBinding("select_all", "f7", "select_all", N_("select all")),
        KeyBinding("delete_left", "backspace", "delete_left", N_("delete to the left")),
        KeyBinding("delete_right", "delete,ctrl+d", "delete_right", N_("delete to the right")),
        KeyBinding(
            "delete_word",
            "ctrl+backspace,alt+backspace",
            "delete_word_left",
            N_("delete the word to the left"),
        ),
        KeyBinding("delete_chunk", "ctrl+w", "delete_chunk_left", N_("delete back to the blank")),
        KeyBinding(
            "delete_next_word", "alt+d,ctrl+delete", "delete_word_right", N_("delete the word to the right")
        ),
        KeyBinding("delete_start", "ctrl+u", "delete_to_start_of_line", N_("delete to the start")),
        KeyBinding("delete_end", "ctrl+k", "delete_to_end_of_line", N_("delete to the end")),
        KeyBinding("cut", "ctrl+x", "cut", N_("cut")),
        KeyBinding("copy", "ctrl+c", "copy", N_("copy")),
        KeyBinding("paste", "ctrl+v", "paste", N_("paste")),
        KeyBinding("undo", "ctrl+z", "undo", N_("undo")),
        KeyBinding("redo", "ctrl+y", "redo", N_("redo, or put back what was deleted")),
        KeyBinding("next_field", "tab", "app.focus_next", N_("next field")),
        KeyBinding("previous_field", "shift+tab", "app.focus_previous", N_("previous field")),
    ),
    "record": (
        KeyBinding("back", "escape,enter,i", "back", N_("back to typing"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("page_up", "pageup", "page(-1)", N_("page up")),
        KeyBinding("page_down", "pagedown", "page(1)", N_("page down")),
        KeyBinding("first", "home,g", "first", N_("first entry")),
        KeyBinding("last", "end,G", "last", N_("last entry")),
        KeyBinding("edit", "e", "edit", N_("edit"), True),
        KeyBinding("delete", "d", "delete", N_("delete"), True),
        KeyBinding("move_up", "m", "move(-1)", N_("move up"), True),
        KeyBinding("move_down", "M", "move(1)", N_("move down")),
        KeyBinding("undo", "u", "undo", N_("undo"), True),
        KeyBinding("redo", "r", "redo", N_("redo"), True),
        KeyBinding("kind", "k", "kind", N_("kind"), True),
        KeyBinding("settle", "x", "settle", N_("settled / confirmed")),
        KeyBinding("earlier", "h", "earlier", N_("the words before a correction")),
        KeyBinding("item", "t", "to_item", N_("its action item")),
        KeyBinding("export", "w", "screen.export", N_("Word file"), True),
        KeyBinding("search", "slash,ctrl+r", "search", N_("search"), True),
        KeyBinding("next_hit", "n", "next_hit(1)", N_("next hit")),
        KeyBinding("previous_hit", "N", "next_hit(-1)", N_("previous hit")),
        KeyBinding("palette", "colon", "app.command_palette", N_("all commands")),
    ),
    "editor": (
        KeyBinding("keep", "enter", "keep", N_("keep"), True),
        KeyBinding("line", "ctrl+j", "line_break", N_("line break"), True),
        KeyBinding("drop", "escape", "drop", N_("leave as it was"), True),
    ),
    "panel": (
        KeyBinding("back", "escape", "back", N_("back to typing"), True),
        KeyBinding("up", "up", "cursor(-1)", N_("up")),
        KeyBinding("down", "down", "cursor(1)", N_("down")),
        KeyBinding("take", "enter", "take", N_("choose"), True),
        KeyBinding("present", "plus,p", "attend('present')", N_("present"), True),
        KeyBinding("absent", "minus,a", "attend('absent')", N_("absent"), True),
        KeyBinding("excused", "x", "attend('excused')", N_("excused"), True),
        KeyBinding("left", "l", "attend('left')", N_("has left"), True),
        KeyBinding("presides", "c", "presides", N_("presides"), True),
        KeyBinding("letters", "k", "letters", N_("letters that call somebody")),
    ),
    "dialog": (
        KeyBinding("take", "enter", "take", N_("take"), True),
        KeyBinding("back", "escape", "back", N_("back"), True),
    ),
}
"""Every key, part by part."""


def bindings_of(part: Part, owner: str = "") -> "list[BindingType]":
    """The bindings of one part, for a widget's `BINDINGS`; a letter is its key on every keyboard.

    Args:
        part: the part.
        owner: whose actions they are, where they are not the widget's own: ``app.`` on a dialog, behind which
            Textual hides the keys of the application.
    """
    from textual.binding import Binding

    return [
        Binding(
            on_every_keyboard(key.keys), f"{owner}{key.action}", key.says, show=key.footer, id=f"{part}.{key.name}"
        )
        for key in KEYS[part]
    ]
