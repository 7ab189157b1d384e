"""The picture at the head of the README is drawn by the program as it is now."""

import asyncio
import html
import re

from picture import PICTURE, draw


def words(picture: str) -> str:
    """The text of a picture, row after row."""
    return html.unescape(re.sub(r"<[^>]+>", "", picture)).replace("\u00a0", " ")


def test_the_picture_shows_what_enter_will_do_with_the_line_in_the_field() -> None:
    drawn = asyncio.run(draw())
    for said in ("→ directive · Minister", "Legal Department + Office · due Sat 30 Nov 2024 · in 28 days"):
        assert said in words(drawn)
        assert said in words(PICTURE.read_text(encoding="utf-8")), "draw it anew: python -m tests.ui.picture"


def test_the_picture_fetches_nothing() -> None:
    kept = PICTURE.read_text(encoding="utf-8")
    assert "@font-face" not in kept
    assert "url(http" not in kept
    assert "font-family" in kept
