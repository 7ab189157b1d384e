"""Who is said to speak, demand, report and chair, in five languages; nobody is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.intake.cast import Cast
from minutes_tui.intake.opening import chairs_of, title_of
from minutes_tui.intake.paragraphs import paragraphs_of
from minutes_tui.intake.speakers import attribute
from minutes_tui.intake.wordings import wording_of


def spoken(language: Language, *paragraphs: str) -> list[tuple[str, str] | None]:
    """Speaker and what they do, of each paragraph, read one after the other."""
    wording = wording_of(language)
    cast = Cast(wording)
    found = [attribute(paragraph, cast, wording) for paragraph in paragraphs]
    return [(a.somebody.name, a.speaking) if a else None for a in found]


@pytest.mark.parametrize(
    ("language", "text", "name", "speaking"),
    [
        ("en", "Deputy Minister Carol Dunn stressed that the work goes on.", "Carol Dunn", "says"),
        ("en", "Speaking at the meeting, Director Carol Dunn asked the Office to report.", "Carol Dunn", "demands"),
        (
            "en",
            "Mr. John Carter, Director of the Archive, said that it was late.",
            "John Carter",
            "says",
        ),
        ("en", "According to Chief Anna Bell, the work is on time.", "Anna Bell", "says"),
        ("en", "Minister of Home Affairs Carol Dunn said the work goes on.", "Carol Dunn", "says"),
        ("en", "The Minister of Finance asked the Office to report.", "Minister of Finance", "demands"),
        ("ru", "Министр финансов поручил управлению доложить.", "Министр финансов", "demands"),
        ("ru", "С докладом выступил начальник управления Семён Огнев.", "Семён Огнев", "reports"),
        ("ar", "وطلب وزير المالية من الإدارة تقريرا.", "وزير المالية", "demands"),
        ("de", "Minister Jan Holt betonte, dass die Arbeit weitergeht.", "Jan Holt", "says"),
        (
            "de",
            "Dann forderte die stellvertretende Ministerin Ida Holt einen Bericht.",
            "Ida Holt",
            "demands",
        ),
        ("de", "„Wir sind fertig“, erklärte Direktor Jan Holt.", "Jan Holt", "says"),
        (
            "de",
            "In seinem Bericht sagte der Büroleiter des Amtes, Jan Holt, dass 12 Aufgaben offen seien.",
            "Jan Holt",
            "reports",
        ),
        ("de", "Laut Vizeminister Jan Holt ist die Frist zu kurz.", "Jan Holt", "says"),
        ("vi", "Bộ trưởng Bộ Nội vụ Lâm Quốc Trị nhấn mạnh ý nghĩa của việc tiết kiệm.", "Lâm Quốc Trị", "says"),
        ("vi", "Thứ trưởng Đoàn Mai Hương đề nghị các đơn vị báo cáo.", "Đoàn Mai Hương", "demands"),
        (
            "vi",
            "Báo cáo tại hội nghị, Chánh Văn phòng Bộ Vũ Đình Khôi cho biết có 30 nhiệm vụ.",
            "Vũ Đình Khôi",
            "reports",
        ),
        ("vi", "Phó Chủ tịch UBND tỉnh Lam Sơn Hà Thu Ngân giao Sở Tài chính chủ trì.", "Hà Thu Ngân", "demands"),
        ("ru", "Министр внутренних дел Анна Белова подчеркнула, что работа идёт.", "Анна Белова", "says"),
        ("ru", "Заместитель директора И.И. Огнев поручил управлению подготовить отчёт.", "И.И. Огнев", "demands"),
        ("ar", "أكد السيد سامر الحداد، وزير التخطيط، أن العمل مستمر.", "سامر الحداد", "says"),
    ],
)
def test_verbs_of_speech_give_the_speaker(language: Language, text: str, name: str, speaking: str) -> None:
    assert spoken(language, text) == [(name, speaking)]


@pytest.mark.parametrize(
    ("language", "first", "then", "name"),
    [
        ("de", "Genossin Ida Holt, Ministerin, leitete die Sitzung.", "Der Minister forderte Eile.", "Ida Holt"),
        ("de", "Vizeminister Jan Holt kam.", "Der stellvertretende Minister betonte die Frist.", "Jan Holt"),
        ("en", "Deputy Prime Minister Carol Dunn came.", "The Deputy Prime Minister urged haste.", "Carol Dunn"),
        ("ru", "Министр Анна Белова открыла совещание.", "Министр поручил доложить.", "Анна Белова"),
        ("ar", "ترأس الاجتماع السيد سامر الحداد، وزير التخطيط.", "وكلف الوزير الإدارة بتقرير.", "سامر الحداد"),
        ("ar", "ترأس رئيس الوزراء، السيد سامر الحداد، اجتماعا.", "وطلب رئيس الوزراء تقريرا.", "سامر الحداد"),
        ("en", "The Prime Minister, Mr. Alan Ford, came.", "The Prime Minister urged haste.", "Alan Ford"),
        ("vi", "Bộ trưởng Lâm Quốc Trị dự hội nghị.", "Bộ trưởng yêu cầu Vụ Pháp chế báo cáo.", "Lâm Quốc Trị"),
    ],
)  # fmt: skip
def test_a_bare_title_means_who_holds_it(language: Language, first: str, then: str, name: str) -> None:
    found = spoken(language, first, then)[1]
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The work went well in all provinces."),
        ("en", "With Minister Carol Dunn, the delegates visited the archive."),
        ("de", "Die Arbeit verlief gut, wie die Zahlen belegen."),
        (
            "de",
            "Unter der Leitung des stellvertretenden Ministers Jan Holt bekräftigten die Vertreter ihre Zusagen.",
        ),
        ("ru", "Передать Председателю Народного комитета проект."),
        ("vi", "Các đại biểu nhấn mạnh vai trò của người đứng đầu."),
        ("ar", "أكد المشاركون أهمية العمل."),
        ("vi", "Giám đốc Sở Nội vụ báo cáo kết quả."),
        ("vi", "Bộ Tài chính: hoàn thành trước ngày 30/6."),
        ("de", "Zahl der Vorgänge: 3.629."),
    ],
)
def test_nobody_is_invented(language: Language, text: str) -> None:
    assert spoken(language, text) == [None]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Paul Adeyemi: The draft is ready.", "Paul Adeyemi"),
        ("de", "Ministerin Ida Holt: Der Entwurf ist fertig.", "Ida Holt"),
        ("vi", "Bộ trưởng Lâm Quốc Trị: Dự thảo đã xong.", "Lâm Quốc Trị"),
        ("ru", "Министр Анна Белова: Проект готов.", "Анна Белова"),
    ],
)
def test_a_label_is_the_speaker(language: Language, text: str, name: str) -> None:
    assert spoken(language, text) == [(name, "says")]


def test_a_deputy_is_not_the_minister() -> None:
    found = spoken("de", "Minister Jan Holt kam. Vizeminister Uwe Lang auch.", "Der Minister betonte die Frist.")
    assert found[1] == ("Jan Holt", "says")


@pytest.mark.parametrize(
    ("language", "text", "chairs"),
    [
        ("en", "It was Monday. Minister Carol Dunn chaired the meeting.", [("Carol Dunn", False, "")]),
        ("en", "Prime Minister Carol Dunn chaired a national online conference.", [("Carol Dunn", False, "")]),
        ("de", "Am Montag leitete Minister Jan Holt die Jahreskonferenz.", [("Jan Holt", False, "")]),
        ("en", "Director Bo Ray chaired the conference at Lam Son bridge.", [("Bo Ray", False, "Lam Son")]),
        (
            "de",
            "Minister Jan Holt und Genosse Uwe Lang, Mitglied des Rates, leiteten gemeinsam die Sitzung.",
            [("Jan Holt", True, ""), ("Uwe Lang", True, "")],
        ),
        ("de", "Unter dem Vorsitz von Direktor Jan Holt tagte der Rat.", [("Jan Holt", False, "")]),
        ("vi", "Bộ trưởng Lâm Quốc Trị chủ trì hội nghị.", [("Lâm Quốc Trị", False, "")]),
        ("vi", "Phó Chủ tịch Hà Thu Ngân chủ trì tại điểm cầu tỉnh Lam Sơn.", [("Hà Thu Ngân", False, "Lam Sơn")]),
        ("ru", "Министр Анна Белова провела совещание.", [("Анна Белова", False, "")]),
        ("ar", "وحضر المؤتمر وأداره الرفيق سامر الحداد، عضو اللجنة.", [("سامر الحداد", False, "")]),
        ("vi", "Chủ trì: Lâm Quốc Trị, Bộ trưởng.", [("Lâm Quốc Trị", False, "")]),
        ("ru", "Председательствовал: Лебединцев А.П.", [("Лебединцев А.П.", False, "")]),
        ("vi", "Đồng chí Hà Thu Ngân, Giám đốc Sở Nội vụ chủ trì hội nghị.", [("Hà Thu Ngân", False, "")]),
        ("en", "The archive was chaired by nobody in particular.", []),
        ("vi", "Giao Vụ Pháp chế chủ trì, phối hợp với Văn phòng Bộ.", []),
    ],
)  # fmt: skip
def test_chairs(language: Language, text: str, chairs: list[tuple[str, bool, str]]) -> None:
    wording = wording_of(language)
    found = chairs_of(paragraphs_of(text, language), Cast(wording), wording)
    assert [(c.somebody.name, c.joint, c.bridge) for c in found] == chairs


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Conference on Archives\n\nIt took place on Monday.", "Conference on Archives"),
        ("en", "Example.org - News\n\nNational Conference\n\nIt took place.", "National Conference"),
        ("ru", "ЗАКЛЮЧЕНИЕ\nКОЛЛЕГИИ\nо ходе работы\nОна решила:", "ЗАКЛЮЧЕНИЕ КОЛЛЕГИИ о ходе работы"),
        ("vi", "VĂN PHÒNG\nSố: 12/TB\nTHÔNG BÁO\nKết luận giao ban\nĐã họp.", "THÔNG BÁO Kết luận giao ban"),
        ("de", "(Amt.example.de) – Am Montag tagte der Rat. Er war vollzählig.", "Am Montag tagte der Rat."),
    ],
)  # fmt: skip
def test_titles(language: Language, text: str, title: str) -> None:
    assert title_of(paragraphs_of(text, language), wording_of(language)) == title


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_any_text_can_be_asked(text: str, language: Language) -> None:
    wording = wording_of(language)
    cast = Cast(wording)
    found = attribute(text, cast, wording)
    assert found is None or found.somebody in cast.people
