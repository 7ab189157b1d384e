"""German cues."""

import re
from collections.abc import Mapping
from typing import Final

from minutes_tui.reading.wording.cues import DemandCue, PartyCue
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.lexicon.patterns import headings, joined

PREFIXES: Final = ""
"""Letters that may stand before a word as words of their own: none."""
GRAMMAR: Final = Grammar(
    brackets=True,
    genitives=True,
    with_reach=14,
    past=re.compile(
        r"\w{2,}(?:(?<!ei)(?<!or)te|(?:ier|ig|k|g|b|m|n|el|z)ten|(?:st|ld|it|rt|nd|cht|rd|ft|ht|tt|nt)eten)$"
    ),
)
"""How demands are built."""

_BODIES: Final = (
    "stelle|stellen|behorde|behorden|abteilung|abteilungen|ressort|ressorts|einheit|einheiten|ministerium|ministerien"
    "|referat|referate|amt|amter|person|personen|institution|institutionen|organisation|partner|akteure"
)
_TOLD_TO: Final = joined(
    "wird|werden|ist|sind|wurde|wurden",
    "|hiermit|dringend|nachdrucklich|erneut|ebenfalls|ferner|zugleich|daran|dazu|damit|darum",
    "beauftragt|gebeten|aufgefordert|ersucht|angewiesen|verpflichtet|angehalten|betraut|ermahnt|aufgerufen|eingeladen"
    "|erinnert|gehalten|ermachtigt",
)
"""What is asked of the unit before it, with the adverbs that may stand inside."""

