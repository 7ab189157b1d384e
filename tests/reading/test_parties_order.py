"""Who owes a German or Russian sentence does not hang on what stands before the verb."""

from datetime import date
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.reading.meaning import read_meaning

MEETING: Final = date(2025, 5, 16)
DUE: Final = date(2025, 6, 20)
GERMAN_OPENINGS: Final = (
    "Zur Vorbereitung der Tagung",
    "Wegen der Hitze",
    "Deshalb",
    "Auf Antrag der Winzer",
    "Den zweiten Entwurf",
    "Das Ergebnis",
    "Für den Umbau der Brücke, so teuer er auch ist,",
    "Sobald die Karten gedruckt sind,",
    "Gemeinsam mit der Feuerwehr",
)
GERMAN_UNITS: Final = ("Vermessungsamt", "Landratsamt", "Forstministerium", "Referat 7", "Eichbüro")
GERMAN_VERBS: Final = ("prüft", "übersendet", "erarbeitet", "legt")
RUSSIAN_OPENINGS: Final = (
    "По итогам проверки",
    "В связи с паводком",
    "Во исполнение указа",
    "При подготовке к зиме",
    "До отъезда комиссии",
)
RUSSIAN_UNITS: Final = (
    ("комитет по рыболовству", "комитету по рыболовству"),
    ("управление лесами", "управлению лесами"),
    ("отдел переписи", "отделу переписи"),
)


@given(st.sampled_from(GERMAN_OPENINGS), st.sampled_from(GERMAN_UNITS), st.sampled_from(GERMAN_VERBS))
def test_a_german_unit_behind_the_verb_owes(opening: str, unit: str, verb: str) -> None:
    meaning = read_meaning(f"{opening} {verb} das {unit} bis zum 20. Juni die Liste.", "de", MEETING)
    assert meaning.lead == (unit,)
    assert [deadline.due for deadline in meaning.deadlines] == [DUE]
    assert meaning.directive


@given(st.sampled_from(("Der Betreiber", "Der Antragsteller", "Er", "Wir", "Die Firma Reuter")))
def test_a_german_unit_behind_somebody_who_acts_owes_nothing(subject: str) -> None:
    meaning = read_meaning(f"{subject} unterrichtet das Vermessungsamt bis zum 20. Juni.", "de", MEETING)
    assert "Vermessungsamt" not in meaning.lead


@given(st.sampled_from(RUSSIAN_OPENINGS), st.sampled_from(RUSSIAN_UNITS))
def test_a_russian_unit_behind_a_preposition_owes(opening: str, forms: tuple[str, str]) -> None:
    unit, told = forms
    for sentence in (
        f"{opening} {unit} представит отчёт до 20 июня.",
        f"{opening} {told} представить отчёт до 20 июня.",
    ):
        meaning = read_meaning(sentence, "ru", MEETING)
        assert meaning.lead == (unit,), sentence
        assert [deadline.due for deadline in meaning.deadlines] == [DUE]


@given(st.sampled_from(RUSSIAN_UNITS), st.sampled_from(("представит", "готовит", "вносит", "проверит")))
def test_a_russian_unit_behind_its_verb_owes(forms: tuple[str, str], verb: str) -> None:
    meaning = read_meaning(f"Смету {verb} {forms[0]} до 20 июня.", "ru", MEETING)
    assert meaning.lead == (forms[0],)
