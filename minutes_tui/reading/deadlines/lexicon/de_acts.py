"""German words for what is done, was done, is demanded or asked for without a date."""

from typing import Any

ACTS: dict[str, dict[Any, str]] = {
    "finish": {
        True: (
            "übergibt|übergeben|schult|schulen|bauen|baut|errichten|errichtet|sanieren|saniert|beschaffen"
            "|beschafft|verteilen"
            "|verteilt|bestätigen|bestätigt|erneuern|räumen|räumt|drucken|verlegen|novellieren|umsetzen"
            "|umzusetzen|auszuliefern"
            "|ausliefern|fertiggestellt|erscheint|erscheinen|herausgeben|herauszugeben|abgeben|abzugeben"
            "|bekanntgeben|übergeben|führt|führen|findet|finden"
            "|hält|halten|nimmt|reichen|stellen|geben|bringt|legen|in betrieb zu nehmen|in betrieb|abschließen"
            "|abzuschließen|abschluss|fertigstellen|fertigzustellen|fertigstellung|vorlegen|vorzulegen|vorlage"
            "|einreichen|einzureichen|einreichung|veröffentlichen|veröffentlichung|berichten|berichtet|melden"
            "|erlassen|erlässt|verabschieden|verabschiedung|genehmigen|genehmigung|übergabe|liefern|lieferung"
            "|senden|übersenden|zusenden|übermitteln|zu übermitteln|beenden|unterzeichnen|unterzeichnet"
            "|unterzeichnung|eröffnen|eröffnung|organisieren|durchführen|durchzuführen|durchführung|abhalten"
            "|abzuhalten|einberufen|vollenden|erledigen|starten|beginnen|in betrieb nehmen|inbetriebnahme"
            "|verkünden|verkündung|unterbreiten|zu unterbreiten|legt|schließt|schließen|stellt|reicht|gibt|vor"
            "|auszahlen|bereitstellen|bereitzustellen|einführen|einzuführen|einführung|überprüfen|lösen|prüfen"
            "|erarbeiten|erarbeitet|erstellen|vorstellen|vorzustellen|beantworten|beschließen|einrichten"
            "|einzurichten|aufnehmen|abliefern|publizieren|abzurechnen|abrechnen|vorliegen|veranstalten"
            "|abnehmen|ausschreiben|fertig|bericht erstatten|zu berichten|einleiten|einzuleiten|vornehmen"
            "|vorzunehmen|aktualisieren|billigen|veröffentlicht|beendet|übermittelt|eröffnet|erstellt"
            "|beantwortet|beschließt"
            "|genehmigt|verabschiedet|übersendet|liefert|sendet|meldet|erledigt|vollendet|unterbreitet|prüft"
            "|überprüft|organisiert"
        ),
    },
    "finished": {
        True: (
            "in betrieb genommen|abgeschlossen|fertiggestellt|vorgelegt|eingereicht|veröffentlicht"
            "|herausgegeben|gemeldet|verabschiedet|genehmigt|geliefert|gesendet|übersandt|übermittelt|beendet"
            "|eröffnet|durchgeführt|vollendet|erledigt|umgesetzt|gestartet|unterbreitet|ausgezahlt"
            "|bereitgestellt|eingeführt|überprüft|gelöst|geprüft|erstellt|vorgestellt|beantwortet|beschlossen"
            "|eingerichtet|eingeleitet|vorgenommen|aktualisiert|gebilligt"
        ),
    },
    "idiom": {
        True: (
            "in der tat|sobald|bald darauf|in erster linie|in zweiter linie|zum beispiel|zum teil|zur zeit"
            "|zur verfügung|vor allem|vor ort|in der lage|im rahmen|in bezug|ab und zu|ein für alle mal"
            "|an sich|von seiten|zum zweck|zum zwecke|anfangs|endlich|rechtzeitig"
        ),
    },
    "happened": {
        True: (
            "traf|trafen|billigten|erörterte|erörterten|besprach|besprachen|fand|fanden"
            "|worden|wurde|wurden|hat|hatte|hatten|haben|war|waren"
        ),
    },
    "reached": {
        True: (
            "erreichte|erreichten|betrug|beträgt|lag|lagen|liegt|belief sich|erst|stieg|sank|gestiegen|gesunken"
            "|erreicht|verzeichnete|entfielen"
        ),
    },
    "move": {
        True: (
            "verlegt|verlegen|verschoben|verschieben|verschiebt|verlängert|verlängern|vorgezogen|vorziehen"
            "|zu verschieben|zu verlegen|zu verlängern|hinausgeschoben|verschiebung|verlängerung|verlegung"
        ),
    },
    "demand": {
        True: (
            "abzugeben|abzuhalten|abzurechnen|abzuschließen|bereitzustellen|durchzuführen|einzuführen"
            "|einzuleiten|einzureichen|einzurichten|fertigzustellen|herauszugeben|vorzulegen|vorzunehmen"
            "|vorzustellen|zu übermitteln|zu senden|zu prüfen|zu berichten|zu veröffentlichen|zu übergeben"
            "|zu lösen|zu erledigen|zu erstellen|zu erarbeiten|zu beenden|zu unterbreiten|zu beantworten|soll"
            "|sollen|sollte|sollten|muss|müssen|beauftragt|beauftragen|fordert|forderte|fordern|bittet|ersucht"
            "|weist|wies|verpflichtet"
        ),
    },
    "vague": {
        True: (
            "{in,binnen} {einigen,wenigen,ein paar} {tagen,wochen,monaten}"
            "|innerhalb {weniger,einiger} {tage,wochen,monate}|innerhalb von {wenigen,einigen} {tagen,wochen}|"
            "in den nächsten tagen|in den kommenden tagen|in den nächsten wochen|in den kommenden wochen"
            "|in den nächsten monaten|in den kommenden monaten|dieser tage|"
            "umgehend|dringend|unverzüglich|sofort|bald|baldmöglichst|schnellstmöglich|möglichst bald"
            "|so bald wie möglich|schnellstens|rasch|zügig|zeitnah|ohne verzug|ohne verzögerung"
            "|sobald wie möglich|so schnell wie möglich|eilig|baldigst|unmittelbar|schleunigst|alsbald"
            "|rechtzeitig|frühestmöglich|in kürze|demnächst|in nächster zeit|so rasch wie möglich"
            "|möglichst schnell|möglichst rasch|kurzfristig|ab sofort|mit höchster dringlichkeit|vordringlich"
            "|ohne schuldhaftes zögern|ehestmöglich|in absehbarer zeit"
        ),
    },
}
"""Sense → value → forms."""