PARTIES: Final[Mapping[PartyCue, str]] = {
    "assign": headings(
        "federfuhrende|federfuhrendes|federfuhrender|zustandige|zustandiges|verantwortliche|verantwortliches|ausfuhrende"
        "|durchfuhrende|umsetzende|beauftragte|leitende",
        _BODIES,
    )
    + """|
        verantw . :|zust . :|zustand . :|verantw . ist|bearb . :|erl . durch :|resp . :
        frist fur|termin fur|vollzug durch|umsetzung durch|erledigung durch|ausfuhrung durch
        dankbar , wenn|froh , wenn|freuen , wenn|begrussen , wenn|verbunden , wenn|beschliesst , dass
        beschliessen , dass|beschloss , dass|bittet darum , dass
        dasselbe gilt fur|das gleiche gilt fur|gleiches gilt fur|entsprechendes gilt fur|ebenso gilt dies fur
        das gilt auch fur|dies gilt auch fur|gilt auch fur|gilt ebenso fur|gilt entsprechend fur|ebenso
        gleichfalls|desgleichen|analog|derselbe auftrag an|gleicher auftrag an|dasselbe fur|das gleiche fur
        ff :|fdf :|umsetzung durch :|durchfuhrung :|durchfuhrung durch :|ausfuhrung :|bearbeitung :|bearbeiter :
        verantwortung :
        verantwortliche :|verantwortlicher :|zustandige :|leitung :|federf . :|federfuhrer :|federfuhrend ,
        hauptverantwortung :|hauptzustandigkeit :|liegt beim|liegt bei der|liegt in den handen von|hauptzustandig :
        zeichnet verantwortlich|zeichnet|verantwortlich zeichnet|verantwortlich zeichnen|ist angelegenheit
        in der pflicht steht|in der pflicht sehe ich|gefordert ist|gefordert sind|federfuhrung bei|federfuhrung beim
        federfuhrung obliegt|leitung obliegt
    """
    + """|
        beauftrage|beauftragt|beauftragte|beauftragten|beauftragen|beauftragen sie|bitte|bittet|bat|baten
        bitten|bitten wir|ersuche|ersucht|ersuchte|ersuchten|ersuchen|fordere|fordert|forderte|forderten
        fordern|fordern sie|mochte , dass|erwarte , dass|erwarten , dass|verlange , dass|verlangen , dass
        fordere , dass|fordern , dass|bitte , dass|weise|weist|wies|wiesen|weisen|weisen sie|verpflichte
        verpflichtet|verpflichtete|verpflichten|ermachtigt|ermachtige|bitten sie|ersuchen sie|mahnt|mahnte
        mahne|appelliere an|appelliert an|appellierte an|rufe|ruft|rief|auftrag an|anweisung an|bitte an
        aufforderung an|appell an|obliegt|obliegt es|liegt bei|zustandig :|zustandig ist|zustandig sind
        zustandige stelle :|federfuhrend :|federfuhrung :|federfuhrend ist|federfuhrend sind
        federfuhrung hat|federfuhrung liegt bei|verantwortlich :|verantwortlich ist|verantwortlich sind
        unter federfuhrung von|unter leitung von|unter federfuhrung|federfuhrung ubernimmt
        verantwortung tragt|verantwortung liegt bei|die leitung hat|wer :|erledigung durch :|erledigung :
        auftrag :|aufgabe von|aufgabe ist es von|fuhrung ubernimmt|leitung ubernimmt|leitung liegt bei|lade
        ermahnt|ermahnte|verlangt von|verlangte von|verlange von|erwartet von|erwarte von|erwartete von
        erwarten von|zustandigkeit :|verpflichten sie|erinnert|erinnerte|erinnere|ist sache von|bestimmt
        erwarte vom|erwarte ich von|erwarte ich vom|erwarte wir von|erwarte wir vom|erwartet vom
        erwartet ich von|erwartet ich vom|erwartet wir von|erwartet wir vom|erwarten vom|erwarten ich von
        erwarten ich vom|erwarten wir von|erwarten wir vom|erwartete vom|erwartete ich von|erwartete ich vom
        erwartete wir von|erwartete wir vom|verlange vom|verlange ich von|verlange ich vom|verlange wir von
        verlange wir vom|verlangt vom|verlangt ich von|verlangt ich vom|verlangt wir von|verlangt wir vom
        verlangen von|verlangen vom|verlangen ich von|verlangen ich vom|verlangen wir von|verlangen wir vom
        verlangte vom|verlangte ich von|verlangte ich vom|verlangte wir von|verlangte wir vom|fordere von
        fordere vom|fordere ich von|fordere ich vom|fordere wir von|fordere wir vom|fordert von|fordert vom
        fordert ich von|fordert ich vom|fordert wir von|fordert wir vom|fordern von|fordern vom
        fordern ich von|fordern ich vom|fordern wir von|fordern wir vom|forderte von|forderte vom
        forderte ich von|forderte ich vom|forderte wir von|forderte wir vom|vereinbart , dass
        beschlossen , dass|festgelegt , dass|entschieden , dass|verfugt , dass|angeordnet , dass
        vereinbarten , dass|beschlossen haben , dass|ist aufgabe|ist sache|ist pflicht
        liegt in der verantwortung|liegt in der zustandigkeit|fallt in die zustandigkeit|liegt in den handen
        verstandigte sich darauf , dass|verstandigten sich darauf , dass|einigte sich darauf , dass
        einigten sich darauf , dass|ubereingekommen , dass|kam uberein , dass|kamen uberein , dass
        es bleibt dabei , dass|sorgen sie dafur , dass|stellen sie sicher , dass|sichergestellt wird , dass
        dafur zu sorgen , dass|sicherzustellen , dass|vereinbarten wir , dass|wir vereinbaren , dass
        legt fest , dass|legen fest , dass|legte fest , dass|federfuhrung|federfuhrende stelle :
        federfuhrende behorde :|federfuhrendes ressort :|zustandige behorde :|zustandige abteilung :
        verantwortliche stelle :|umsetzung :|zustandig|verantwortliche person :|hauptverantwortlich :
        wunscht , dass|wunsche , dass|wunschen , dass|will , dass|verlangt , dass|fordert , dass
        forderte , dass|bat darum , dass|bittet darum , dass|drangt darauf , dass|legt wert darauf , dass
        erwartet , dass|erwartete , dass
    """,
    "hand": """
        verwiesen|uberwiesen|
        liegt bei|liegt beim|liegt bei der|federfuhrung bei|federfuhrung beim|federfuhrung obliegt|leitung obliegt
        ist angelegenheit|trage auf|tragt auf|trug auf|gebe auf|gibt auf|lege nahe|legt nahe|legte nahe
        lege ans herz
        gestattet|erlaubt|untersagt|untersage|verbietet|verbiete|befiehlt|befehle|weise zu|weist zu|ordnet an
        aufgabe kommt|kommt die aufgabe|vertraut|vertraue|anvertraut|raume ein|raumt ein
    """
    + """|
        ubertragt|ubertrage|ubertragen|ubertrug|uberlasst|erteilt|erteile|erteilte|auftragt|auftragen|weist
        zugewiesen|zugeteilt|ubergibt|ubergeben|beauftragt|obliegt|aufgetragen|empfiehlt|empfehle|empfahl
        gibt|empfehlen|uberweist|betraut|erwarte von|erwarte vom|erwarte ich von|erwarte ich vom
        erwarte wir von|erwarte wir vom|erwartet von|erwartet vom|erwartet ich von|erwartet ich vom
        erwartet wir von|erwartet wir vom|erwarten von|erwarten vom|erwarten ich von|erwarten ich vom
        erwarten wir von|erwarten wir vom|erwartete von|erwartete vom|erwartete ich von|erwartete ich vom
        erwartete wir von|erwartete wir vom|verlange von|verlange vom|verlange ich von|verlange ich vom
        verlange wir von|verlange wir vom|verlangt von|verlangt vom|verlangt ich von|verlangt ich vom
        verlangt wir von|verlangt wir vom|verlangen von|verlangen vom|verlangen ich von|verlangen ich vom
        verlangen wir von|verlangen wir vom|verlangte von|verlangte vom|verlangte ich von|verlangte ich vom
        verlangte wir von|verlangte wir vom|fordere von|fordere vom|fordere ich von|fordere ich vom
        fordere wir von|fordere wir vom|fordert von|fordert vom|fordert ich von|fordert ich vom
        fordert wir von|fordert wir vom|fordern von|fordern vom|fordern ich von|fordern ich vom
        fordern wir von|fordern wir vom|forderte von|forderte vom|forderte ich von|forderte ich vom
        forderte wir von|forderte wir vom|obliegt es|ist aufgabe|ist sache|ist pflicht
        liegt in der verantwortung|liegt in der zustandigkeit|fallt in die zustandigkeit|liegt in den handen
    """,
    "to": "an",
    "agent": "von|vom|durch|von der|von den|seitens|seitens der|seitens des",
    "join": headings(
        "mitwirkende|mitwirkendes|beteiligte|beteiligtes|unterstutzende|unterstutzendes|kooperierende|einzubeziehende"
        "|zu beteiligende",
        _BODIES,
    )
    + """|
        i . abst . m .|i . abst . mit|in abst . m .|in abst . mit|in abstimmung m .|i . z . m .|i . z . mit
        i . zus . m .|zus . m .|zus . mit|zusammen m .|i . v . m .|gem . m .|gem . mit|in absprache m .|i . a . m .
        unterstutzt durch :|unterstutzung durch :|mitarbeit :|zuarbeit :|zusammen mit :|kooperation mit :
        unter mitarbeit|unter mitarbeit von|unter zuarbeit|unter heranziehung|unter hinzuziehen|nach abstimmung mit
        nach absprache mit|nach beratung mit|nach rucksprache|mit fachlicher unterstutzung|mit unterstutzung durch
        unter beteiligung aller|unter konsultation|in engem kontakt mit|im schulterschluss mit|im austausch mit
        in tandem mit|arbeitsteilig mit|mithilfe von|nach einholung der stellungnahme|bei beteiligung
        unter federfuhrender mitwirkung|im zusammenspiel mit|abzustimmen mit|nach anhoren|im dialog mit
    """
    + """|
        abstimmung mit|zusammenarbeit mit|kooperation mit|absprache mit|einvernehmen mit|benehmen mit
        zusammenwirken mit|rucksprache mit|koordination mit|koordinierung mit|verbindung mit|zusammen mit
        gemeinsam mit|partnerschaft mit|unter beteiligung|unter beteiligung von|unter mitwirkung
        unter mitwirkung von|unter einbeziehung|unter einbeziehung von|mit unterstutzung
        mit unterstutzung von|mit beteiligung|mit beteiligung von|mit hilfe von|unterstutzt von
        unterstutzt durch|unterstutzt vom|begleitet von|abgestimmt mit|im verein mit|seite an seite mit
        , beteiligung|, mitzeichnung|, mitwirkung|beteiligung :|mitzeichnung :
        mitwirkung :|mitwirkend :|beteiligt :|zu beteiligen :|kooperation :|zusammenarbeit :
        unter einbindung|unter einbindung von|hand in hand mit|nach anhorung|nach anhorung von
        unterstutzung :|in abstimmung mit|mitzeichnung :|beteiligung :|mit :|mit zustimmung
        mit zustimmung von|konsultation mit|nach rucksprache mit|unter hinzuziehung|unter hinzuziehung von
        in enger abstimmung mit|mit beteiligung vom|unter beteiligung vom|unterstutzend :|beteiligt sind
        beteiligt ist|mitwirkend ist|mitwirkend sind|unterstutzend ist|unterstutzend sind|zu beteiligen sind
        zu beteiligen ist|beteiligte :|beteiligte stellen :|mitwirkende :|mitwirkende stellen :
        kooperationspartner :|mitwirkende stelle :|beteiligte behorden :|beteiligte ressorts :|partner :
        nach konsultation mit|konsultationen mit|nach konsultationen mit
    """,
    "with": "mit|beim|bei|m .",
    "joint": """
        abstimm*|abzustimm*|abgestimmt|stimmt sich|stimmen sich|stimmen sie sich|zusammenarbeit*
        zusammenzuarbeit*|koordinier*|kooperier*|abspr*|abzusprech*|zusammenwirk*|zusammenzuwirk*
        rucksprache|einvernehmen|sich|beraten|konsultier*|arbeitet|arbeiten sie|eng|klart|klaren|abzuklaren
        zu klaren|abgleich*|abzugleich*|gemeinsame|gemeinsamen|gemeinsames|gemeinsamer|losung zu finden
        losung finden|zu verstandigen|verstandigt|zu einigen|zu besprechen|bespricht|zu erortern|erortert
        erortern|verhandelt|verhandeln|vereinbart|vereinbaren
    """,
    "help": """
        wirkt mit|wirken mit|unterstutzt|unterstutzen|ist zu beteiligen|sind zu beteiligen|ist einzubeziehen
        sind einzubeziehen|ist einzubinden|sind einzubinden|leistet unterstutzung|steht beratend
        ist hinzuzuziehen|sind hinzuzuziehen|wird beteiligt|werden beteiligt|wird einbezogen
        werden einbezogen|arbeitet zu|arbeiten zu|leistet zuarbeit|wird eingebunden|werden eingebunden
        wirken dabei mit|wirkt dabei mit|bitte mitzeichnen|bitte zuliefern|zeichnet mit|zeichnen mit|liefert zu
        liefern zu
        ist anzuhoren|sind anzuhoren|beteiligt sich|beteiligen sich
    """,
    "govern": """
        vorbehaltlich|ungeachtet|unbeschadet|mangels|zuzuglich|abzuglich|kraft|zugunsten|mittels|vermoge|
        sofern|soweit|solange|bevor|ehe|nachdem|wahrend|indem
        laut|gemass|nach|zufolge|nach angaben|nach angaben von|nach auskunft|nach information|aus|in|im|auf
        fur|mit|bei|beim|zu|zum|zur|an|am|uber|unter|vor|zwischen|gegenuber|wie|als|dank|wegen|aufgrund
        anhand|seit|anstelle|ohne|um|bezuglich|hinsichtlich|trotz|anlasslich|innerhalb|ausserhalb|entsprechend
        auf vorschlag|auf antrag|wo|dass|im namen|im auftrag|namens|von seiten|des|dankt|dankte|danke|lobt
        lobte|wurdigte|wurdigt|begrusst|begrusste|informiert|informierte|unterrichtet|unterrichtete|wenn|da
        weil|obwohl|falls|sobald|welche|welches|welcher|darunter|wie etwa|mitglied|mitglieder|vertreter
        bericht|berichte|nach dem bericht|antwort|ins|vors|ubers|statt|anstelle|samt|nebst|einschliesslich
        ausser|neben|entgegen|infolge|mithilfe|gegen|hinter|nicht|aufgabe :|thema :|betreff :|gegenstand :
        massnahme :|auf anweisung|auf bitte|auf anordnung|auf wunsch|auf veranlassung
    """,
    "must": _TOLD_TO
    + """|
        gilt dasselbe|gilt das gleiche|gilt gleiches|gilt entsprechendes|gilt das ebenfalls|gilt dies ebenfalls
        gilt dies auch
        moge|mogen|wolle|hat die aufgabe|haben die aufgabe|ist in der pflicht|sind in der pflicht|hat den auftrag
        haben den auftrag
        darf keine|durfen keine|darf keinen|durfen keinen|darf kein|bleibt aufgefordert
        hat die pflicht|haben die pflicht|kommt die aufgabe zu|solle|musse|ist gefordert|sind gefordert
        zeichnet verantwortlich|zeichnen verantwortlich|wird verpflichtet
        wird in die pflicht genommen|werden in die pflicht genommen
    """
    + """|
        soll|sollen|muss|mussen|wird gebeten|werden gebeten|wird beauftragt|werden beauftragt|wird ersucht
        werden ersucht|wird aufgefordert|werden aufgefordert|wird angewiesen|werden angewiesen
        wird verpflichtet|werden verpflichtet|ist verpflichtet|sind verpflichtet|ist verantwortlich
        sind verantwortlich|ist zustandig|sind zustandig|ist federfuhrend|sind federfuhrend|ubernimmt
        ubernehmen|hat dafur zu sorgen|hat sicherzustellen|haben dafur zu sorgen|haben sicherzustellen
        ist zu bitten|sind zu bitten|ist zu beauftragen|sind zu beauftragen|ist aufzufordern|sind aufzufordern
        ist zu ersuchen|sind zu ersuchen|ist anzuhalten|sind anzuhalten|ist anzuweisen|sind anzuweisen
        ist gehalten|sind gehalten|ist dafur verantwortlich|federfuhrend|sind dafur verantwortlich
        tragt die verantwortung|tragen die verantwortung|sollte|sollten|stellt sicher|stellen sicher
        sorgt dafur|sorgen dafur|musste unverzuglich|hat unverzuglich|haben unverzuglich|ist angehalten
        sind angehalten|leitet|leiten|ist aufgefordert|sind aufgefordert|ist beauftragt|sind beauftragt
        wurde beauftragt|wurden beauftragt|wurde gebeten|wurden gebeten|wurde aufgefordert
        wurden aufgefordert|darf nicht|durfen nicht|ist angewiesen|sind angewiesen|erhalt den auftrag
        erhalten den auftrag|steht in der pflicht|ist eingeladen|sind eingeladen|wird eingeladen
        werden eingeladen|ist aufgerufen|sind aufgerufen|bleibt zustandig|bleiben zustandig
        bleibt verantwortlich|bleiben verantwortlich|sind weiterhin zustandig
    """,
    "will": """
        wird|werden|unterrichtet|unterrichten|informiert|informieren|benachrichtigt|benachrichtigen|sagt zu
        sagen zu|sichert zu|sichern zu|        hat zugesagt|haben zugesagt|hat sich bereit erklart
        haben sich bereit erklart|erklart sich bereit
        erklaren sich bereit|verpflichtet sich|verpflichten sich|hat sich verpflichtet|haben sich verpflichtet
    """,
    "told": """
        war|waren|wurde|wurden|ist|sind|hat|haben|hatte|hatten|berichtete|berichteten|berichtet auf
        berichtet , dass|berichten , dass|berichtet uber|berichten uber|berichtet von|berichten von
        berichtet im|berichtet bei|erklarte|erklart|betonte|betont|sagte|sagt|wies darauf hin
        weist darauf hin|teilte mit|teilt mit|nahm|nahmen|gab|gaben|dankte|dankt|lobte|wurdigte|hielt
        hielten|begrusste|schlug vor|konnte|konnten|kann|konnen|mochte|mochten|stellte fest|stellt fest
        verwies|verweist|informierte|informiert|spricht|sprach|leitete|diskutierte|besprach|schloss|legte
        legten|beabsichtigt|plant|planen|hofft|erwartete|meint|meinte|findet|verfugt|verfugte
        wird voraussichtlich|werden voraussichtlich|teilte|begann|zog|fuhrte|wollte|will|wollen|rechnet mit
        rechnen mit|prognostiziert|prognostizieren|schatzt|schatzen|begrusst|befurchtet|geht davon aus
        gehen davon aus|rechnet damit|erwartet ein|erwartet eine|erwartet einen|beantragt|beantragen
        bittet um|bitten um|ersucht um
    """,
    "ask": "ob|warum|wann|weshalb|wieso|wie viele|wie viel|welche|um auskunft",
    "and": """
        u .|als auch|und|oder|sowie|bzw|bzw .|beziehungsweise|und auch|und / oder|wie auch|ebenso wie
    """,
    "skip": """
        zwei|drei|vier|funf|sechs
        schon|bereits|to - do|todo|sowohl|hingegen|dagegen|indes|allerdings|mir|uns|ihm|ihnen|dir|
        kolleginnen|kollegen|kolleginnen und kollegen|liebe kolleginnen und kollegen|meine damen und herren|so
        also|gut|okay|na ja|gleichwohl
        der|die|das|den|dem|des|ein|eine|einen|einem|einer|alle|allen|aller|alles|jede|jedes|jeder|jeden
        samtliche|samtlichen|zustandige|zustandigen|zustandiges|zustandiger|zustandigem|betroffene
        betroffenen|jeweilige|jeweiligen|beteiligten|sie|wir|hiermit|ferner|ausserdem|zudem|zugleich
        gleichzeitig|daher|deshalb|dringend|nochmals|erneut|auch|nun|jetzt|dabei|unverzuglich|umgehend
        sofort|zunachst|anschliessend|danach|dann|leitung|leiter|leiterin|fuhrung|herrn|genosse|genossen
        beide|beiden|weiterhin|ebenfalls|somit|hierzu|dazu|insbesondere|konkret|schliesslich|abschliessend
        darum|ich|unser|unsere|unserem|unseren|ihrerseits|er|es|seinerseits|schnellstmoglich|eng|enger|bald
        selbst|federfuhrend|gemeinsam|jedoch|wiederum|bitte|moglichst|rechtzeitig|leiter der|leitungen der
        fuhrung der|anderen|ubrigen|unterstellten|relevanten|weiteren|noch|hierfur|dafur|baldmoglichst
        kunftig|ausschliesslich|allein|lediglich|ab sofort|fortan|nunmehr|endlich|direkt|personlich|zeitnah|zugig
        fristgerecht|vorab|parallel|halbjahrlich|eigenverantwortlich
    """,
}
"""What each phrase says about the unit beside it."""

