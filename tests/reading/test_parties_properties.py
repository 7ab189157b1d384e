"""What holds for every text: nothing raises, nothing is invented, strangers round a sentence change nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.text import fold
from minutes_tui.domain.units import Unit
from minutes_tui.reading.demands import demands
from minutes_tui.reading.parties import read_parties
from minutes_tui.reading.wording.words import sentence_of

GOLD = Path(__file__).parent / "gold"
SENTENCES: dict[Language, tuple[str, str, str]] = {
    "vi": ("Giao Sở Bắc chủ trì, phối hợp với Sở Nam rà soát hồ sơ.", "Sở Bắc", "Sở Nam"),
    "en": (
        "The North Office shall review the file together with the South Office.",
        "North Office",
        "South Office",
    ),
    "de": ("Das Nordamt soll die Akte gemeinsam mit dem Südamt prüfen.", "Nordamt", "Südamt"),
    "ru": ("Поручить Северному отделу совместно с Южным отделом проверить дело.", "Северный отдел", "Южный отдел"),
    "ar": ("على إدارة الشمال أن تراجع الملف بالتنسيق مع إدارة الجنوب.", "إدارة الشمال", "إدارة الجنوب"),
}
STRANGERS: dict[Language, tuple[str, ...]] = {
    "vi": ("Trời mưa to.", "Hội nghị nghỉ 15 phút.", "Kết quả đạt 47%."),
    "en": ("It rained.", "The break lasts 15 minutes.", "The share rose to 47%."),
    "de": ("Es regnete.", "Die Pause dauert 15 Minuten.", "Der Anteil stieg auf 47 %."),
    "ru": ("Шёл дождь.", "Перерыв длится 15 минут.", "Доля выросла до 47 %."),
    "ar": ("هطل المطر.", "الاستراحة ربع ساعة.", "ارتفعت النسبة إلى 47%."),
}
WORDS = sorted({word for text, _, _ in SENTENCES.values() for word in text.split()})


@given(text=st.text(max_size=200), language=st.sampled_from(LANGUAGES))
def test_no_text_raises(text: str, language: Language) -> None:
    read_parties(text, language, units=(Unit("1", text[:20] or "x"),))
    demands(text, language)


@settings(max_examples=300)
@given(
    parts=st.lists(st.sampled_from([*WORDS, ",", "(", ")", "\n", ":", "-", "и", "và"]), max_size=40),
    language=st.sampled_from(LANGUAGES),
)
def test_no_order_of_words_raises_and_every_name_stands_in_the_text(parts: list[str], language: Language) -> None:
    text = " ".join(parts)
    read = read_parties(text, language)
    if language in ("vi", "en"):
        assert all(fold(name) in fold(text) for name in (*read.lead, *read.cooperating))
    assert not set(read.lead) & set(read.cooperating)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_read_at_every_word_while_it_is_typed(language: Language) -> None:
    lines = (GOLD / f"parties_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    for text in (json.loads(line)["text"] for line in lines):
        sentence = sentence_of(text, language)
        for end in sentence.ends:
            read = read_parties(text[:end], language)
            assert not set(read.lead) & set(read.cooperating)
            assert all(clause.offset < end for clause in read.clauses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_strangers_round_a_sentence_change_nothing(language: Language) -> None:
    text, lead, cooperating = SENTENCES[language]
    units = (Unit("1", lead), Unit("2", cooperating))
    for before in ("", *STRANGERS[language]):
        for after in ("", *STRANGERS[language]):
            read = read_parties(f"{before} {text} {after}".strip(), language, units=units)
            assert (read.lead, read.cooperating) == ((lead,), (cooperating,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_offsets_of_clauses_are_places_of_the_text(language: Language) -> None:
    text = SENTENCES[language][0] + " " + SENTENCES[language][0]
    offsets = [clause.offset for clause in read_parties(text, language).clauses]
    assert offsets == sorted(offsets)
    assert offsets[0] == 0
    assert all(0 <= offset < len(text) for offset in offsets)


@given(text=st.text(max_size=120))
def test_words_cut_the_text(text: str) -> None:
    sentence = sentence_of(text, "vi")
    assert all(start < end <= len(text) for start, end in zip(sentence.starts, sentence.ends, strict=True))
    assert list(sentence.starts) == sorted(sentence.starts)


HOSTILE: dict[Language, tuple[str, ...]] = {
    "vi": (
        "các đơn vị thuộc ",
        "Bộ Y tế ",
        "Bộ Y tế, ",
        "phối hợp với Bộ Y tế ",
        "Thứ trưởng ",
        "Bộ Kế và Đầu và ",
    ),
    "en": (
        "banks of ",
        "head of ",
        "members of ",
        "general ",
        "Office, ",
        "together with the Office ",
        "assign the Office to ",
    ),
    "de": (
        "Büro der Regierung der ",
        "Minister ",
        "Ministerium für ",
        "mit dem Büro ",
        "Amt, ",
        "Rat ",
        "Darf ",
        "Die Plan Minister,, ",
    ),
    "ru": ("Министерство финансов и ", "рабочей ", "руководителям всех ", "министерствам и ", "по делам "),
    "ar": ("لجنة ", "وزارة و", "والوزارة ", "بالتنسيق مع وزارة ", "مدينة ", "وزير "),
}


@pytest.mark.parametrize(("language", "phrase"), [(la, p) for la, ps in HOSTILE.items() for p in ps])
def test_repetitions_of_ten_thousand_characters_end(language: Language, phrase: str) -> None:
    text = (phrase * (10_000 // len(phrase) + 1))[:10_000]
    units = (Unit("1", "Bộ Y tế"), Unit("2", "Büro der Regierung"), Unit("3", "Министерство финансов"))
    read = read_parties(text, language, units=units)
    assert all(clause.offset < len(text) for clause in read.clauses)
    demands(text, language)
