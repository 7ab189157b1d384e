"""Short forms that people type for a unit without having said so: Bộ TC, UBND tỉnh, MOF, Минфин, МВД."""

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
_HEADS: Final = frozenset(["bo", "so", "cuc", "vu", "phong", "ban", "vien", "to", "chi"])
_ENGLISH_SMALL: Final = frozenset(["and", "the", "for", "on", "in"])
_ENGLISH_HEADS: Final = {
    "department": ("dept", "dep", "dpt"), "ministry": ("min",), "division": ("div",), "committee": ("cttee", "com"),
    "commission": ("comm",), "authority": ("auth",), "directorate": ("dir",), "office": ("off",),
    "administration": ("admin",), "government": ("govt", "gov"), "secretariat": ("sec",), "agency": ("agcy",),
}  # fmt: skip
_SIGNED: Final = re.compile(r"\w+|[,-]")
_OF_RUSSIA: Final = re.compile(" (?:России|РФ|Российской Федерации)$")
_WORD: Final = re.compile(r"\w+")


def _vietnamese(name: str) -> Iterator[str]:
    """Bộ Tài chính → Bộ TC; Ủy ban nhân dân tỉnh → UBND tỉnh, and the other way about."""
    folded = fold(name)
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
    if fold(name.partition(" ")[0]) in _HEADS and " và " in name:
        head, _, rest = name.partition(" ")
        signed = "".join(
            "&" if fold(word) == "va" else word[0].upper() if word[0].isalpha() else word
            for word in _SIGNED.findall(rest)
        )
        yield f"{head} {signed}"
        yield signed
    words = [word for word in _WORD.findall(name) if fold(word) not in ("va", "cua")]
    if len(words) > 2 and fold(words[0]) in _HEADS:
        letters = "".join(word[0].upper() for word in words[1:])
        yield f"{words[0]} {letters}"
        yield f"{words[0]}{letters}" if len(words[0]) == 1 else words[0][0].upper() + letters


def _english(name: str) -> Iterator[str]:
    """Ministry of Home Affairs → MOHA, MHA; Department of Finance → Dept of Finance."""
    first, _, rest = name.partition(" ")
    for short in _ENGLISH_HEADS.get(first.lower(), ()):
        yield f"{short} {rest}"
    head, _, last = name.rpartition(" ")
    for short in _ENGLISH_HEADS.get(last.lower(), ()) if head else ():
        yield f"{head} {short}"
    words = [word for word in _WORD.findall(name) if word.lower() not in _ENGLISH_SMALL]
    if len(words) > 2:
        yield "".join(word[0].upper() for word in words)
        yield "".join(word[0].upper() for word in words if word.lower() != "of")


def _russian(name: str) -> Iterator[str]:
    """Министерство внутренних дел → МВД; Министерство финансов → Минфин, where each part begins a word."""
    whole = _OF_RUSSIA.sub("", name)
    if whole != name:
        yield whole
        yield from _russian(whole)
    words = [word for word in _WORD.findall(name) if word.lower() not in ("и", "по", "в", "на")]
    if len(words) > 2:
        yield "".join(word[0].upper() for word in words)
    if len(words) > 1 and words[0].lower() == "министерство":
        word = words[1].lower()
        for length in range(3, len(word) + 1):
            yield "Мин" + word[:length]
        if len(words) > 2:
            last = words[-1].lower()
            for first in range(3, 6):
                yield "Мин" + word[:first] + last


def _german(name: str) -> Iterator[str]:
    """Bundesministerium der Finanzen → BMF; Amt für Statistik → AfS."""
    words = _WORD.findall(name)
    first = "BM" if words and words[0].lower() == "bundesministerium" else "".join(words)[:1]
    if len(words) > 1:
        yield first + "".join(word[0].upper() for word in words[1:] if word[0].isupper())
        yield first + "".join(word[0] for word in words[1:] if word.lower() not in ("und", "der", "des"))


def _none(name: str) -> Iterator[str]:
    return iter(())


_OF: Final[dict[Language, Callable[[str], Iterator[str]]]] = {
    "vi": _vietnamese,
    "en": _english,
    "de": _german,
    "ru": _russian,
    "ar": _none,
}


def short_forms(name: str, language: Language) -> tuple[str, ...]:
    """Short forms of a unit's name; the caller leaves out those that would stand for two units."""
    return tuple(dict.fromkeys(form for form in _OF[language](name) if len(form) > 2))
