"""Forms of verbs that say, by themselves or as the end of a bracket, that something is to be done."""

import re
from typing import Final

from minutes_tui.reading.wording.words import Word

_NOUNS: Final = (
    "опять|пусть|десяти|пяти|шести|девяти|двадцати|тридцати|часть|область|власть|помощь|речь|ночь|мощь|пять|шесть|девять|десять|ведь|сеть|есть|дети"
    "|пути|почти|нефть|отрасль|очередь|печать|путь|треть|кровать|хоть|чуть|суть|честь|отчасти|площадь"
    "|мочь|дочь|вещь|новости|области|части|власти|сети|цифровизации"
)
RUSSIAN_INFINITIVE: Final = re.compile(rf"(?!(?:{_NOUNS})$)\w{{2,}}(?<!ос)(?:ть|ти|чь|ться|тись|чься)$")
"""An infinitive, folded: представить, обеспечить; nouns that end like one are left out."""

_NOUNS_IN_T: Final = (
    "комитет|совет|бюджет|кабинет|пакет|факультет|университет|предмет|билет|отчет|кредит|визит|лимит|дефицит|аппарат"
    "|результат|сертификат|мандат|сенат|магистрат|штат|институт|маршрут|минут|валют|лет|мест|нет|работ|затрат|выплат"
    "|палат|дат|карт|деканат|ректорат|секретариат|госкомитет|подкомитет|аудит|транзит|приоритет|паритет|ответ|совет"
    "|привет|след|адресат|депутат|кандидат|авторитет|интернет|комбинат|консулат|формат|утрат|трат|цитат|зарплат|доплат"
)
RUSSIAN_NOUN_IN_T: Final = re.compile(f"^(?:{_NOUNS_IN_T})$")
"""Nouns, folded, that end like a verb in the third person: комитет, отчет, институт."""

RUSSIAN_PRESENT: Final = re.compile(
    rf"(?!(?:{_NOUNS_IN_T})$)\w{{2,}}(?:[еи]т|[уюая]т|ется|ится|[уюая]тся|аст|даст|ест)$"
)
"""A verb in the third person of the present or future, folded: представит, готовят; nouns in -т are left out."""

RUSSIAN_IMPERATIVE: Final = re.compile(r"\w{3,}(?:йте|ите|ьте|йтесь|итесь|ьтесь)$")
"""What several people, or one politely, are told, folded: представьте, обратите."""

GERMAN_TO: Final = re.compile(
    r"^(?:ab|an|auf|aus|bei|bereit|durch|ein|fertig|fort|frei|her|hin|nach|nieder|sicher|teil|um|vor|weg|weiter|wieder|zurecht"
    r"|zuruck|zusammen|zu|fest|heran|herbei|heraus|hinzu|uber|unter|voran|vorbei|mit|los|los|offen|dar|gegenuber|statt|kennen"
    r"|richtig|klar|bekannt|hervor|gut|gleich|still|entgegen|auseinander|hinaus|herunter|voraus)zu\w{3,}n$"
)
"""An infinitive with zu inside: vorzulegen, sicherzustellen (folded)."""

GERMAN_ORDERED: Final = re.compile(
    "^(?:beauftragt|gebeten|aufgefordert|ersucht|angewiesen|aufgetragen|verpflichtet|angehalten|betraut|ermahnt|auferlegt"
    "|aufgegeben|aufgerufen|eingeladen|erinnert|ermachtigt|gemahnt|ermuntert|bestimmt|eingesetzt)$"
)
"""What 'wird' and a unit end in when the unit is told to do something."""


GERMAN_ASKING: Final = re.compile(
    "^(?:bitten|ersuchen|auffordern|beauftragen|anweisen|einladen|ermuntern|verpflichten|mahnen|erinnern)$"
)
"""What 'darf ich' and a unit end in when the unit is asked."""

GERMAN_BEING: Final = re.compile("^(?:ist|sind|wird|werden|bleibt|bleiben)$")
"""What a clause with dass ends in when it says what is to be."""

GERMAN_AWAITED: Final = re.compile("^(?:erwartet|verlangt|gefordert|erbeten|benotigt|gewunscht)$")
"""What 'von' a unit and 'wird' end in when something is awaited of the unit."""

GERMAN_HANDED: Final = re.compile(
    "^(?:gesetzt|eingeraumt|auferlegt|ubertragen|zugewiesen|uberlassen|anvertraut|zugeteilt|nahegelegt|empfohlen)$"
)
"""What 'wird' and a unit in the dative end in when something is handed to the unit."""

GERMAN_CONSULTED: Final = re.compile(
    "^(?:konsultier|anzuhor|anhor|einzubezieh|einbezieh|hinzuzieh|hinzuzuzieh|einzubind|einbind)"
)
"""How a verb begins that says that a unit is to be heard or brought in."""

GERMAN_MUST: Final = re.compile("^(?:soll|solle|sollen|sollte|sollten|muss|musse|mussen)$")
"""What a clause with dass ends in when it demands something."""

GERMAN_IN_CHARGE: Final = re.compile("^(?:verantwortlich|zustandig|federfuhrend)$")
"""What 'ist' and a unit end in when the unit is in charge."""

GERMAN_CHARGES: Final = re.compile(
    "^(?:verantwortlich|zustandig|federfuhrend|federfuhrer|verfasser|berichterstatter|ansprechpartner|auftragnehmer"
    "|hauptverantwortlich)(?:in|er|e)?$"
)
"""What begins a clause with 'ist' that says which unit is in charge: Zuständig für die Räumung ist das Amt."""


ARABIC_IMPERFECT: Final = re.compile("^[وف]?[سل]?[تي]\\w{2,}$")
"""A verb in the imperfect, folded: تقدم, وترفع, ليرسل; verbal nouns of its shape are told apart by their use."""

ARABIC_VERBAL: Final = re.compile(
    "^[وف]?ل?ت\\w{2}ي\\w$|^[وف]?لت\\w+ه$|^[وف]?(?!تعهدت$|تثبت$|تصوت$|تلفت$|تبيت$|تنبت$)ت\\w{2,}ت$"
)
"""A verbal noun that looks like an imperfect (تقديم, لتوسعة), or a past that does (تلقت, تسلمت)."""


def opens_with_imperfect(bare: str) -> bool:
    """Is the first word of an Arabic sentence, folded, a verb that says what is to happen: تلغى, يسلم?"""
    return bool(ARABIC_IMPERFECT.match(bare)) and not ARABIC_VERBAL.match(bare)


def russian_infinitive(word: Word) -> bool:
    """Is a word a Russian infinitive?"""
    return bool(RUSSIAN_INFINITIVE.match(word.bare))
