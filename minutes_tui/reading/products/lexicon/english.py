"""English words of delivery."""

from typing import Final

from minutes_tui.reading.products.lexicon.shape import DeliveryWords
from minutes_tui.reading.wording.lexicon.patterns import joined

_MODALS: Final = "shall be|must be|should be|will be|is to be|are to be|has to be|have to be|needs to be|need to be"
_DONE: Final = (
    "submitted|issued|published|presented|prepared|drafted|delivered|sent|handed in|finalised|finalized|adopted"
    "|drawn up|provided|circulated|tabled|completed|compiled|released|forwarded"
)

WORDS: Final = DeliveryWords(
    verbs={
        "hands": """
            submit|submits|issue|issues|present|presents|publish|publishes|deliver|delivers|send|sends|provide
            provides|hand in|hands in|hand over|hands over|table|tables|circulate|circulates|release|releases
            forward|forwards|adopt|adopts|file|files|send in|sends in|transmit|transmits
        """,
        "makes": """
            prepare|prepares|draft|drafts|develop|develops|draw up|draws up|write|writes|compile|compiles|finalise
            finalises|finalize|finalizes|complete|completes|produce|produces|elaborate|elaborates|work out
            works out|update|updates|revise|revises
        """,
        "passive": joined(_MODALS, "|also|immediately|urgently|promptly|jointly", _DONE),
    },
    around={
        "article": """
            the|a|an|its|their|our|his|her|your|all|this|that|these|those|any|each|every|both|one|such
        """,
        "passed": """
            also|immediately|urgently|promptly|jointly|then|kindly|further|again|now|quickly|soon|hereby|therefore
            at once|without delay|as well|on time
        """,
        "to": "to",
        "somebody": "prime minister|minister|government|parliament|cabinet|president|chair|chairman|council",
        "links": """
            of|on|for|in|at|about|concerning|regarding|between|among|against|amending|governing|covering|within
            under
        """,
        "ends": """
            by|with|together with|along with|from|in coordination|in cooperation|in consultation|in collaboration
            in agreement|as|for approval|for adoption|for comment|for comments|for signature|for information
            for review|for discussion|for decision|for consideration|for examination|before|until|till|no later
            not later|at the latest|than|via|through|upon|once|instead|but|or|every|each|per|after|during|in order
        """,
        "and": "and|as well as",
        "blocks": """
            so that|in order to|so as to|in order that|if|unless|because|since|which|who|when|while|whether|once
        """,
        "denies": "not|never|no longer|nor|without",
        "before": """
            to|shall|must|should|will|please|and|or|then|is to|are to|have|help|let
        """,
    },
    nouns="""
        act acts agenda agendas agreement agreements amendment amendments analysis analyses assessment assessments
        bill bills brief briefing briefs budget budgets catalogue catalogues certificate certificates charter
        checklist circular circulars code concept concepts contract contracts curriculum data database decision
        decisions decree decrees directive directives directory document documents dossier dossiers draft drafts
        estimate estimates evaluation evaluations feedback figures findings file files forecast forecasts form
        forms framework guide guidebook guideline guidelines guides handbook handbooks index instruction
        instructions inventory invoice law laws leaflet letter letters list lists log manual manuals map maps
        masterplan memo memorandum minutes note notes notice notices opinion opinions order ordinance outline
        outlines overview overviews paper papers plan plans policy position procedure procedures programme program
        programmes programs project projects proposal proposals protocol record records register registers
        regulation regulations reply report reports resolution resolutions response result results roadmap roster
        rule rules schedule schedules scheme schemes script specification specifications statement statements
        statistics statute statutes strategies strategy study studies submission summaries summary survey surveys
        syllabus table tables template templates terms text timetable timetables translation updates version
        work-plan workplan yearbook
    """,
    marked=True,
)
