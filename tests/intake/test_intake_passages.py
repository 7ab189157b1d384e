"""What a paragraph takes from the words before it, with a reader that knows only marked words."""

import re
from datetime import date

import pytest

from minutes_tui.domain.deadlines import Deadline, Meaning
from minutes_tui.domain.languages import Language
from minutes_tui.intake.cast import Cast
from minutes_tui.intake.paragraphs import paragraphs_of
from minutes_tui.intake.passages import Passage, passages_of
from minutes_tui.intake.wordings import wording_of


def read(text: str, kind: str) -> Meaning:
    """Reads `must` as a demand, `<A>` as a lead unit, `{B}` as a cooperating one, `#5` as the fifth of June."""
    deadlines = tuple(
        Deadline(m.group(), m.start(), "due" if kind == "directive" else "mention", date(2025, 6, int(m.group(1))))
        for m in re.finditer(r"#(\d+)", text)
    )
    lead = tuple(re.findall(r"<(\w+)>", text))
    return Meaning(deadlines, lead, tuple(re.findall(r"\{(\w+)\}", text)), "must" in text)


def passages(text: str, language: Language = "en") -> list[Passage]:
    wording = wording_of(language)
    return list(passages_of(paragraphs_of(text, language), Cast(wording), wording, read))


def kinds(text: str, language: Language = "en") -> list[str]:
    return [p.kind for p in passages(text, language)]


def speakers(text: str, language: Language = "en") -> list[str]:
    return [p.speaker.name if p.speaker else "" for p in passages(text, language)]


CONCLUSION = (
    "1. The report is agreed to in the main.\n"
    "2. <A> must lead with {B}:\n"
    "- finishing the register by #5;\n"
    "- <C> helps with the archive.\n"
    "3. <D> must act without delay.\n"
    "3.1. Checking every file.\n"
    "The office for this stays until #9.\n"
    "4. The office moved last year.\n"
)


def test_points_of_a_conclusion_demand_or_are_decisions() -> None:
    assert kinds(CONCLUSION) == [
        "decision", "decision", "directive", "directive", "directive", "directive", "directive", "decision",
    ]  # fmt: skip


def test_points_take_lead_and_cooperation_from_what_introduces_them() -> None:
    found = [(p.meaning.lead, p.meaning.cooperating) for p in passages(CONCLUSION) if p.kind == "directive"]
    assert found == [(("A",), ("B",)), (("C",), ()), (("D",), ()), (("D",), ()), (("D",), ())]


def test_a_plain_paragraph_between_points_does_not_end_their_number() -> None:
    text = "The council decides:\n1. <A> must lead.\n1.1. Counting.\n<B> must help.\n1.2. Checking.\n"
    assert [p.meaning.lead for p in passages(text)[1:]] == [("A",), ("A",), ("B",), ("A",)]


def test_an_introduction_with_a_time_of_its_own_is_a_directive() -> None:
    assert kinds("1. <A> must by #3 lead:\n- the count;\n- the check.\n") == ["directive"] * 3


def test_an_introduction_with_nothing_under_it_is_a_directive() -> None:
    assert kinds("1. First point.\n2. <A> must lead this:\n") == ["decision", "directive"]


def test_points_under_what_demands_nothing_demand_nothing() -> None:
    assert kinds("It was a good year. The results are:\n- 12 laws;\n- 13 decrees.\n") == ["note"] * 3


def test_a_demand_in_reported_speech_goes_on() -> None:
    text = (
        "Minister Carol Dunn asked <A> to act, they must act.\n"
        "Offices must count the files.\n"
        "At the meeting the delegates agreed.\n"
        "Files must be counted.\n"
    )
    assert kinds(text) == ["directive", "directive", "note", "note"]
    assert speakers(text) == ["Carol Dunn", "Carol Dunn", "", ""]


def test_a_colon_opens_a_list_without_marks() -> None:
    text = (
        "Minister Carol Dunn asked <A> that they must do the following:\n"
        "Finish four drafts and give them to the council.\n"
        "Prepare the congress on all levels.\n"
        "Director Bo Ray thanked everybody for the work.\n"
    )
    found = passages(text)
    assert [p.kind for p in found] == ["statement", "directive", "directive", "statement"]
    assert [p.meaning.lead for p in found[1:3]] == [("A",), ("A",)]
    assert speakers(text) == ["Carol Dunn", "Carol Dunn", "Carol Dunn", "Bo Ray"]


