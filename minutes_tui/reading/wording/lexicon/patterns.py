"""Phrases that are made of parts: the headings of a table, verbs with their auxiliaries and adverbs."""


def headings(first: str, second: str) -> str:
    """The headings that two lists of words make: 'lead', 'lead unit' → ``lead :|lead unit :``.

    Args:
        first: words with ``|`` between them.
        second: words that may stand behind each of them.
    """
    return "|".join(f"{one} {two} :" for one in first.split("|") for two in second.split("|"))


def joined(*parts: str) -> str:
    """Every phrase that takes one word of each part; an empty word leaves its place out."""
    phrases = [""]
    for part in parts:
        phrases = [f"{phrase} {word}".strip() for phrase in phrases for word in part.split("|")]
    return "|".join(phrases)
