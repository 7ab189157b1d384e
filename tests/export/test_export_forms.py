"""The shipped forms, measured in their own markup: paper, sizes, direction, repeated headers, tags of language."""

import re
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import export_samples as samples
import pytest
from export_helpers import Exported, writer
from lxml import etree

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.templates import FoundTemplate, find_template, meeting_templates
from minutes_tui.export.templates_source.layouts import LAYOUTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ARABIC = re.compile("[\u0590-\u08ff]")
SHIPPED = meeting_templates()


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


def part(path: Path, name: str) -> etree._Element:
    """The element of a part."""
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def style(path: Path, identifier: str) -> dict[str, str]:
    """What a style says itself: size in half-points, bold, capitals, indents, alignment."""
    found = part(path, "styles").find(f"{W}style[@{W}styleId='{identifier}']")
    assert found is not None, identifier
    told = {
        node.tag.removeprefix(W): node.get(f"{W}val", "on") for node in found.iter() if isinstance(node.tag, str)
    }
    for node in found.iter(f"{W}ind", f"{W}spacing"):
        told |= {str(key).removeprefix(W): str(value) for key, value in node.attrib.items()}
    return told


def test_vietnamese_paper_and_sizes_are_those_of_decree_30() -> None:
    layout = LAYOUTS["vi"]
    assert (layout.page, layout.font) == ((210, 297), "Times New Roman")
    assert 20 <= layout.top <= 25
    assert 20 <= layout.bottom <= 25
    assert 30 <= layout.left <= 35
    assert 15 <= layout.right <= 20
    assert 13 <= layout.size <= 14
    assert layout.first_line in (10, 12.7)
    assert 1 <= layout.line <= 1.5


@pytest.mark.parametrize(
    ("identifier", "points", "look"),
    [
        ("LetterheadNation", 12, ("b", "caps")), ("LetterheadMotto", 13, ("b",)),
        ("LetterheadParent", 13, ("caps",)), ("LetterheadBody", 13, ("b", "caps")),
        ("LetterheadNumber", 13, ()), ("Title", 14, ("b",)),
        ("Subtitle", 14, ("b",)), ("Header", 13, ()), ("DistributionHead", 12, ("b", "i")),
        ("Distribution", 11, ()),
        ("SignatureRole", 14, ("b",)), ("SignatureName", 14, ("b",)),
    ],
)  # fmt: skip
def test_vietnamese_styles_are_those_of_decree_30(identifier: str, points: int, look: tuple[str, ...]) -> None:
    told = style(find_template("minutes", "vi"), identifier)
    assert (told["sz"], told["szCs"]) == (str(points * 2), str(points * 2))
    assert {name for name in ("b", "i", "caps") if name in told} == set(look)


def test_the_vietnamese_notice_has_place_and_date_in_italics() -> None:
    told = style(find_template("conclusion", "vi"), "LetterheadDate")
    assert (told["sz"], "i" in told) == ("26", True)
    assert style(find_template("conclusion", "vi"), "BodyText") | {"jc": "both", "firstLine": "720"} == style(
        find_template("conclusion", "vi"), "BodyText"
    )


@pytest.mark.parametrize("found", SHIPPED, ids=lambda found: f"{found.language}-{found.name}")
def test_every_form_tells_its_language_and_repeats_its_header_rows(found: FoundTemplate) -> None:
    layout = LAYOUTS[str(found.language)]
    defaults = part(found.path, "styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults is not None
    assert {defaults.get(f"{W}{name}") for name in ("val", "bidi")} == {layout.tag}
    document = part(found.path, "document")
    for table in document.iter(f"{W}tbl"):
        shown = table.find(f"{W}tblPr/{W}tblStyle")
        if shown is None or shown.get(f"{W}val") != "TableGrid":
            continue
        first = table.find(f"{W}tr")
        assert first is not None
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
    turned = document.find(f".//{W}pgSz")
    assert turned is not None
    assert (turned.get(f"{W}orient") == "landscape") is (found.name == "actions")


@pytest.mark.parametrize("found", SHIPPED, ids=lambda found: f"{found.language}-{found.name}")
def test_no_style_is_carried_that_nothing_uses(found: FoundTemplate) -> None:
    styles = part(found.path, "styles")
    assert len(styles.findall(f"{W}style")) < 50
    known = {node.get(f"{W}styleId") for node in styles.iter(f"{W}style")}
    for name in ("document", "header1", "footer1", "styles"):
        for node in part(found.path, name).iter(
            f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn", f"{W}next"
        ):
            assert node.get(f"{W}val") in known


@pytest.mark.parametrize("found", SHIPPED, ids=lambda found: f"{found.language}-{found.name}")
@pytest.mark.parametrize("make", [samples.empty_meeting, samples.rich_meeting])
def test_every_cell_and_the_body_end_with_a_paragraph(
    exported: Exported, found: FoundTemplate, make: Callable[[Language], Meeting]
) -> None:
    assert found.language is not None
    document = part(exported(make(found.language), template=found.name), "document")
    body = document.find(f"{W}body")
    assert body is not None
    for holder in (body, *document.iter(f"{W}tc")):
        blocks = [child for child in holder if child.tag in (f"{W}p", f"{W}tbl")]
        assert blocks
        assert blocks[-1].tag == f"{W}p"
        assert not any(a.tag == b.tag == f"{W}tbl" for a, b in pairwise(blocks)), "two tables would become one"


def arabic_parts(path: Path) -> Iterator[etree._Element]:
    """The parts of a file that hold paragraphs."""
    for name in ("document", "header1", "footer1"):
        yield part(path, name)


@pytest.mark.parametrize("template", ["minutes", "actions"])
def test_arabic_is_right_to_left_in_every_part(exported: Exported, template: str) -> None:
    path = exported(samples.rich_meeting("ar"), template=template)
    for element in arabic_parts(path):
        for paragraph in element.iter(f"{W}p"):
            assert paragraph.find(f"{W}pPr/{W}bidi") is not None
        for table in element.iter(f"{W}tbl"):
            names = [child.tag.removeprefix(W) for child in table.find(f"{W}tblPr")]  # type: ignore[union-attr]
            assert names[:2] == ["tblStyle", "bidiVisual"]
        for run in element.iter(f"{W}r"):
            text = "".join(node.text or "" for node in run.iter(f"{W}t"))
            marked = run.find(f"{W}rPr/{W}rtl") is not None
            if ARABIC.search(text):
                assert marked, text
            if re.search("[A-Za-z]", text):
                assert not marked, text
                assert (text[0], text[-1]) == ("\u200e", "\u200e")
    for shown in part(path, "styles").iter(f"{W}style"):
        if shown.get(f"{W}type") == "paragraph":
            assert shown.find(f"{W}pPr/{W}bidi") is not None
        for size in shown.iter(f"{W}sz"):
            assert size.getparent().find(f"{W}szCs") is not None  # type: ignore[union-attr]
    assert part(path, "document").find(f".//{W}sectPr/{W}bidi") is not None


def test_a_hundred_thousand_characters_pasted_at_once_are_kept(exported: Exported) -> None:
    from dataclasses import replace

    import word_reading as reading

    from minutes_tui.domain.records import Records

    for language in ("vi", "ar"):
        meeting = samples.one_entry_meeting(language)
        text = (samples.WORDS[language].statement.replace("\n", " ") + " ") * 2000
        entry = replace(meeting.entries.ordered[0], text=text[:100_000].strip())
        path = exported(replace(meeting, entries=Records((entry,))))
        assert entry.text in reading.body_text(path)