DEMANDS: Final[Mapping[DemandCue, str]] = {
    "order": _TOLD_TO
    + """|
        lege wert darauf|legen wert darauf|legt wert darauf|dankbar , wenn|verbunden , wenn|beschliesst , dass
        beschliessen , dass|wird eine frist|werden fristen
        gilt dasselbe|gilt das gleiche|gilt gleiches|gilt entsprechendes|
        solle|musse|moge|mogen|hat die aufgabe|haben die aufgabe|hat den auftrag|haben den auftrag|ist untersagt
        sind untersagt
        ist verboten|sind verboten|es ist untersagt|ist zu unterlassen|hat zu unterbleiben|haben zu unterbleiben
    """
    + """|
        soll|sollen|muss|mussen|beauftrage|beauftragt|beauftragte|beauftragten|beauftragen|ersuche|ersucht
        ersuchte|ersuchen|fordere|forderte|forderten|bitte ich|ich bitte|wir bitten|bittet das|bittet die
        bittet den|bat das|bat die|bat den|gebeten|aufgefordert|verantwortlich|zustandig|angewiesen
        verpflichtet|ist verantwortlich|ist zustandig|bitten wir|hat dafur zu sorgen
        ist dafur verantwortlich|sollte|sollten|ist sicherzustellen|sind sicherzustellen
        ist erforderlich dass|es ist notwendig|es ist erforderlich|ist unverzuglich|sind unverzuglich
        ist dringend|sind dringend|ist umgehend|sind umgehend|ist spatestens|sind spatestens|bitte
        federfuhrend|ist dafur zu sorgen|stellt sicher dass|stellen sicher dass|sorgt dafur dass
        sorgen dafur dass|duldet keinen aufschub|ich erwarte|wir erwarten|erwarte ich|erwarten wir
        ich verlange|wir verlangen|verlange ich|ich fordere|wir fordern|fordern wir|fordert das|fordert die
        fordert den|weist das|weist die|wies das|wies die|wies den|ubernimmt die federfuhrung
        ubernimmt die leitung|ist gehalten|sind gehalten|ist angehalten|sind angehalten|darf nicht
        durfen nicht|frist :|termin :|obliegt|beauftrage ich|ich beauftrage|ersuche ich|ich ersuche
        weise ich|ich weise|ist zwingend|sind zwingend|tragt die verantwortung|ist notwendig|sind notwendig
        ist geboten|wird erwartet dass|gilt es|es gilt|auftrag :|hat unverzuglich|haben unverzuglich
        hat umgehend|haben umgehend|erhalt den auftrag|erhalten den auftrag|ist verpflichtend|lassen sie uns
        vereinbart , dass|beschlossen , dass|festgelegt , dass|angeordnet , dass|verabredet , dass
        entschieden , dass|halten fest , dass|ist eingeladen|sind eingeladen
        wird aufgegeben|werden aufgegeben|verstandigte sich darauf , dass|verstandigten sich darauf , dass
        einigte sich darauf , dass|einigten sich darauf , dass|ubereingekommen , dass|kam uberein , dass
        kamen uberein , dass|es bleibt dabei , dass|sorgen sie dafur , dass|stellen sie sicher , dass
        sichergestellt wird , dass|dafur zu sorgen , dass|sicherzustellen , dass|vereinbarten wir , dass
        wir vereinbaren , dass|legt fest , dass|legen fest , dass|legte fest , dass|ist aufgabe der
        ist aufgabe des|ist sache der|ist sache des
    """,
    "act": "",
    "plain": """
        soll im|sollte man|muss man sagen|ich muss sagen|muss gesagt werden|sollte ursprunglich|sollen laut
        soll laut|nicht mussen|muss nicht|mussen nicht|beantwortet werden mussten|sollte eigentlich
        soll nach angaben|musste|mussten|sollte gestern|hatte beauftragt|war beauftragt
        ist nicht erforderlich|was soll|was sollen|wer soll|wie soll|wie sollen|wann soll|bitte um auskunft
        ist nicht verpflichtet|wie bereits gefordert|nicht notwendig|wie gefordert|wie gebeten
        wie beauftragt|wie soll*|beauftragte fur|der beauftragte|die beauftragte|des beauftragten
        den beauftragten|dem beauftragten|bitte nehmen sie platz|man muss sagen|muss ich sagen|was muss
        was mussen|wer muss|ich mochte danken
    """,
    "past": """
        nach dem gesetz|laut gesetz|kraft gesetzes|nach geltendem recht|nach der gesetzeslage|
        im vergangenen jahr|im vergangenen monat|in der vergangenen woche|letztes jahr|letzten monat
        letzte woche|gestern
        vorgestern|im letzten jahr|im letzten monat|in der letzten woche|in der letzten sitzung|fruher
        in der vorigen sitzung|im vorigen jahr|vor einem jahr|vor einem monat|vor zwei jahren|damals|seinerzeit
        in den letzten jahren|in den vergangenen jahren|im abgelaufenen jahr|in der vergangenheit|seither
    """,
    "request": """
        darf ich|durfte ich|konnte ich|kann ich sie bitten|wurden sie|konnten sie|konnen sie bitte|darf ich bitten
        durfen wir|mochten sie bitte|bitte
    """,
    "if": "sollte|sollten|musste|mussten",
    "ask": "ob|warum|wann|weshalb|wieso|wie viele|wie viel|wie lange",
    "told": "wurde|wurden|war|waren|hatte|hatten",
    "skip": """
        bitte|ferner|ausserdem|zudem|zugleich|gleichzeitig|daher|deshalb|dringend|nun|erstens|zweitens
        drittens|viertens|schliesslich|konkret|und|weiterhin|dabei|darum|nochmals|dann
    """,
}
"""What each phrase says about its sentence."""
