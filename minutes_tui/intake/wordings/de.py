"""German."""

import re

from minutes_tui.intake.wordings.shape import Wording, label, opening, words


def wording() -> Wording:
    """How German reports word it."""
    meeting = r"(?:konferenz|sitzung|tagung|besprechung|beratung|versammlung|treffen)"
    return Wording(
        offices={
            "prime minister": words(
                r"\w*(?:premierminister|ministerpräsident)(?:in|innen|s|n|en)?"
                r"|(?:bundes)?kanzler(?:in)?"
            ),
            "minister": words(r"\w*minister(?:in|s|n)?"),
            "state secretary": words(r"\w*staatssekretär(?:in|s|en)?"),
            "president": words(r"\w*präsident(?:in|en)?"),
            "chair": words(r"\w*vorsitzende[rnms]?"),
            "head": words(r"\w*(?:leiter|chef)(?:in|s|n)?"),
            "director": words(r"\w*direktor(?:in|s|en)?"),
            "secretary": words(r"\w*sekretär(?:in|s|en)?"),
            "rank": words(r"General(?:leutnant|major|oberst)?|Oberst(?:leutnant)?|Admiral|Hauptmann"),
        },
        deputy=re.compile(r"(?:stellv\w*\.?|vize-?)\s*", re.IGNORECASE),
        courtesy=words(r"Genoss(?:e|in|en)|Herrn?|Frau|Dr\.|Prof\."),
        complement=re.compile(
            r"(?:\s+(?:des|der|für|im"
            r"|von)\s+(?:[a-zäöü]+e[nrms]?\s+)?[A-ZÄÖÜ]\w+(?:\s+(?:und\s+)?[A-ZÄÖÜ]\w+)?)?,\s+"
            r"|\s+(?:des|der)\s+[A-ZÄÖÜ]\w+s\s+(?=[A-ZÄÖÜ])"
        ),
        governed=words(
            r"(?:von|vom|mit|bei|beim|an|für|durch|gegen|des|dem|den|zu|zum|zur|an den|an die|unter)"
            r"(?:\s+(?:der|dem|den|die|des))?\s*$"
        ),
        says=words(
            r"sag(?:t|te|ten)|beton(?:t|te|ten)|erklär(?:t|te|ten)|bekräftig(?:t|te|ten)"
            r"|unterstr(?:eicht|ich|ichen)"
            r"|hebt|hob|w(?:eist|ies)|merkt(?:e)?|frag(?:t|te)|bestätig(?:t|te)|würdig(?:t|te)"
            r"|lob(?:t|te)|teilte?"
            r"|kündigte?|führte? aus|stellte? fest|erinnert(?:e)?|dank(?:t|te)|meint(?:e)?|ergänzt(?:e)?"
        ),
        demands=words(
            r"forder(?:t|te|ten)|beauftrag(?:t|te|ten)|verlang(?:t|te|ten)|bat(?:en)?|bittet|ordnete?"
            r"|mahnt(?:e)?"
            r"|verpflichtete?|ersucht(?:e)?|schl(?:ägt|ug)|ruft|rief|w(?:ies|eist)(?=[^.]* an(?:[,.]|$))"
        ),
        reports=words(r"bericht(?:et|ete|eten)|trug vor|informier(?:t|te)|Bericht(?:s)? auf der \w+"),
        reporting=opening(r"in (?:seinem|ihrem|dem) (?:\w+)?bericht"),
        according=words(r"laut|nach Angaben (?:von|des|der)|nach den Worten (?:von|des|der)|so"),
        small=words(
            r"der|die|das|auch|außerdem|zudem|ferner|weiter|zugleich|abschließend|ebenfalls"
            r"|zusätzlich"
        ),
        chairs=words(
            rf"leitete(?:n)?(?: [^\s.;]+){{0,9}}? (?:die|das|den|eine|ein|einen|der|dem) \w*{meeting}"
            rf"|(?:führte|hatte|übernahm)(?:n|en)?(?: gemeinsam)? den Vorsitz"
            rf"|unter (?:dem )?(?:gemeinsamen )?Vorsitz"
            rf"|unter der Leitung"
        ),
        jointly=words(r"leiteten|gemeinsam(?:en)?|führten|hatten"),
        bridge=re.compile(
            r"(?:Brücke|Standort|Konferenzbrücke"
            r"|Schaltstelle)\s+(?P<name>[A-ZÄÖÜĐ]\w+(?:\s[A-ZÄÖÜĐ]\w+)?)"
        ),
        caption=words(
            r"(?:spricht|sprechen|berichtet|besprach|diskutierte) (?:auf|bei|im|in|mit|zu) .*"
            r"|teilnehmende Delegierte"
            r"|Konferenzszene|Foto|Bild|Szene|(?:auf|bei) der \w+ spricht .*|Bei der Diskussion spricht .*"
        ),
        furniture=label(r"quelle|verteiler|anlagen?|kommentare?|foto|bild|autor(?:in)?|text|mehr zum thema"),
        subject=opening(r"über|zu|zur|zum|betreff|betr\.|bezüglich"),
        months=opening(
            r"(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november"
            r"|dezember)\b.*"
            r"|quartal|halbjahr|sitzung|tagung|nationalversammlung|jahrestag|jahrhundert"
        ),
        letters=re.compile(r"[A-Za-zÄÖÜäöüßéè]+"),
        units=re.compile(
            r"(?:\w*(?:[Mm]inisterium|[Aa]mt|[Aa]bteilung|[Rr]eferat|[Bb]ehörde|[Bb]üro|[Aa]usschuss|[Kk]ommission|gruppe|komitee|[Rr]at))(?!\w)"
        ),
        document=opening(r"(?:protokoll|niederschrift|beschluss|bericht|schlussfolgerungen?|mitteilung)"),
        addresses=opening(r"beauftrag\w*|bitte\w*|ersuch\w*|forder\w*|verpflicht\w*|empfehl\w*"),
        again=opening(
            rf"(?:auf|bei|an|zum (?:abschluss|schluss)|in) (?:der|dem|dieser"
            rf"|diesem)? ?\w*{meeting}|abschließend"
        ),
    )
