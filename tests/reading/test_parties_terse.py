"""Terse notes of a secretary, and the ways in which the units of a roster are typed short."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.meaning import read_meaning
from minutes_tui.reading.parties.roster import Roster, roster_of
from minutes_tui.reading.wording.words import sentence_of

GOLD = Path(__file__).parent / "gold"
MEETING = date(2025, 5, 16)


def notes(language: Language) -> list[dict[str, Any]]:
    text = (GOLD / f"terse_{language}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def roster_with(*names: str) -> tuple[Unit, ...]:
    return tuple(Unit(str(place), name) for place, name in enumerate(names))


def first_of(roster: Roster, text: str, language: Language) -> str | None:
    found = roster.at(sentence_of(text, language), 0)
    return found[0] if found is not None else None


NOTES = [(language, note) for language in LANGUAGES for note in notes(language)]


@pytest.mark.parametrize(("language", "note"), NOTES, ids=[note["text"] for _, note in NOTES])
def test_who_owes_a_terse_note(language: Language, note: dict[str, Any]) -> None:
    meaning = read_meaning(note["text"], language, MEETING, units=roster_with(*note.get("units", ())))
    assert (list(meaning.lead), list(meaning.cooperating)) == (note["lead"], note["cooperating"])


def test_every_language_has_thirty_notes() -> None:
    assert all(len(notes(language)) >= 30 for language in LANGUAGES)


SHORT: list[tuple[Language, str, tuple[str, ...]]] = [
    ("vi", "Sở Giáo dục và Đào tạo", ("Sở GD-ĐT", "Sở GD&ĐT", "SGDĐT", "Sở GDĐT", "sở gdđt")),
    ("vi", "Ủy ban nhân dân thành phố Huế", ("UBND TP Huế", "UBND TP. Huế", "UBND TP.Huế", "UBND thành phố Huế")),
    ("vi", "Phòng Nội vụ", ("P. Nội vụ", "P.Nội vụ", "PNV", "Phòng NV")),
    (
        "en",
        "Ministry of Finance",
        ("MoF", "MOF", "Min. of Finance", "Min of Finance", "Finance Ministry", "Fin. Min."),
    ),
    (
        "en",
        "Department of Public Works",
        ("DPW", "Dept of Public Works", "Dept. of Publ. Works", "Public Works Dept"),
    ),
    ("en", "Can Tho Department of Construction", ("Constr. dept of Can Tho", "Dept. of Construction of Can Tho")),
    ("de", "Bundesministerium der Finanzen", ("BMF", "Bundesmin. der Finanzen", "Bundesmin. d. Fin.")),
    ("de", "Bundesministerium des Innern und für Heimat", ("BMI", "BMIH")),
    ("de", "Landesamt für Umwelt", ("LA f. Umwelt", "LfU", "LA Umwelt", "Landesamt f. Umw.", "Landesamt Umwelt")),
    ("de", "Technisches Hilfswerk", ("THW", "Techn. Hilfswerk")),
    ("ru", "Министерство здравоохранения", ("Минздрав", "Минздраву", "Мин-во здравоохранения", "Мин. здрав.")),
    ("ru", "Министерство образования и науки", ("Минобрнауки", "Минобр", "МОН", "Мин. образования")),
    ("ru", "Народный комитет провинции Футхо", ("НК пров. Футхо", "Нар. ком. провинции Футхо", "НКПФ")),
    ("ru", "Комитет по спорту", ("К-т по спорту", "К-ту по спорту", "Ком. по спорту")),
    ("ar", "مديرية الصحة", ("م. الصحة", "مدير. الصحة")),
]


@pytest.mark.parametrize(("language", "name", "form"), [(la, n, f) for la, n, fs in SHORT for f in fs])
def test_what_is_typed_short_is_the_unit(language: Language, name: str, form: str) -> None:
    assert first_of(roster_of(roster_with(name), language), f"{form} xyz", language) == name


OTHER: list[tuple[Language, str, str]] = [
    ("en", "International Trade", "IT switches the screens on."),
    ("en", "Ministry of Science and Technology", "Most of the papers are late."),
    ("en", "United Services", "US visit on Monday"),
    ("de", "Amt für Mobilität", "am Montag"),
    ("de", "Amt für Straßenwesen", "Das Amt. Straßenwesen ist ein anderes Thema."),
    ("ru", "Министерство строительства", "Министр доложит завтра."),
    ("ru", "Государственная пожарная служба", "Госпожа Ли доложит завтра."),
    ("vi", "Bộ Công Thương", "BC trước 1/6"),
    ("vi", "Văn phòng", "IV. Nội dung"),
]


@pytest.mark.parametrize(("language", "name", "text"), OTHER)
def test_a_word_that_means_something_else_is_no_unit(language: Language, name: str, text: str) -> None:
    roster, sentence = roster_of(roster_with(name), language), sentence_of(text, language)
    places = [place for place, word in enumerate(sentence.words) if not word.sign]
    assert [roster.at(sentence, place) for place in places] == [None] * len(places)


FIELDS: dict[Language, tuple[str, tuple[str, ...]]] = {
    "vi": ("Sở", ("Xây dựng", "Tư pháp", "Nội vụ", "Công Thương", "Ngoại vụ")),
    "en": ("Department of", ("Fisheries", "Justice", "Mines", "Water Supply", "Land Records")),
    "de": ("Amt für", ("Statistik", "Gewässerschutz", "Denkmalpflege", "Bodenrecht", "Verkehr")),
    "ru": ("Комитет по", ("туризму", "экологии", "архитектуре", "занятости", "связи")),
    "ar": ("مديرية", ("الزراعة", "الصناعة", "الثقافة", "البلديات", "الموارد")),
}


@st.composite
def cut_names(draw: st.DrawFn) -> tuple[Language, str, str, tuple[str, ...]]:
    """A roster of one language, one of its names, and the name with the unit noun cut off at a full stop."""
    language = draw(st.sampled_from(LANGUAGES))
    head, fields = FIELDS[language]
    chosen = draw(st.lists(st.sampled_from(fields), min_size=2, unique=True))
    noun, *small = head.split()
    kept = draw(st.integers(1, len(noun) - 1))
    dropped = draw(st.booleans())
    cut = " ".join([f"{noun[:kept]}.", *(() if dropped else small), chosen[0]])
    return language, f"{head} {chosen[0]}", cut, tuple(f"{head} {field}" for field in chosen)


@given(cut_names())
def test_a_unit_noun_may_be_cut_anywhere(drawn: tuple[Language, str, str, tuple[str, ...]]) -> None:
    language, name, cut, units = drawn
    assert first_of(Roster(roster_with(*units), language), f"{cut} xyz", language) == name


@given(st.sampled_from(LANGUAGES), st.data())
def test_what_fits_two_units_is_neither(language: Language, data: st.DataObject) -> None:
    head, fields = FIELDS[language]
    field = data.draw(st.sampled_from(fields))
    noun = head.split()[0]
    beginning = noun[: data.draw(st.integers(1, len(noun) - 1))]
    twins = roster_with(f"{noun} {field}", f"{beginning}{'ж' if language == 'ru' else 'q'} {field}")
    assert first_of(Roster(twins, language), f"{beginning}. {field} xyz", language) is None


@given(st.sampled_from(LANGUAGES), st.text("АБВ абвABC abc.-&ĐTốر م1", max_size=40))
def test_nothing_typed_raises_and_what_is_found_is_on_the_roster(language: Language, text: str) -> None:
    head, fields = FIELDS[language]
    roster = roster_of(roster_with(*(f"{head} {field}" for field in fields)), language)
    sentence = sentence_of(text, language)
    for place, word in enumerate(sentence.words):
        found = None if word.sign else roster.at(sentence, place)
        if found is not None:
            assert found[0].startswith(head) and place < found[1] <= len(sentence.words)


def test_a_name_in_guillemets_is_cut_as_it_was_typed() -> None:
    read = read_meaning("Директору ООО «Заря» представить отчёт до 1.06.", "ru", MEETING)
    assert read.lead == ("Директор ООО «Заря»",)


COURTESY: list[tuple[Language, str, str]] = [
    ("de", "Ich bitte Herrn Staatssekretär Brandt, bis 1.6. zu berichten.", "Staatssekretär Brandt"),
    ("de", "Frau Ministerin Kunz soll den Bericht bis 1.6. vorlegen.", "Ministerin Kunz"),
    ("vi", "Giao ông Giám đốc Sở Y tế báo cáo trước 1/6.", "Giám đốc Sở Y tế"),
    ("vi", "Giao đồng chí Giám đốc Sở Y tế báo cáo trước 1/6.", "Giám đốc Sở Y tế"),
    ("ru", "Г-ну министру Орлову доложить до 1.06.", "министр Орлов"),
    ("en", "I ask Mr Director Lam to report by 1 June.", "Director Lam"),
    ("en", "Ms Secretary Hale shall report by 1 June.", "Secretary Hale"),
]


@pytest.mark.parametrize(("language", "text", "lead"), COURTESY)
def test_a_word_of_courtesy_before_an_office_is_left_out(language: Language, text: str, lead: str) -> None:
    assert read_meaning(text, language, MEETING).lead == (lead,)


DAYS: list[tuple[Language, str, str, str]] = [
    ("de", "Amt Nord: Messwerte spät. 31.05.", "spät. 31.05.", "2025-05-31"),
    ("ru", "Отдел кадров: ответ в теч. 10 дней", "в теч. 10 дней", "2025-05-26"),
    ("ru", "Отдел кадров: ответ не позд. 30.05", "не позд. 30.05", "2025-05-30"),
]


@pytest.mark.parametrize(("language", "text", "phrase", "due"), DAYS)
def test_the_words_before_a_day_may_be_cut_short(language: Language, text: str, phrase: str, due: str) -> None:
    (deadline,) = read_meaning(text, language, MEETING).deadlines
    assert (deadline.phrase, str(deadline.due)) == (phrase, due)


@pytest.mark.parametrize(
    ("language", "text", "begins"),
    [("de", "Das Amt Nord übt ab 1.6.", "2025-06-01"), ("ru", "Отдел принимает заявки с 12.07", "2025-07-12")],
)
def test_a_short_date_that_ends_a_line_may_be_a_beginning(language: Language, text: str, begins: str) -> None:
    (deadline,) = read_meaning(text, language, MEETING).deadlines
    assert (deadline.kind, str(deadline.start)) == ("start", begins)


def test_a_decimal_behind_from_is_no_date() -> None:
    assert read_meaning("Das Amt misst ab 1.5 Metern Wasserstand.", "de", MEETING).deadlines == ()
