"""Lines that nobody would type, as somebody will: every script, controls, half characters, markup, very long."""

import random
from collections.abc import Callable

RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x1E00, 0x1EFF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x590, 0x5FF),
    (0x600, 0x6FF), (0x900, 0x97F), (0xE00, 0xE7F), (0x1100, 0x11FF), (0x2000, 0x206F), (0x20A0, 0x20CF),
    (0x2100, 0x22FF), (0x3040, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xE000, 0xF8FF), (0xFB50, 0xFDFF),
    (0xFE00, 0xFE0F), (0xFF00, 0xFFEF), (0x1D400, 0x1D7FF), (0x1F300, 0x1FAFF), (0xE0000, 0xE007F),
)  # fmt: skip
"""Blocks of Unicode: the five languages first of all, their neighbours, marks, signs, private use, emoji."""

SNIPPETS = (
    "[", "]", "[/]", "[/foo]", "see [1] and [/foo]", "[@click=app.bell]x[/]", "[bold red]", "\\[", "<b>", "</w:t>",
    "&amp;", "]]>", "<!--", "{name}", "{{ x }}", "{% for %}", "%s", "%(x)d", "$HOME", "`x`", "=1+1",
    "+cmd|' /C'!A0", "@SUM(1)", "-2", "\x1b[31m", "\x1b]0;title\x07", "\x1b[200~", "\x9b2J",
    "\x00", "\u202e", "\u2066", "\u200f",
    "\u200d", "\u200b", "\ufeff", "e\u0301\u0323", "đ", "Đồng", "ошибка", "تقرير", "Straße", "👩\u200d👩\u200d👧",
    "🇻🇳", "NULL", "null", "../../etc/passwd", "C:\\x", "'; DROP TABLE x; --", '"', "'", "s/a/b/", "30/6",
    "before 31 February", "99/99/9999", "trước 30/6", "до 31.12.2025", "بحلول", "1" * 40, "0x", "1e999", "..", "…",
)  # fmt: skip
"""What breaks programs: markup of terminals, files and shells; dates that are none."""

ODD = tuple(range(0x20)) + tuple(range(0x7F, 0xA0)) + (0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFFFD, 0x10FFFF)
"""Controls, line ends of Unicode, characters that are none."""

Part = Callable[[random.Random], str]


def _script(chance: random.Random) -> str:
    low, high = chance.choice(RANGES)
    return "".join(chr(chance.randint(low, high)) for _ in range(chance.randint(1, 12)))


def _odd(chance: random.Random) -> str:
    return chr(chance.choice(ODD))


def _surrogate(chance: random.Random) -> str:
    return chr(chance.randint(0xD800, 0xDFFF))


def _snippet(chance: random.Random) -> str:
    return chance.choice(SNIPPETS)


def _blank(chance: random.Random) -> str:
    return chance.choice((" ", " ", "  ", "\t", "\u00a0", "\u3000"))


PARTS: tuple[Part, ...] = (_script, _script, _script, _snippet, _snippet, _odd, _surrogate, _blank, _blank)
LONG = 0.002
"""How many of the lines are very long."""


def odd_line(chance: random.Random, longest: int = 20_000) -> str:
    """One line, anything at all but a line feed.

    Args:
        chance: where it comes from.
        longest: characters that a very long one has at most.
    """
    text = "".join(chance.choice(PARTS)(chance) for _ in range(chance.choice((0, 1, 2, 3, 5, 8, 13))))
    if text and chance.random() < LONG:
        text *= chance.randint(1, max(1, longest // len(text)))
    return text.replace("\n", "").replace("\r", "")