def test_what_a_speaker_announces_is_theirs() -> None:
    text = (
        "Minister Carol Dunn stressed these points:\n"
        "It was a good year.\n"
        "Offices must count their files.\n"
        "At the meeting the delegates agreed.\n"
        "Files must be counted.\n"
    )
    assert kinds(text) == ["statement", "statement", "directive", "note", "note"]
    assert speakers(text)[:3] == ["Carol Dunn"] * 3


def test_a_list_under_a_plain_paragraph_ends_with_its_marks() -> None:
    text = (
        "Minister Carol Dunn instructed that <A> must do this:\n"
        "- counting;\n"
        "- checking.\n"
        "The work is expected to take a year.\n"
    )
    assert kinds(text) == ["statement", "directive", "directive", "note"]
    assert speakers(text)[3] == ""


def test_who_chaired_is_no_demand() -> None:
    assert kinds("Minister Carol Dunn chaired the meeting that <A> must hold by #5.") == ["note"]


def test_a_caption_does_not_end_a_passage() -> None:
    text = (
        "Minister Carol Dunn said <A> must act.\nMinister Carol Dunn speaks at the meeting\nOffices must count.\n"
    )
    assert kinds(text) == ["directive", "note", "directive"]


def test_a_report_goes_on_and_demands_nothing() -> None:
    text = (
        "Director Bo Ray reported that 12 tasks must still be done.\n"
        "Of 55 files, 39 must wait.\n"
        "In this meeting nothing was said of the rest.\n"
    )
    assert kinds(text) == ["report", "report", "note"]
    assert speakers(text) == ["Bo Ray", "Bo Ray", ""]


def test_questions_are_questions_though_they_speak_of_demands() -> None:
    text = "Minister Carol Dunn said: Is it done?\nMust we wait until #5? What must be done?\n"
    found = passages(text)
    assert [p.kind for p in found] == ["question", "question"]
    assert found[1].meaning.deadlines[0].kind == "mention"


def test_a_demand_by_nobody_needs_a_unit_or_a_time() -> None:
    assert kinds("All this must be seen in its time and place.\n") == ["note"]
    assert kinds("All this must be seen by <A> in its place.\n") == ["directive"]
    assert kinds("All this must be seen by #5 in its place.\n") == ["directive"]


def test_headings_and_asides_stay_notes_and_keep_their_dates_as_mentions() -> None:
    found = passages("Tasks that must be done by #5\n\nThe meeting was held on Monday.\nSource: must be #7\n")
    assert [p.kind for p in found] == ["note", "note", "note"]
    assert [p.meaning.deadlines[0].kind for p in (found[0], found[2])] == ["mention", "mention"]


def test_a_label_is_not_said_twice() -> None:
    (found,) = passages("Minister Carol Dunn: It is done.")
    assert (found.paragraph.text, found.speaker.name if found.speaker else "") == ("It is done.", "Carol Dunn")


def test_who_gets_a_copy_owes_nothing() -> None:
    text = "1. <A> must count.\n2. <B> must check.\nDistribution:\n- <C> must;\n- the files.\n"
    assert kinds(text) == ["directive", "directive", "note", "note", "note"]


def test_who_demands_owes_nothing_by_it() -> None:
    def with_speaker(text: str, kind: str) -> Meaning:
        return Meaning((), ("Minister Carol Dunn", "The Minister", "Office"), (), True)

    wording = wording_of("en")
    text = "Minister Carol Dunn spoke.\nThe Minister asked the Office to act."
    *_, found = passages_of(paragraphs_of(text, "en"), Cast(wording), wording, with_speaker)
    assert found.meaning.lead == ("The Minister", "Office")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Minister Jan Holt forderte <A> auf, sie must es tun."),
        ("vi", "Bộ trưởng Lâm Quốc Trị yêu cầu <A> must làm ngay."),
        ("ru", "Министр Анна Белова поручила <A> must сделать."),
        ("ar", "طلب السيد سامر الحداد، الوزير، من <A> must التنفيذ."),
    ],
)
def test_reported_demands_in_every_language(language: Language, text: str) -> None:
    (found,) = passages(text, language)
    assert found.kind == "directive"
    assert found.speaker is not None
    assert found.meaning.lead == ("A",)
