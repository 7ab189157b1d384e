"""Other ways to write a unit's name in full: UBND tỉnh, Finance Ministry, МИД without 'России'."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from minutes_tui.domain.languages import Language
from minutes_tui.domain.text import fold

# Vietnamese words with a fixed short form, longest first (Decree 30/2020/NĐ-CP, Appendix VI, and everyday use).
_VIETNAMESE: Final = (
    ("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Văn phòng Chính phủ", "VPCP"),
    ("Văn phòng", "VP"),
    ("Bảo hiểm xã hội", "BHXH"), ("Ban Chỉ đạo", "BCĐ"), ("Ngân hàng Nhà nước", "NHNN"), ("Trung tâm", "TT"),
    ("Mặt trận Tổ quốc", "MTTQ"), ("Kho bạc Nhà nước", "KBNN"),
)  # fmt: skip
_OF_VIETNAM: Final = " Việt Nam"
_HEADS: Final = (
    "Ministry|Department|Division|Bureau|Directorate|Inspectorate|Agency|Authority|Administration|Office"
)
# Can Tho | Department | of Construction; Department | of Construction | of Can Tho; Construction | Department.
_FIELD_BEHIND: Final = re.compile(
    rf"(?:(?P<before>.+) )?(?P<head>{_HEADS}) (?:of|for) (?P<field>(?:(?! of ).)+)(?: of (?P<behind>.+))?"
)
_FIELD_BEFORE: Final = re.compile(rf"(?P<field>.+) (?P<head>{_HEADS})(?: of (?P<behind>.+))?")
_BODY_BEFORE: Final = re.compile(
    r"(?:Bundesanstalt|Landesanstalt|Bundesamt|Stiftung|Verein|Eigenbetrieb|Landesbetrieb|Gesellschaft) "
    r"(?P<name>[A-ZÄÖÜ]\w+(?: [A-ZÄÖÜ]\w+)*)"
)
_LEGAL_FORM: Final = re.compile(
    r",? (?:AG|SE|KG|GmbH|mbH|gGmbH|e\. ?V\.|eG|AöR|Group|Ltd\.?|Limited|Inc\.?|PLC|plc|JSC|Corporation|Corp\.?"
    r"|Company|Holding)(?: & Co\. KG)?$"
)
_QUOTED_COMPANY: Final = re.compile('(?:ОАО|АО|ПАО|ООО|ЗАО|ГУП|МУП|ФГУП|ГБУ|МБУ|ГКУ) [«"](?P<name>[^»"]+)[»"]')
_OF_RUSSIA: Final = re.compile(" (?:России|РФ|Российской Федерации)$")


def _vietnamese(name: str) -> Iterator[str]:
    """Ủy ban nhân dân tỉnh → UBND tỉnh, and the other way about."""
    folded = fold(name)
    if name.endswith(_OF_VIETNAM):
        yield name.removesuffix(_OF_VIETNAM)
        yield from _vietnamese(name.removesuffix(_OF_VIETNAM))
    for long, short in _VIETNAMESE:
        for old, new in ((long, short), (short, long)):
            begin = fold(old)
            if folded == begin or folded.startswith(begin + " "):
                yield new + name[len(old) :]
    shortened = name
    for long, short in (*_VIETNAMESE, ("Ủy ban", "UB")):
        shortened = re.sub(re.escape(long), short, shortened, flags=re.IGNORECASE)
    if shortened != name:
        yield shortened


def _english(name: str) -> Iterator[str]:
    """Ministry of Finance → Finance Ministry; Can Tho Department of Construction → Construction Department of …"""
    found = _FIELD_BEHIND.fullmatch(name)
    if found is not None:
        head, field, place = found["head"], found["field"], found["before"] or found["behind"]
        yield f"{place} {field} {head}" if place else f"{field} {head}"
        if place:
            yield f"{head} of {field} of {place}"
            yield f"{field} {head} of {place}"
            yield f"{place} {head} of {field}"
        return
    found = _FIELD_BEFORE.fullmatch(name)
    if found is not None:
        yield " of ".join(part for part in (found["head"], found["field"], found["behind"]) if part)


# What may stand for its Bureau or Office alone: Statistics, Housing, Audit; not Government, Regional.
_PLAIN_FIELD: Final = re.compile("(?!(?:Government|Head|Home|Main|Central|Chief)$)[A-Z][a-z]{3,}(?<!al)(?<!ary)$")
_LEADING: Final = re.compile("(?:City|National|State|Provincial|Central|Municipal|General) (?=.+ )")


def fields_of(name: str, language: Language) -> tuple[str, ...]:
    """What a unit may be called where a line plainly names a unit: Ministry of Home Affairs → Home Affairs.

    Args:
        name: the unit's name on the roster.
        language: only English and, of ministries, Arabic leave the unit noun out.
    """
    if language == "ar":
        head, _, field = name.partition(" ")
        return (field,) if head == "وزارة" and field.startswith("ال") else ()
    if language != "en":
        return ()
    found = _FIELD_BEHIND.fullmatch(name)
    leading = _LEADING.match(name)
    before = _FIELD_BEFORE.fullmatch(name)
    plain = before["field"] if before is not None and _PLAIN_FIELD.match(before["field"]) else ""
    fields = (
        found["field"] if found is not None else "",
        name[leading.end() :] if leading is not None else "",
        plain,
    )
    return tuple(field for field in fields if field)


def _russian(name: str) -> Iterator[str]:
    """Министерство финансов России → Министерство финансов."""
    whole = _OF_RUSSIA.sub("", name)
    if whole != name:
        yield whole


def _german(name: str) -> Iterator[str]:
    """Bundesanstalt Technisches Hilfswerk → Technisches Hilfswerk: a proper name behind the kind of body."""
    found = _BODY_BEFORE.fullmatch(name)
    if found is not None:
        yield found["name"]


def _none(name: str) -> Iterator[str]:
    return iter(())


def _company(name: str) -> str:
    """Deutsche Bahn AG → Deutsche Bahn, Viettel Group → Viettel, ОАО «РЖД» → РЖД: without its legal form."""
    bare = _LEGAL_FORM.sub("", name)
    quoted = _QUOTED_COMPANY.fullmatch(bare)
    return quoted["name"] if quoted is not None else bare


_OF: Final[dict[Language, Callable[[str], Iterator[str]]]] = {
    "vi": _vietnamese,
    "en": _english,
    "de": _german,
    "ru": _russian,
    "ar": _none,
}


def other_forms(name: str, language: Language) -> tuple[str, ...]:
    """Other ways to write a unit's name; the caller leaves out those that would stand for two units."""
    forms = (_company(name), *_OF[language](name))
    return tuple(dict.fromkeys(form for form in forms if form != name and len(form) > 2))
