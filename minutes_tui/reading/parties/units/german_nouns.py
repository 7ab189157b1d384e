"""German nouns on which the names of units are built, titles, and nouns that only look like units."""

import re
from typing import Final

from minutes_tui.reading.wording.words import listed

NEUTER: Final = (
    "ministerium|buro|referat|amt|komitee|sekretariat|institut|zentrum|gericht|kabinett|prasidium|dezernat"
    "|sachgebiet|team"
    "|parlament|archiv|krankenhaus|klinikum|museum|konsulat|rathaus|kommissariat|kollegium|gremium|dekanat"
    "|rektorat|prasidialamt|unternehmen|konsortium|observatorium|laboratorium|labor|revier"
    "|kreuz|heer|center|hilfswerk|jobcenter|fernsehen|ressort|justiziariat|justitiariat|kuratorium|plenum"
    "|archivamt|theater|werk|staatsarchiv"
)
MASCULINE: Final = (
    "ausschuss|verwaltungsrat|aufsichtsrat|staatsrat|gemeinderat|stadtrat|ministerrat|volksrat|beirat|rat"
    "|dienst|krisenstab|bauhof|betriebshof|wertstoffhof|fuhrpark"
    "|fuhrungsstab|arbeitsstab|grenzschutz|katastrophenschutz|verfassungsschutz|zivilschutz|lenkungskreis"
    "|arbeitskreis|landkreis|bezirk|verband|vorstand|rechnungshof|konzern|zoll"
    "|jugendverband|distrikt|planungsstab|stab|auftragnehmer|auftraggeber|betreiber|anbieter|dienstleister"
    "|lieferant|trager"
    "|bauherr|investor|entwickler|veranstalter|hersteller|verein|fonds|eigenbetrieb|betrieb|wetterdienst"
    "|sender|rundfunk|bauhof|betriebshof"
    "|bund|kreistag|landtag|bundestag|bundesrat|ortsverband|kreis|fachbereich|stabsbereich|notdienst|rettungsdienst"
)
FEMININE: Final = (
    "bibliothek|behorde|abteilung|kommission|(?<=\\w)gruppe"
    "|(?:minister|chef|leiter|prasidenten|rektoren|burgermeister|senatoren|dezernenten|referenten)konferenz"
    "|stadtreinigung|meisterei|bucherei|forsterei"
    "|staatsbank|zentralbank|bank|verwaltung|direktion|kanzlei|agentur|anstalt|zentrale|stabsstelle|geschaftsstelle"
    "|leitstelle|koordinierungsstelle|inspektion|polizei|provinz|stadt|gemeinde|kommune|versicherung"
    "|universitat|akademie"
    "|kammer|kammerei|feuerwehr|klinik|schule|botschaft|bundeswehr|stelle|redaktion|genossenschaft|innung"
    "|regierung|einheit|taskforce|zweigstelle|aufsicht|fraktion|hochschule|staatsanwaltschaft|union"
    "|revision|gesellschaft|stiftung|fakultat|borse|werft|projektleitung|bauleitung"
    "|geschaftsfuhrung|betriebsleitung|einsatzleitung"
    "|amtsleitung|klinikleitung|hausleitung|schulleitung|abteilungsleitung|fachbereichsleitung|dezernatsleitung"
    "|bereichsleitung|reederei|bahn|druckerei|marine|luftwaffe|armee|gewerkschaft|front|wache|wacht|garde|miliz|inspektorat|krankenkasse|kasse"
)
SINGULAR: Final = re.compile(
    rf"^[\w]*?(?:(?P<n>(?<!\w)land|{NEUTER})(?:e?s)?|(?P<m>{MASCULINE})(?:e?s|e)?|(?P<f>{FEMININE}))$"
)
PLURAL: Final = re.compile(
    r"^\w*?(?:ministerien|buros|referaten?|amtern?|komitees|instituten?|zentren|ausschussen?|beiraten?|behorden"
    r"|abteilungen|kommissionen|gruppen|banken|verwaltungen|regierungen|kammern|kanzleien|inspektionen"
    r"|bibliotheken|kassen|wachen|stadtwerken?|feuerwehren|kliniken|schulen|krankenhausern?|museen|botschaften"
    r"|direktionen|agenturen|anstalten|provinzen|stadten?|gemeinden"
    r"|kommunen|einheiten|zweigstellen|bezirken?|landern?|verbanden?|universitaten|hochschulen|stellen"
    r"|ressorts?|kreisen?"
    r"|ortsverbanden?|dienststellen|branchen|sektoren|mitgliedern?|gerichten?|beteiligten"
    r"|fraktionen|reedereien|kreisverwaltungen|botschaften|fakultaten|gesellschaften|betrieben?|unternehmen|betreibern?"
    r"|auftragnehmern?|dienstleistern?|tragern?"
    r"|anbietern?|investoren|lieferanten|vereinen?|verbanden?|stiftungen|dezernenten|burgermeistern?"
    r"|gouverneuren?|amtsleitern?"
    r"|referatsleitern?|abteilungsleitern?|fachbereichen?|ministern?|betrieben|landraten?|staben?|diensten?"
    r"|raten|aufsichten"
    r"|distrikten?|akteuren?|antragstellern?|bewerbern?|teilnehmern?|teilnehmerinnen|anwesenden|lokalitaten|teams|dezernaten?|organisationen)$"
)
NO_UNIT: Final = re.compile(
    r"(?:datenbank|datenbanken|gesamt|ehrenamt|insgesamt"
    r"|(?:ziel|problem|themen|berufs|waren|produkt|bau|fall|kosten|lohn|besoldungs|entgelt|personen|patienten|risiko"
    r"|nutzer|kunden|besucher|rand|fahrzeug|blut|schuler|reise|kinder|alters|einkommens|verbraucher)gruppen?"
    r"|bevolkerungsgruppen?|altersgruppen?|schnittstellen?|baustellen?|^stellen?|planstellen?|arbeitsstellen?"
    r"|^anstelle|tankstellen?|haltestellen?|leerstellen?|fehlstellen?|unfallstellen?|vorrat|apparat|format"
    r"|verrat|hausrat|monat|heirat|untersuchung|vorbeugung|selbstverwaltung|kundenstamm|datenverwaltung"
    r"|personalrate"
    r"|^betriebe?s?|^betrieben|^bereiche?n?|^kreis|^werke?s?|^stab(?:es)?|^trager|^bundes|^sender"
    r"|^fonds"
    r"|arbeitsbereiche?n?|zeitrate?n?|raten|notbetrieb|bahnbetrieb|testbetrieb|regelbetrieb|kraftwerk"
    r"|(?:pilot|probe|dauer|echt|live|parallel|winter|sommer|schul|flug|linien|wirk|normal|geschafts|lehr)betrieb|stockwerk|feuerwerk|handwerk|netzwerk|bauwerk|wasserwerk|regelwerk|fahrwerk"
    r"|^gesellschaft(?:en)?|personenkreis|teilnehmerkreis|adressatenkreis|themenkreis|kundenkreis|stromkreis"
    r"|umkreis"
    r"|massstab|buchstab|energietrager|hoffnungstrager|datentrager|leistungstrager|^theater|^unternehmens"
    r"|verdienst|gottesdienst|schichtdienst|kundendienst|aussendienst|^dienst|vordienst|autobahnkreuz|fadenkreuz"
    r"|(?:auto|fahr|lauf|eisen|start|lande|strassen|schwebe|renn|u|s)bahn"
    r"|kontrolle|maßeinheiten|verwaltungseinheit|verwaltungseinheiten|bearbeitung|konfront|spielbank|parkbank"
    r"|geldbank"
    r"|kinderbanken|hauptsadt|verhandlungen|branchen)$"
)
TITLES: Final = re.compile(
    r"^(?:\w*minister(?:s|in)?|vize\w*|premierminister(?:s|in)?|vorsitzende[rnm]?|direktor(?:in|s)?"
    r"|generaldirektor(?:in|s)?"
    r"|\w*leiter(?:in|s)?|\w*prasident(?:in|en)?|gouverneur(?:in|s)?|burgermeister(?:in|s)?"
    r"|staatssekretar(?:in|s)?|general"
    r"|sekretar(?:in|s)?|generalsekretar(?:in|s)?|oberst|generalleutnant|herrn?|frau|dr|prof|genossen?"
    r"|genossin|chef(?:in|s)?"
    r"|\w*burgermeister(?:in|s)?|ministerialdirektor(?:in|s)?|ministerialdirigent(?:in|en)?"
    r"|ministerialrat(?:s)?|\w*direktor(?:in|s)?"
    r"|dezernent(?:in|en)?|sprecher(?:in|s)?|koordinator(?:in|s)?|kommandeur(?:in|s)?|kommandant(?:in|en)?"
    r"|hauptmann|major|leutnant"
    r"|polizeiprasident(?:in|en)?|kammerer(?:in|s)?|intendant(?:in|en)?|\w*sekretar(?:in|s)?|dekan(?:in|s)?"
    r"|magistratsrat|(?:\w*(?:stadt|staats|land|ministerial|regierungs|gemeinde|ober))ratin|stadtrat(?:s)?"
    r"|\w+fuhrer(?:in|s)?|\w+meister(?:in|s)?|\w*anwalt(?:s|es)?|\w*anwaltin|\w+leute|\w+leuten|\w*kommissar(?:in|s)?"
    r"|\w+vorsteher(?:in|s)?"
    r"|\w*manager(?:in|s)?|\w*inspekteur(?:in|s)?|amtsarzt|\w*obmann|\w*hauptmann|richter(?:in|s)?"
    r"|\w*beauftragte[rnm]?|botschafter(?:in|s)?|amtschef(?:in|s)?|berichterstatter(?:in|s)?"
    r"|burochef(?:in|s)?|ombudsmann(?:s|es)?|ombudsfrau|inspektor(?:in|s)?|referent(?:in|en)?|beauftragter"
    r"|rektor(?:in|s)?|landrat(?:s|es)?|kanzler(?:in|s)?)$"
)
DESCRIBING: Final = re.compile("(?:eten|igen|enden|lichen|ischen|anten|enen|ete|ige|ende|liche|ische|ante)$")
PLURAL_DATIVES: Final = re.compile(
    r"((?:[Bb]ezirke|[ÄäA]mter|[Ll]änder|[Vv]erbände|[Aa]usschüsse|[Rr]eferate|[Ii]nstitute|[Kk]reise|[Hh]äuser"
    r"|[Mm]itglieder|[Gg]erichte|[Bb]eiräte|[Dd]ezernate|[Dd]istrikte|[Rr]äte|[Ss]täbe|[Dd]ienste|[Hh]öfe))n\b"
)
WEAK: Final = re.compile(
    "^(zuständig|betroffen|beteiligt|relevant|örtlich|lokal|regional|staatlich|kommunal|nachgeordnet)en(?= |$)"
)
DEPUTY: Final = frozenset(
    [
        "stellvertretende",
        "stellvertretenden",
        "stellvertretender",
        "stellvertretendem",
        "standige",
        "standigen",
        "standiger",
    ]
)
NAMED: Final = re.compile(
    r"(?:arbeitsgruppe|projektgruppe|abteilung|referat|volkskomitee|provinz|stadt|zentrum|kreis(?:es)?|bezirk"
    r"|dezernat|sachgebiet"
    r"|direktion|zweigstelle|niederlassung|amt|verband|feuerwehr|kammer|staatsanwaltschaft|polizei|inspektion"
    r"|verwaltung|leitstelle"
    r"|center|bundesanstalt|landesanstalt|eigenbetrieb|betrieb|fachbereich|fakultat|werk|wache|aufsicht"
    r"|fachgruppe|ausschuss|beirat|kommission|team|stabsstelle|agentur|akademie|gruppe|krankenhaus|klinik"
    r"|schule|gericht|universitat|institut|kommune|gemeinde|einheit|distrikt)$"
)
THINGS: Final = listed(
    """
    vorschlag vorschlage bericht berichte unterlagen stellungnahme entwurf entwurfe plan plane liste listen
    daten dokumente massnahmen ergebnisse anderungen vorlage vorlagen fragen antworten zahlen informationen
    einzelheiten schritte mittel personal auskunft rechenschaft vorsorge sorge hinweise leitlinien
    richtlinien verfahren tagesordnung einladungen protokoll protokolle bis spatestens die der das ende
    anfang mitte
    """
)
FIELD_GENITIVES: Final = listed(
    """
    wissenschaften kunste landwirtschaft arzte bauern rechtsanwalte notare kulturen finanzen justiz
    bundes landes freistaates freistaats kreises
    verteidigung innern inneren aussern ausseren finanz wirtschaft
    """
)
ARTICLES: Final = listed(
    """
    der die das den dem des ein eine einen einem einer eines
    """
)
ARTICLES_AND_PREPOSITIONS: Final = ARTICLES | frozenset(("vom", "beim", "zum", "zur", "am", "im"))
PLACES: Final = re.compile(
    "^(?:provinzen?|stadten?|kreisen?|bezirken?|kommunen|gemeinden|landern?|distrikten?|landkreisen?)$"
)
REGIONS: Final = re.compile(r"(?:region|raums?|gebiet(?:e?s)?|kuste|grenze|delta|hochlands?|tieflands?)$")
# Titles that decline: (dem) Präsidenten is Präsident, (dem) Beauftragten Beauftragter.
WEAK_TITLES: Final = re.compile(
    "((?:präsident|referent|dezernent|kommandant|intendant|dirigent))en$", re.IGNORECASE
)
OF_A_PERSON: Final = re.compile("(?:buro|kanzlei|sekretariat|stab)$")
