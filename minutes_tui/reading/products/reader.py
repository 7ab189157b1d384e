"""Products: what a directive tells somebody to deliver, cut from its words; none where it is not plain."""

from collections.abc import Sequence

from minutes_tui.domain.languages import Language
from minutes_tui.domain.products import Product
from minutes_tui.reading.demands.reader import spans_of
from minutes_tui.reading.products.things import Thing
from minutes_tui.reading.products.verb_first import VerbFirst
from minutes_tui.reading.products.verb_last import VerbLast
from minutes_tui.reading.wording.words import Sentence, sentence_of


def read_products(
    text: str,
    language: Language,
    *,
    dates: Sequence[tuple[int, int]] = (),
    units: Sequence[tuple[int, int]] = (),
) -> tuple[Product, ...]:
    """Reads what must be delivered: the objects of verbs such as submit, issue, prepare.

    Pure; no input raises. Where a sentence has something made and something else handed in before the next date,
    what is handed in is the product.

    Args:
        text: a directive as typed.
        language: the language that it is in.
        dates: where each deadline begins and ends in the text, in code points.
        units: the same for each unit that is named.
    """
    sentence = sentence_of(text, language)
    reader = (VerbLast if language == "de" else VerbFirst)(sentence, language, dates, units)
    found: list[Product] = []
    for begin, end in spans_of(sentence.words, language):
        stretch: list[tuple[Thing, bool]] = []
        for thing, hands in reader.products(begin, end):
            stretch.append((thing, hands))
            if thing.after in reader.dated:
                found += _plain(sentence, stretch)
                stretch = []
        found += _plain(sentence, stretch)
    return tuple(found)


def _plain(sentence: Sentence, things: Sequence[tuple[Thing, bool]]) -> list[Product]:
    """The products among the things before one date: those that are handed in, else those that are made."""
    handed = [thing for thing, hands in things if hands] or [thing for thing, _ in things]
    return [_product(sentence, thing) for thing in handed]


def _product(sentence: Sentence, thing: Thing) -> Product:
    begin, end = sentence.starts[thing.first], sentence.ends[thing.after - 1]
    if sentence.text[begin] == "و" and sentence.text[begin + 1 : begin + 3] == "ال":
        begin += 1
    return Product(sentence.text[begin:end], begin)
