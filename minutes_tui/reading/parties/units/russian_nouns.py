"""Russian unit nouns: which one a word is, in which cases, and the nominative of a name."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

_NEUTER: Final = (
    "пароходств|лесничеств|министерств|управлен|агентств|правительств|посольств|представительств|отделен|учрежден|ведомств"
    "|казначейств|подразделен"
    "|полпредств|торгпредств|землячеств|товариществ|войск|общество|объединен|предприят|командован|собран|бюро"
)
_MASCULINE: Final = (
    "департамент|комитет|отдел|секретариат|аппарат|банк|центр|институт|фонд|совет|суд|штаб|оргкомитет|парком"
    "|партком"
    "|райком|обком|горком|университет|облисполком|исполком|горисполком|райисполком|город|кра|район|округ"
    "|сектор|союз|парламент"
    "|подрядчик|застройщик|поставщик|фронт|госпиталь|водоканал|архив|холдинг|концерн|орган|сенат|госкомитет"
    "|филиал|регион|гидрометцентр|метцентр|медцентр|техцентр|концессионер|музе|надзор|офис|подкомитет|хокимият|акимат|оператор|регулятор|инвестор|заказчик|перевозчик"
    "|арендатор"
    "|производител|координатор|проектировщик|интегратор|деканат|факультет|ректорат|гарнизон|консулат|театр"
    "|завод|комбинат"
    "|упрдор|автодор|трест|порт|аэропорт|кабинет|президиум|профсоюз|колледж|лице|вуз|округ|полк|магистрат|муниципалитет"
    "|метрополитен|субъект|военкомат|флот|подотдел|кластер|техникум"
)
_FEMININE: Final = (
    "госэкспертиз|главгосэкспертиз|служб|комисси|администраци|групп|инспекци|палат|канцеляри|област|провинци|республик|академи|прокуратур"
    "|полици|дум"
    "|корпораци|компани|дирекци|коллеги|организаци|больниц|школ|мэри|таможн|федераци|ассоциаци|бухгалтери"
    "|подкомисси"
    "|охран|власт|клиник|лаборатори|милици|партийн|отрасл|гвардии|библиотек|секци|рабгрупп|коммун|общин|гварди"
    "|бригад|кафедр|корпораци|фирм|бирж|фракци|делегаци|редакци"
)
# Beginnings of compounds: телерадиокомпания, авиакомпания, госучреждение.
_BEGUN: Final = (
    "(?:гос(?:[а-я]{2,7})?|теле|радио|телерадио|авиа|энерго|спец|под|нац|агро|авто|электро|гидро|тепло|нефте|газо|метео|ген|рыб|лес"
    "|сан|вет|тех|строй|дор|глав|зем|гео|юр|фин|хоз|мед|ж)?"
)
_SPLIT: Final = re.compile(
    rf"^(?:(?P<n>{_BEGUN}(?:{_NEUTER}))|(?P<m>{_BEGUN}(?:{_MASCULINE}))"
    rf"|(?P<f>{_BEGUN}(?:{_FEMININE})))(?P<end>[а-я]{{0,4}})$"
)
# Endings → the cases that they may stand for: n(ominative), g(enitive), d(ative), a(ccusative), i(nstrumental),
# p(repositional); capitals are the plural.
_ENDINGS: Final[dict[str, dict[str, str]]] = {
    "n": {
        "о": "na", "е": "nap", "а": "gNA", "я": "gNA", "у": "d", "ю": "d", "ом": "i", "ем": "i",
        "ие": "na", "ия": "gNA", "ию": "d", "ием": "i", "ии": "p", "": "naG", "ий": "G",
        "ам": "D", "ям": "D", "иям": "D",
        "ами": "I", "ями": "I", "иями": "I", "ах": "P", "иях": "P",
    },
    "m": {
        "": "na", "ь": "na", "а": "g", "я": "g", "у": "d", "ю": "d", "ом": "i", "ем": "i", "е": "p", "й": "na",
        "ы": "NA", "и": "NA", "ов": "G", "ев": "G", "ам": "D", "ям": "D", "ами": "I", "ями": "I",
        "ах": "P", "ях": "P",
    },
    "f": {
        "а": "n", "я": "n", "ь": "na", "ы": "gNA", "и": "gdpNA", "е": "dp", "у": "a", "ю": "a",
        "ой": "i", "ей": "i", "ью": "i", "": "G", "й": "G",
        "ам": "D", "ям": "D", "ами": "I", "ями": "I", "ах": "P", "ях": "P",
        "ия": "n", "ию": "a", "ии": "gdpNA", "ией": "i",
    },
}  # fmt: skip
_NOMINATIVE_N: Final = re.compile("(?:ен|ят|ан)$")
_SOFT_FEMININE: Final = frozenset(["област", "отрасл", "власт"])
ADJECTIVE: Final = re.compile(
    "^(?P<stem>[а-яё-]{2,}?)(?:(?P<soft>его|ему|ими|ей|ий|яя|ее|ие|их|им|ем|юю)|(?P<hard>ого|ому|ыми|ой|ый|ая"
    "|ое|ые|ых|ым|ом|ую))$",
    re.IGNORECASE,
)
_STRESSED: Final = re.compile(
    "(?:правов|цифров|делов|отраслев|страхов|трудов|речн|лесн|головн|городск|областн|краев|сельск|морск|миров"
    "|земельн|людск|донск|войсков|тылов)$",
    re.IGNORECASE,
)


# Short names that are typed without a capital in haste.
HASTY: Final = re.compile(
    "^(?:деп|ком|упр|гор|обл|рай|край)(?:фин|строй|транс|имущ|эконом|обр|здрав|культ|труд|соц|прод|сельхоз|спорт)"
    "|^мин(?:фин|юст|труд|здрав|обр|прос|пром|эконом|энерго|строй|сельхоз|транс|природ|культ|обор|цифр|спорт|восток)"
)


class Noun(NamedTuple):
    stem: str
    gender: str
    cases: str


@lru_cache(maxsize=4096)
def noun_of(bare: str) -> Noun | None:
    """The unit noun that a folded word is, with the cases that its ending may stand for."""
    if bare == "коллеги":
        return None
    if bare == "бюро":
        return Noun("бюро", "n", "ngdaip")
    found = _SPLIT.match(bare)
    if found is None:
        return None
    gender = str(found.lastgroup if found.lastgroup != "end" else next(k for k in "nmf" if found[k]))
    cases = _ENDINGS[gender].get(found["end"])
    if found[gender] in _SOFT_FEMININE and found["end"] == "ей":
        cases = "G"
    return Noun(found[gender], gender, cases) if cases is not None else None


def flags_of(cases: str) -> dict[str, bool]:
    return {
        "nominative": "n" in cases or "N" in cases,
        "dative": "d" in cases or "D" in cases,
        "accusative": "a" in cases or "A" in cases or "G" in cases,
        "agent": cases in ("i", "I"),
    }


def singular_of(typed: str, noun: Noun) -> str:
    """Министерству → Министерство, комиссии → комиссия, отделению → отделение."""
    kept = typed[: len(noun.stem)]
    if noun.stem == "бюро":
        return typed
    if noun.gender == "n":
        return kept + ("ие" if _NOMINATIVE_N.search(noun.stem) else "о")
    if noun.gender == "m":
        return kept + (
            "й" if noun.stem in ("кра", "музе", "лице") else ("ь" if noun.stem == "производител" else "")
        )
    if noun.stem in _SOFT_FEMININE:
        return kept + "ь"
    return kept + ("я" if noun.stem.endswith(("и", "таможн")) else "а")


def plural_of(noun: Noun, typed: str) -> str:
    """Министерствам → министерства, органам → органы, организациям → организации."""
    kept = typed[: len(noun.stem)]
    if noun.gender == "n":
        return kept + ("ия" if _NOMINATIVE_N.search(noun.stem) else "а")
    if noun.gender == "m":
        if noun.stem in ("город", "округ"):
            return kept + "а"
        return kept + ("и" if noun.stem[-1] in "гкхайе" or noun.stem in ("кра", "музе") else "ы")
    return kept + ("и" if noun.stem[-1] in "игкх" or noun.stem in _SOFT_FEMININE else "ы")


def nominative_of(adjective: str, gender: str) -> str:
    """Правительственному → Правительственный; городскому → городской; Рабочей → Рабочая."""
    found = ADJECTIVE.match(adjective)
    if found is None:
        return adjective
    stem, soft = found["stem"], found["soft"] is not None
    hissing = stem[-1].lower() in "жшщч"
    velar = stem[-1].lower() in "гкх"
    if gender == "m":
        if _STRESSED.search(stem) and not soft:
            return stem + "ой"
        return stem + ("ий" if soft or velar or hissing else "ый")
    if gender == "f":
        return stem + ("яя" if soft and not hissing and not velar else "ая")
    return stem + ("ее" if soft and not velar else "ое")


_CONSONANT_NAME: Final = re.compile("(?<=[а-яё]{3}[бвгдзклмнпрстфхцчшщ])у$")
_SURNAME: Final = re.compile("^(?P<stem>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ск|цк))(?P<end>у|а|ым|ой|ому|ого|им|ую)$")


def surname_of(typed: str) -> str:
    """Нгуену → Нгуен, Ивановой → Иванова, Петрову → Петров, Садовскому → Садовский; others stay as they are."""
    found = _SURNAME.match(typed)
    if found is None:
        return _CONSONANT_NAME.sub("", typed)
    stem, end = found["stem"], found["end"]
    adjective = stem.endswith(("ск", "цк"))
    if end in ("ой", "ую"):
        return stem + ("ая" if adjective else "а")
    if adjective:
        return stem + "ий" if end in ("ому", "ого", "им") else typed
    return stem if end in ("у", "ым") else typed


def feminine_cases(adjective: str) -> str:
    if adjective.endswith(("ая", "яя")):
        return "n"
    if adjective.endswith(("ую", "юю")):
        return "a"
    return "gdip" if adjective.endswith(("ой", "ей")) else "NAGDIP"
