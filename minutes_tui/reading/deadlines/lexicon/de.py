"""German words for deadlines."""

from typing import Any

from minutes_tui.reading.deadlines.lexicon.de_acts import ACTS
from minutes_tui.reading.deadlines.lexicon.shared import compounds, named

_ONES = {1: "ein", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun"}
_TEENS = {
    10: "zehn",
    11: "elf",
    12: "zwölf|ein dutzend",
    13: "dreizehn",
    14: "vierzehn",
    15: "fünfzehn",
    16: "sechzehn",
    17: "siebzehn",
    18: "achtzehn",
    19: "neunzehn",
}
_TENS = {
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
}
_ENDINGS = "{e,en,er,es,em}"
_STEMS = {
    1: "erst",
    2: "zweit",
    3: "dritt",
    4: "viert",
    5: "fünft",
    6: "sechst",
    7: "siebt",
    8: "acht",
    9: "neunt",
    10: "zehnt",
    11: "elft",
    12: "zwölft",
}


def variants(form: str) -> tuple[str, ...]:
    """The form as it is, and with ae, oe, ue, ss for ä, ö, ü, ß."""
    plain = form.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return (form,) if plain == form else (form, plain)


def _joined(tens: str, unit: str) -> list[str]:
    return [f"{unit}und{tens}"]


def _ordinals() -> dict[int, str]:
    cardinals = {
        **_TEENS,
        **compounds({20: "zwanzig", 30: "dreißig"}, _ONES, _joined),
        20: "zwanzig",
        30: "dreißig",
    }
    stems = {n: word.split("|")[0] + ("t" if n < 20 else "st") for n, word in cardinals.items() if n >= 13}
    return {n: stem + _ENDINGS for n, stem in {**_STEMS, **stems}.items() if n <= 31}


def phrases() -> dict[str, dict[Any, str]]:
    """Sense → value → forms."""
    tables: dict[str, dict[Any, str]] = {
        **named(
            "de",
            {
                1: "jänners|januars",
                2: "feber|februars",
                3: "mrz|märzes",
                4: "aprils",
                5: "maies",
                8: "augusts",
                6: "juno|junis",
                7: "julei|julis",
                9: "septembers",
                10: "oktobers",
                11: "novembers",
                12: "dezembers",
            },
            {5: "sonnabend"},
        ),
        "short_weekday": {0: "mo", 1: "di", 2: "mi", 3: "do", 4: "fr", 5: "sa", 6: "so"},
        "number": {**_ONES, **_TEENS, **_TENS, **compounds(_TENS, _ONES, _joined), 100: "hundert|einhundert"},
        "ordinal": _ordinals(),
        **_PHRASES,
        **ACTS,
    }
    for number, names in tables["month"].items():
        name = names.split("|")[0]
        tables.setdefault("week_in", {})[number] = f"{name}woche|{name}wochen"
        tables.setdefault("half_in", {})[number] = f"{name}hälfte"
    for number, names in tables["weekday"].items():
        name = names.split("|")[0]
        tables["weekday"][number] = names + "".join(
            f"|{name}{part}" for part in ("s", "morgen", "vormittag", "mittag", "nachmittag", "abend", "früh")
        )
    tables["weekly"] = {True: "|".join(f"{names.split('|')[0]}s" for names in tables["weekday"].values())}
    tables["number"][1] += "{,e,en,er,es,em}"
    tables["number"][2] += "|zweier|zwo"
    tables["number"][3] += "|dreier"
    return tables


_THIS = "dies{e,er,en,em,es}|laufend{e,en,er,em,es}|aktuell{e,en,er,em,es}|gegenwärtig{e,en,er,em}|heurigen"
_NEXT = (
    "nächst{e,en,er,em,es}|kommend{e,en,er,em,es}|folgend{e,en,er,em,es}|darauffolgend{e,en,er}"
    "|bevorstehend{e,en,er}"
)

_PHRASES: dict[str, dict[Any, str]] = {
    "unit": {
        "hour": "stunde{,n}",
        "day": "tag{,e,en,es,s}|kalendertag{,e,en,es}",
        "workday": "arbeitstag{,e,en,es,s}|werktag{,e,en,es,s}|geschäftstag{,e,en}|bankarbeitstag{,e,en}",
        "week": "woche{,n}|kalenderwoche{,n}",
        "month": "monat{,e,en,s,es}|kalendermonat{,e,en,s}",
        "quarter": "quartal{,e,en,s}|vierteljahr{,e,en,s,es}|jahresviertel{,s}",
        "half": "halbjahr{,e,en,s,es}|jahreshälfte|semester{,s}",
        "year": "jahr{,e,en,es,s}|kalenderjahr{,e,en,es,s}|haushaltsjahr{,es,s}|geschäftsjahr{,es,s}",
    },
    "span": {
        (6, "month"): (
            "eines halben jahres|einem halben jahr|halben jahr|halbes jahr|eines halbjahres|einem halbjahr"
        ),
        (3, "month"): "einem vierteljahr|eines vierteljahres",
        (1, "week"): "wochenfrist",
        (1, "month"): "monatsfrist",
        (1, "year"): "jahresfrist",
    },
    "relative": {
        0: "heute|heutigen tag{,es}|des heutigen tages",
        1: "morgen|morgigen tag",
        2: "übermorgen",
        3: "überübermorgen",
        -1: "gestern",
        -2: "vorgestern",
    },
    "now": {
        True: "jetzt|jetzt an|nun|nun an|heute|heute an|sofort|diesem zeitpunkt|diesem zeitpunkt an|sofort an",
    },
    "holiday": {
        "culture day": "tag der vietnamesischen kultur",
        "lunar new year": (
            "{chinesische,vietnamesische,asiatische}{n,s,} neujahr{,s,sfest,sfestes}"
            "|mondneujahr{,s,sfest,sfestes}|tet-fest{,es}|tetfest{,es}|tet|tết|mondneujahrsfest|tết-fest{,es}"
            "|traditionellen neujahrsfest|lunaren neujahr{,sfest}|vietnamesischen tetfest|frühlingsfest"
            "|neujahrsfest nach dem mondkalender"
        ),
        "hung kings": "gedenktag der hung-könige|gedenktag der hùng-könige|hung-könige-gedenktag",
        "reunification day": "tag der wiedervereinigung|tag der befreiung",
        "labour day": "tag der arbeit|internationalen tag der arbeit|maifeiertag",
        "national day": "nationalfeiertag{,s,es}|unabhängigkeitstag{,s,es}",
        "new year": "neujahr|neujahrstag|neues jahr|jahreswechsel|neujahrsfest",
        "christmas": "weihnachten|weihnachtstag|weihnachtsfest|weihnachtsfeiertag",
        "christmas eve": "heiligabend|heiliger abend|heiligen abend",
        "new year's eve": "silvester",
        "good friday": "karfreitag",
        "easter": "ostern|ostersonntag|osterfest|osterfeiertage{,n}",
        "easter monday": "ostermontag",
        "ascension": "christi himmelfahrt|himmelfahrt|himmelfahrtstag|vatertag",
        "whitsun": "pfingsten|pfingstsonntag|pfingstfest|pfingstfeiertage{,n}",
        "whit monday": "pfingstmontag",
        "corpus christi": "fronleichnam",
        "german unity": "{tag,tages} der deutschen einheit|einheitstag",
        "reformation day": "reformationstag",
        "all saints": "allerheiligen",
        "epiphany": "dreikönigstag|heilige drei könige|heiligen drei könige{,n}|heilig-drei-könig",
    },
    "edge_of": {
        ("end", "day"): (
            "dienstschluss|geschäftsschluss|büroschluss|tagesende|ende des tages|ende des arbeitstages"
            "|ende des heutigen tages"
        ),
        ("end", "year"): "jahresende{,s}|jahresschluss{,es}|ende jahr",
        ("end", "month"): "monatsende{,s}|monatsschluss|ultimo",
        ("end", "quarter"): "quartalsende{,s}|quartalsschluss",
        ("end", "half"): "halbjahresende{,s}",
        ("end", "week"): "wochenende{,s}|wochenschluss",
        ("middle", "year"): "jahresmitte",
        ("middle", "month"): "monatsmitte",
        ("middle", "week"): "wochenmitte",
        ("start", "year"): "jahresanfang{,s}|jahresbeginn{,s}",
        ("start", "month"): "monatsanfang{,s}|monatsbeginn{,s}",
        ("start", "quarter"): "quartalsanfang{,s}|quartalsbeginn{,s}",
        ("start", "week"): "wochenanfang{,s}|wochenbeginn{,s}",
    },
    "letter": {"quarter": "q", "half": "h", "week": "kw"},
    "roman": {1: "i", 2: "ii", 3: "iii", 4: "iv"},
    "suffix": {True: "ten|te|ter|sten|ste"},
    "before": {
        True: "vor|vor dem|vor der|vor den|noch vor|noch vor dem|bis vor|rechtzeitig vor|früher als|bevor|vorm",
    },
    "by": {
        True: (
            "bis|bis zum|bis zur|bis spätestens|bis spätestens zum|spätestens|spätestens bis|spät."
            "|spätest.|bis spät.|spätestens bis zum|spätestens am|spätestens zum|spätestens im|spätestens mit"
            "|nicht später als"
            "|nicht später als am|bis einschließlich|längstens|längstens bis|längstens bis zum|bis längstens"
            "|zum|zur|frist|frist bis|frist ist|die frist ist|fällig|fällig am|fällig zum|fällig bis|mit frist"
            "|mit frist bis|mit frist zum|stichtag|termin|termin ist|abgabe bis|abgabetermin|abgabefrist|per"
            "|bis inklusive|bis inkl.|bis hin zum|spät. am|fristende|bis wann|zum stichtag|frist zum"
            "|einzureichen zum|fertigstellung bis|deadline|die deadline ist|deadline ist|deadline ist am"
            "|bis ans|endtermin|zieltermin|noch bis|noch bis zum|allerspätestens|allerspätestens am"
            "|{keinesfalls,keineswegs,nie,auf keinen fall,unter keinen umständen} später als"
            "|{keinesfalls,keineswegs,nie,auf keinen fall,unter keinen umständen} später als am"
            "|{nicht,keinesfalls,auf keinen fall} nach dem"
        ),
    },
    "term": {
        True: (
            "die deadline ist|deadline ist|die frist ist|frist ist|termin ist|frist|termin|abgabefrist"
            "|abgabetermin|stichtag|endtermin|zieltermin|deadline|fristende|fällig"
            "|die frist|der termin"
        ),
    },
    "latest": {
        True: (
            "spätestens|bis spätestens|spätestens in|spätestens nach|spätestens innerhalb|nicht später als"
            "|längstens|bis längstens|spätestens binnen|frist|frist ist|fällig|höchstens|allerspätestens"
        ),
    },
    "no_later": {
        True: (
            "spätestens|spätestens in|spätestens nach|bis spätestens|spätestens binnen|spätestens innerhalb"
            "|spätestens innerhalb von|nicht später als|allerspätestens|bis in"
        )
    },
    "within": {
        True: (
            "innerhalb|innerhalb von|innert|binnen|im laufe|im laufe von|im verlauf|im verlauf von|während"
            "|im zeitraum|in der zeit|spätestens innerhalb|spätestens innerhalb von|spätestens binnen"
            "|noch im laufe|in höchstens|noch innerhalb|in maximal|in längstens|innerhalb einer frist von"
            "|binnen einer frist von|mit einer frist von|noch während|nicht länger als|in weniger als|maximal"
            "|höchstens|innerhalb der frist von"
        ),
    },
    "inside": {
        True: (
            "im|in|am|an|an einem|noch im|noch in|ins|während|in der|in dem|noch am|um|schon im"
            "|bereits im|irgendwann im|gegen|etwa|voraussichtlich im|noch"
        ),
    },
    "ahead": {
        True: (
            "frist von|eine frist von|einer frist von|die frist von"
            "|in|binnen|innerhalb|innerhalb von|nach|spätestens in|spätestens nach|spätestens innerhalb von"
            "|innert|spätestens binnen|in maximal|in höchstens|in spätestens|nach ablauf von"
            "|innerhalb einer frist von|spätestens innerhalb|in längstens|im laufe|im laufe von"
            "|binnen einer frist von|in etwa|in rund|im|mit einer frist von|in nur|in weniger als|bis in"
            "|maximal|höchstens"
        ),
    },
    "from_now": {
        True: (
            "von jetzt an|von nun an|ab jetzt|ab heute|von heute an|ab sofort|von jetzt|von heute|ab nun"
            "|ab dem heutigen tag|beginnend heute|ab diesem zeitpunkt"
        ),
    },
    "first_time": {
        True: "erstmals|erstmalig|zum ersten mal|beim ersten mal|zuerst|erster bericht|erste meldung|erster termin"
    },
    "lasting": {
        True: (
            "aufbewahren|aufzubewahren|aufbewahrt|aufbewahrung|gelagert|lagern|vorzuhalten|vorgehalten|gültig|gelten"
            "|gilt|gesperrt|sperren|auszusetzen|ausgesetzt|befreit|freigestellt|andauern|dauert|dauern|gespeichert"
            "|zu speichern|gewährleistung|garantie|beurlaubt|abgeordnet|ausgehängt|auszuhängen|ausgelegt|auszulegen"
        )
    },
    "since": {
        True: (
            "ab|ab dem|ab der|vom|von|beginnend|beginnend mit|beginnend am|beginnend ab|beginnend mit dem"
            "|mit wirkung vom|mit wirkung zum|ab anfang|mit beginn|mit beginn des|von dem|gültig ab|wirksam ab"
            "|im zeitraum vom|im zeitraum von|in der zeit vom|in der zeit von|ab ende|startend"
        ),
    },
    "after": {
        True: (
            "nach|nach dem|nach der|nicht vor|nicht vor dem|frühestens|frühestens am|frühestens ab|erst nach"
            "|erst nach dem|erst ab|frühestens im"
        ),
    },
    "between": {
        True: "zwischen|zwischen dem|im zeitraum zwischen|in der zeit zwischen|in der zeit zwischen dem",
    },
    "to": {True: "bis|bis zum|bis zur|bis einschließlich|bis spätestens|bis spätestens zum|bis inklusive"},
    "hence": {
        True: (
            "ab heute|ab jetzt|von heute an|von jetzt an|gerechnet ab heute|später|nach der sitzung"
            "|nach heutiger sitzung|ab heutiger sitzung|nach heutiger besprechung|nach heutigem termin"
            "|nach dieser sitzung|ab dem heutigen tag|nach dem heutigen tag|ab dem heutigen tage"
            "|nach der heutigen sitzung|ab sitzungsdatum|nach diesem treffen|nach der konferenz"
            "|nach dieser konferenz|gerechnet ab dem heutigen tag"
        ),
    },
    "ago": {True: "zuvor|vorher|her|alten|alte|früher|lang|lange"},
    "past_span": {True: "letzten|vergangenen|letzte|vergangene|vorangegangenen|zurückliegenden|vorigen|seit"},
    "coming": {
        True: (
            "nächst{e,en,er,em,es}|kommend{e,en,er,em,es}|folgend{e,en,er,em,es}|darauffolgend{e,en,er}"
            "|bevorstehend{e,en,er}"
        ),
    },
    "edge": {
        "end": (
            "ende|zum ende|dem ende|ende des|ende der|ende von|schluss|ablauf|ablauf des"
            "|ausgang|ende dieses|zum ende des|zum ende der|enden|spät im|ende im|ablauf der"
        ),
        "start": (
            "anfang|beginn|anfang des|anfang der|beginn des|beginn der|zu beginn|zu beginn des|zu anfang"
            "|zum anfang|früh im|zu beginn der|start des|den ersten tagen"
        ),
        "middle": "mitte|mitte des|mitte der|zur mitte",
    },
    "last_day": {
        True: (
            "letzt{e,en,er} tag{,e,es}|letzt{e,en,er} tag des|letzten kalendertag|letzten kalendertag des"
            "|letzten tag im"
        ),
    },
    "last_workday": {True: "letzt{e,en,er} {arbeits,werk}tag{,e,es}|letzt{e,en,er} {arbeits,werk}tag des"},
    "this_unit": {"month": "d. m.|d.m.|lfd. m.|lfd. monats|ds. mts.", "year": "d. j.|d.j.|lfd. jahres|ds. js."},
    "next_unit": {
        "month": "folgemonat{,s,es}",
        "year": "folgejahr{,s,es}",
        "week": "folgewoche",
        "quarter": "folgequartal{,s}",
    },
    "turn": {
        "this": (
            "dies{e,er,en,em,es}|laufend{e,en,er,em,es}|aktuell{e,en,er,em,es}|gegenwärtig{e,en,er,em}|heurigen"
        ),
        "next": (
            "nächst{e,en,er,em,es}|kommend{e,en,er,em,es}|folgend{e,en,er,em,es}|darauffolgend{e,en,er}"
            "|bevorstehend{e,en,er}|kommenden"
        ),
        "after next": "übernächst{e,en,er,em,es}|überübernächst{e,en,er,em,es}",
        "last": "letzt{e,en,er,em,es}|vergangen{e,en,er,em,es}|vorig{e,en,er,em,es}|vorangegangen{e,en,er,em,es}",
        "final": "letzt{e,en,er,em,es}",
    },
    "first": {True: "erst{e,en,er,es,em}"},
    "second": {True: "zweit{e,en,er,es,em}|letzt{e,en,er,es,em}"},
    "half": {True: "hälfte"},
    "each": {True: "jed{e,en,er,es,em}|jeweils|stets|eines jeden|alle"},
    "once": {True: "einmal"},
    "frequency": {
        "day": "täglich|tagtäglich|jeden tag",
        "week": "wöchentlich|allwöchentlich|jede woche|einmal wöchentlich|einmal pro woche|pro woche",
        "month": (
            "monatlich|allmonatlich|jeden monat|einmal im monat|einmal monatlich|pro monat|jedes monats"
            "|eines jeden monats|des monats jeweils|jeden monats|im monatsrhythmus"
        ),
        "quarter": (
            "vierteljährlich|quartalsweise|jedes quartal|pro quartal|jedes quartals|eines jeden quartals"
            "|einmal im quartal"
        ),
        "half": "halbjährlich|alle sechs monate|jedes halbjahr|zweimal im jahr|zweimal jährlich",
        "year": (
            "jährlich|alljährlich|jedes jahr|einmal im jahr|pro jahr|jedes jahres|eines jeden jahres"
            "|einmal jährlich"
        ),
    },
    "interval": {
        (2, "week"): "vierzehntägig|zweiwöchentlich|14-täglich|14-tägig|vierzehntäglich|alle vierzehn tage",
        (3, "week"): "dreiwöchentlich",
        (2, "month"): "zweimonatlich",
        (3, "month"): "dreimonatlich",
        (2, "year"): "zweijährlich",
    },
    "each_time": {True: "jeweils|immer|stets"},
    "of": {True: "des|der|von|im|vom|in der|in dem|in|den"},
    "about": {True: "für|des|der|von|über|zu|vom|das"},
    "glue": {
        True: (
            "dem|den|der|die|das|des|zum|zur|am|im|einschließlich|tag|tages|datum|spätestens|ist|monat|monats"
            "|an|um|zu|einen|mit|stichtag|etwa|ungefähr|ca|ca.|voraussichtlich|gegen|in|inklusive|inkl|inkl."
            "|und|traditionellen"
        ),
    },
    "joint": {True: "und|oder|sowie"},
    "hijri_era": {True: "ah|hidschri|d.h."},
    "afternoon": {True: "nachmittags|abends|uhr nachmittags|uhr abends"},
    "morning": {True: "vormittags|morgens|uhr vormittags|uhr morgens|früh"},
    "hour_word": {True: "uhr|h"},
    "noon": {True: "mittag|mittags|12 uhr mittags"},
    "daypart": {True: "vormittag|nachmittag|abend|früh|mittag|mittags|vormittags|nachmittags|morgens|abends"},
    "dated": {
        True: (
            "vom|datiert|datiert vom|datiert auf den|unterzeichnet am|veröffentlicht am|verabschiedet am"
            "|vom tage|beschlossen am|ausgestellt am|eingegangen am|erlassen am|stand|stand vom"
            "|stattgefunden am|mit datum vom|in der fassung vom|genehmigt am|gezeichnet am"
        ),
    },
    "document": {
        True: (
            "strategie{,n}|konzept{,s,es}|entwicklungsplan{,s}|beschluss{,es,e}|beschlüsse|entscheidung{,en}"
            "|resolution{,en}|dekret{,s,e,es}|verordnung{,en}|richtlinie{,n}|gesetz{,es,e}|rundschreiben{,s}"
            "|schreiben{,s}|bericht{,s,es,e}|dokument{,s,es,e}|protokoll{,s,e}|erlass{,es}|brief{,s}"
            "|weisung{,en}|anweisung{,en}|bekanntmachung{,en}|mitteilung{,en}|vertrag{,es,s}|abkommen{,s}"
            "|vereinbarung{,en}|anordnung{,en}|verfügung{,en}|plan{,s,es}|programm{,s,e}|antrag{,s,es}"
            "|vorlage{,n}|vermerk{,s}|telegramm{,s}|amtsblatt{,s}|mail|e-mail|note|entschließung{,en}"
            "|urteil{,s}|vorschrift{,en}|fassung|schlussfolgerung{,en}"
        ),
    },
    "event": {
        True: (
            "sitzung{,en}|tagung{,en}|konferenz{,en}|besprechung{,en}|treffen{,s}|versammlung{,en}"
            "|nationalversammlung|gipfel{,s}|kongress{,es}|parteitag{,s,es,e}|besuch{,s,es,e}"
            "|veranstaltung{,en}|workshop{,s}|runde|plenum{,s}|legislaturperiode|wahlperiode|anhörung"
            "|forum{,s}|klausur|arbeitssitzung|plenarsitzung|beratung{,en}|seminar{,s}"
        ),
    },
    "number_sign": {True: "nr|nr.|nummer|nummern|az|az.|no.|aktenzeichen|drucksache|ziffer|lfd. nr."},
    "section": {
        True: (
            "artikel{,s}|art.|absatz|abs.|abschnitt{,s}|punkt{,e,en,es}|kapitel{,s}|ziffer|anlage|anhang"
            "|seite{,n}|zimmer|raum|phase|projekt{,s,es}|saal|top|teil|paragraph|gruppe|stufe|tabelle|version"
            "|haus|gebäude|stock|los|etage|bauabschnitt|regierungsprojekt{,s,es}|projekts|buchstabe|satz"
            "|referat{,s}|ref.|abteilung|abt.|dezernat{,s}|dez.|sachgebiet{,s}|fachbereich{,s}|schritt|band|spalte|zeile|zone|bezirk|variante|linie|pos.|position"
        ),
    },
    "percent": {True: "prozent|prozentpunkte|v.h.|v. h."},
    "thing": {
        True: (
            "aufgabe{,n}|arbeit{,en}|plan{,s,es}|pläne{,n}|programm{,s,e}|arbeitsprogramm{,s}|haushalt{,s,es}"
            "|investition{,en}|ergebnis{,se,sen,ses}|ziel{,e,en,es}|einnahmen|ausgaben|wachstum{,s}"
            "|aktivitäten|daten|zahlen|maßnahmen|schätzung{,en}|auszahlung{,en}|lage|situation|sitzung"
            "|konferenz|tagung|jahresplan{,s}|schwerpunkte{,n}|tätigkeit{,en}|statistik{,en}|produktion"
            "|exporte{,n}|importe{,n}|ernte|wahlen|schlüsselaufgaben|arbeitsaufgaben|budget{,s}|bip"
            "|leistung{,en}|veranstaltung{,en}|arbeitsplan{,s}|fahrplan{,s}|prioritäten|vorhaben"
            "|haushaltsplan{,s}|bedarf|etat{,s}|bilanz|jahresabschlusszusammenfassung|planung{,en}|ausrichtung"
            "|kosten|umsatz|umsätze"
        ),
    },
    "midnight": {True: "mitternacht"},
    "promise": {True: "wird|werden"},
    "counter": {
        True: "zeitraum|periode|zeitraum von|phase|wahlperiode|legislaturperiode|zeiträume|vision|ausgabe",
    },
}
