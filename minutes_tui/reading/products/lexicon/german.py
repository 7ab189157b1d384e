"""German words of delivery. The verb stands at the end of its clause, or in two parts round it."""

from typing import Final

from minutes_tui.reading.products.lexicon.shape import DeliveryWords

WORDS: Final = DeliveryWords(
    verbs={
        "hands": """
            vorlegen|vorzulegen|veröffentlichen|zu veröffentlichen|einreichen|einzureichen|übermitteln
            zu übermitteln|herausgeben|herauszugeben|abgeben|abzugeben|übersenden|zu übersenden|liefern|zu liefern
            erlassen|zu erlassen|übergeben|zu übergeben|verabschieden|zu verabschieden|zusenden|zuzusenden
            vorgelegt werden|veröffentlicht werden|eingereicht werden|übermittelt werden|vorstellen|vorzustellen
            zuleiten|zuzuleiten|nachreichen|nachzureichen|verteilen|zu verteilen|schicken|zu schicken|senden
            zu senden|präsentieren|zu präsentieren|bekanntmachen|bekanntzumachen|beschliessen|zu beschliessen
            veröffentlicht|übermittelt|verabschiedet
        """,
        "makes": """
            erarbeiten|zu erarbeiten|erstellen|zu erstellen|entwerfen|zu entwerfen|ausarbeiten|auszuarbeiten
            fertigstellen|fertigzustellen|vorbereiten|vorzubereiten|verfassen|zu verfassen|anfertigen|anzufertigen
            aufstellen|aufzustellen|zusammenstellen|zusammenzustellen|formulieren|zu formulieren|schreiben
            zu schreiben|aktualisieren|zu aktualisieren|entwickeln|zu entwickeln|überarbeiten|zu überarbeiten
            abschliessen|abzuschliessen|erarbeitet|erstellt|entwirft|verfasst|entwickelt|erstellen sie
            erarbeiten sie
        """,
        "passive": """
            legt vor|legen vor|reicht ein|reichen ein|gibt ab|geben ab|gibt heraus|geben heraus|stellt fertig
            stellen fertig|stellt zusammen|stellen zusammen|stellt auf|stellen auf|arbeitet aus|arbeiten aus
            bereitet vor|bereiten vor|stellt vor|stellen vor
        """,
    },
    around={
        "article": """
            der|die|das|den|ein|eine|einen|ihr|ihre|ihren|sein|seine|seinen|alle|diese|diesen|dieses|unser|unsere
            jeden
        """,
        "links": """
            über|für|zu|zur|zum|von|vom|im|in|der|des|aus|zwischen|gegen|nach|den|die|das|am|an
        """,
        "ends": """
            dem|zur genehmigung|zur abstimmung|zur unterschrift|zur beratung|zur entscheidung|zur kenntnis
            zur prüfung|zur stellungnahme|zur zustimmung|an das|an die|an den|bis|vor|spätestens|innerhalb|binnen
            gemeinsam|in abstimmung|in zusammenarbeit|mit|umgehend|unverzüglich|sofort|monatlich|jährlich
            wöchentlich|bei
        """,
        "and": "und|sowie",
        "blocks": "damit|wenn|falls|weil|um|dass|sofern|nachdem|bevor|sobald|ob|wie|da",
        "denies": "nicht|kein|keine|keinen|keines|nie|niemals",
    },
    nouns="""
        entwurf bericht plan list konzept vorschlag stellungnahm protokoll handbuch leitlin leitfad zahl dat
        statistik unterlag dokument erlass verordnung gesetz richtlin satzung ordnung regel regelung programm
        strategi prognos ubersicht zusammenfassung haushalt budget schatzung kalkulation rechnung brief schreib
        vorlag gutacht analys studi kart tabell formular muster katalog verzeichnis register fahrplan zeitplan
        kalender erklarung mitteilung bescheid beschluss auswertung ergebnis aktenvermerk vermerk skizz text
        broschur merkblatt empfehlung antwort angebot vertrag vereinbarung antrag kriterien liste massnahmenplan
    """,
    compounds=True,
)
