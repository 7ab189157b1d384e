"""English words for deadlines."""

from typing import Any

from minutes_tui.reading.deadlines.lexicon.shared import compounds, named

_UNITS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
_TEENS = {
    10: "ten",
    11: "eleven",
    12: "twelve|a dozen",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
}
_TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
_ORDINALS = {
    1: "first",
    2: "second",
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
}
_MORE_ORDINALS = {
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    30: "thirtieth",
}


def _joined(tens: str, unit: str) -> list[str]:
    return [f"{tens} {unit}", f"{tens}-{unit}"]


def phrases() -> dict[str, dict[Any, str]]:
    """Sense → value → forms."""
    tables: dict[str, dict[Any, str]] = {
        **named(
            "en",
            {},
            {
                0: "mondays",
                1: "tues|tuesdays",
                2: "weds|wednesdays",
                3: "thurs|thursdays",
                4: "fridays",
                5: "saturdays",
                6: "sundays",
            },
        ),
        "weekly": {True: "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays"},
        "short_weekday": {0: "mon", 1: "tue", 2: "wed", 3: "thu|thur", 4: "fri", 5: "sat", 6: "sun"},
        "number": {**_UNITS, **_TEENS, **_TENS, **compounds(_TENS, _UNITS, _joined), 100: "a hundred|one hundred"},
        "ordinal": {
            **_ORDINALS,
            **_MORE_ORDINALS,
            **compounds({20: "twenty", 30: "thirty"}, _ORDINALS, _joined),
        },
        **_PHRASES,
    }
    tables["number"][1] += "|a|an|a single"
    tables["number"][2] += "|a couple of|a couple"
    return tables


_PHRASES: dict[str, dict[Any, str]] = {
    "unit": {
        "hour": "hour{,s}",
        "day": "day{,s,s'}|calendar day{,s}|consecutive day{,s}|days' time|days time",
        "workday": "{working,business,work,office} day{,s}|weekday{,s}|working days' time",
        "week": "week{,s,s'}|weeks' time|weeks time|week's time|calendar week{,s}|wk{,s}",
        "month": "mon|mo|month{,s,s'}|months' time|months time|month's time|calendar month{,s}",
        "quarter": "quarter{,s}|qtr{,s}|calendar quarter{,s}",
        "half": "half-year{,s}|half year{,s}|semester{,s}",
        "year": "year{,s,s'}|years' time|year's time|{calendar,fiscal,financial,budget} year{,s}",
    },
    "span": {
        (2, "week"): "a fortnight|one fortnight|fortnight|a fortnight's time|a fortnights time",
        (10, "year"): "{a,one} decade|{a,one} decade's time",
        (6, "month"): "half a year|a half year|half-year's time",
    },
    "relative": {
        0: "this afternoon|this evening|this morning|today|tonight",
        1: "tomorrow|tmr|the next day|next day",
        2: "day after tomorrow|overmorrow",
        -1: "yesterday",
        -2: "day before yesterday",
    },
    "now": {True: "now|now on|this moment|the present|the present time|this point|today"},
    "holiday": {
        "culture day": "vietnam cultural day|vietnam culture day",
        "lunar new year": (
            "lunar new year|chinese new year|tet|tet holiday{,s}|tet nguyen dan|tết|spring festival"
            "|lunar new year holiday{,s}|lunar new year festival"
        ),
        "hung kings": (
            "hung kings' commemoration day|hung kings commemoration day|hung kings day|hung kings' day"
            "|hung kings' anniversary|hung kings festival"
        ),
        "reunification day": "reunification day|liberation day",
        "labour day": "labour day|labor day|international labour day|international labor day|may day",
        "national day": "national day",
        "new year": "new year's day|new year|the new year|new years day|new year's",
        "christmas": "christmas|christmas day",
        "christmas eve": "christmas eve",
        "new year's eve": "new year's eve",
        "good friday": "good friday",
        "easter": "easter|easter sunday",
        "easter monday": "easter monday",
        "ascension": "ascension day",
        "whitsun": "whitsun|whit sunday|pentecost",
        "whit monday": "whit monday|pentecost monday",
        "corpus christi": "corpus christi",
        "women's day": "international women's day|women's day",
        "eid al-fitr": "eid al-fitr|eid ul-fitr",
        "eid al-adha": "eid al-adha|eid ul-adha",
        "ramadan": "ramadan",
    },
    "edge_of": {
        ("end", "day"): (
            "the end of the day|the end of the working day|the end of the business day|the close of business"
            "|the end of day|the end of business|end of day|end of the day|close of business|cob|eod"
            "|end of business|end of the working day|end of business day|close of play|close of the day"
            "|close of the working day|end of the business day|end of play|the end of play|the close of play"
            "|the close of the day|end of office hours|the end of office hours|end of working hours"
        ),
        ("end", "year"): "year-end|year end|year's end|end-year|end of year|end-of-year",
        ("end", "month"): "month-end|month end|month's end|end-month|end of month|end-of-month",
        ("end", "quarter"): "quarter-end|quarter end|end of quarter|end-of-quarter",
        ("end", "week"): "weekend|weekends|end of week|week's end",
        ("middle", "year"): "mid-year|midyear|mid year",
        ("middle", "month"): "mid-month|mid month",
        ("middle", "week"): "mid-week|midweek",
    },
    "letter": {"quarter": "q", "half": "h", "week": "cw|wk"},
    "roman": {1: "i", 2: "ii", 3: "iii", 4: "iv"},
    "suffix": {True: "st|nd|rd|th"},
    "before": {True: "before|prior to|ahead of|in advance of|earlier than|before the date of"},
    "by": {
        True: (
            "by|until|till|til|up until|up to|up till|through|no later than|not later than|by no later than"
            "|not beyond|no later|on or before|by or before|due|due by|due on|due date|due date is|is due"
            "|are due|due no later than|deadline|deadlines|the deadline is|deadline is|the date is"
            "|the new date is|the due date is|deadline being"
            "|deadline of|with a deadline of|target date|for delivery by|to be completed by|by the deadline of"
            "|by the date of|in time for|in good time for|in good time before|in time before"
        ),
    },
    "term": {
        True: (
            "the deadline is|deadline is|deadline|deadlines|due date|target date|the deadline|time limit"
            "|closing date|due"
        )
    },
    "latest": {
        True: (
            "no later than|not later than|by no later than|at the latest by|by latest|latest by|at the latest"
            "|the latest|at latest|by the latest|no later|latest|at the very latest|due no later than|within"
        ),
    },
    "no_later": {
        True: "no later than|not later than|by no later than|at the latest|at the latest by|no later|latest by|by"
    },
    "within": {
        True: (
            "within|inside|in the course of|over the course of|during|in the space of|within the month of"
            "|during the month of|in the month of|not more than|no more than|in no more than|in less than"
            "|in under|within the period of|within a period of|within the next|over the next"
            "|during the course of|at most|at the most|a maximum of|within a maximum of|in a maximum of"
        ),
    },
    "inside": {True: "in|on|at|during|within|sometime in|some time in|around"},
    "ahead": {
        True: (
            "a deadline of|with a deadline of|deadline of|a time limit of|time limit of"
            "|in|within|inside|after|in the space of|over|in no more than|not more than|no more than|in under"
            "|within a period of|in less than|in at most|within at most|not later than|no later than"
        ),
    },
    "from_now": {
        True: (
            "from now|from now on|from today|as of now|as of today|starting now|starting today|from today on"
            "|from this moment|from the present|from this day|starting from today|beginning today"
            "|from the present time"
        ),
    },
    "since": {
        True: (
            "from|starting|starting from|starting on|starting in|beginning|beginning on|beginning in"
            "|beginning from|as of|as from|with effect from|effective|effective from|effective as of"
            "|commencing|commencing on|commencing from|running from|for the period from|in the period from"
            "|during the period from"
        ),
    },
    "after": {True: "after|following|not before|no earlier than|not earlier than|only after|subsequent to"},
    "between": {True: "between"},
    "to": {True: "to|until|till|through|up to|thru|up until|til"},
    "hence": {
        True: (
            "from now|hence|from today|later|as of today|from today's date|from this meeting meeting|of today"
            "|of the meeting|from the date of this meeting|of the date of this meeting|of today's date"
            "|after this meeting|after today|from the meeting|from the date of the meeting|after the meeting"
        ),
    },
    "ago": {True: "ago|earlier|before|prior|previously|old"},
    "past_span": {True: "last|past|previous|preceding|recent|since|ever since"},
    "coming": {True: "next|coming|following|upcoming|forthcoming"},
    "edge": {
        "end": (
            "end|end of|the end of|the very end of|very end of|ending|late|close of|the close of"
            "|the last days of|last days of|end-"
            "|ends of|expiry of|the end of the month of|the last ten days of|last ten days of|the last 10 days of"
        ),
        "first ten days": "the first ten days of|first ten days of|the first 10 days of|first 10 days of",
        "start": "early|beginning of|the beginning of|start of|the start of|the first days of|early in|early-",
        "middle": "mid|middle of|the middle of|mid-|midway through|the middle part of",
    },
    "last_day": {True: "last day|last day of|final day|final day of|last calendar day of|closing day of"},
    "last_workday": {
        True: (
            "last {working,business,work} day|last {working,business,work} day of|final {working,business} day"
            "|final {working,business} day of"
        ),
    },
    "turn": {
        "this": "this|current",
        "next": "next|coming|following|upcoming|forthcoming",
        "last": "last|past|previous|preceding",
        "final": "last|final|closing|fourth",
    },
    "first": {True: "first"},
    "second": {True: "second|last|latter"},
    "half": {True: "half|half-year"},
    "each": {
        True: (
            "every other|every second|each|every|in each case|each time|always|of each|of every|per"
            "|each and every|in each|in every"
        )
    },
    "once": {True: "once"},
    "frequency": {
        "day": "daily",
        "week": "weekly|on a weekly basis|once a week|every week",
        "month": "monthly|on a monthly basis|once a month|every month|each month|per month",
        "quarter": "quarterly|on a quarterly basis|once a quarter|every quarter|each quarter|per quarter",
        "half": "half-yearly|biannually|semi-annually|every six months|every half-year|twice a year",
        "year": "annually|yearly|on an annual basis|once a year|every year|each year|per year",
    },
    "interval": {
        (2, "week"): "fortnightly|biweekly|bi-weekly|every other week|every second week|every fortnight",
        (2, "month"): "every other month|every second month|bimonthly",
        (2, "year"): "biennially|every other year|every second year",
    },
    "each_time": {True: "in each case|each time|in every case"},
    "of": {True: "of|of the|in|of the month of|for"},
    "about": {True: "for|of|about|concerning|covering|regarding|on|ended|ending|since"},
    "glue": {
        True: (
            "the|date|dates|is|at|on|month of|the month of|day|be|the date|a date|of|this|the day of|in"
            "|set for|set at|fixed for|approximately|about|around|latest|or before|the morning of"
            "|the afternoon of|the evening of|first thing|first thing on|no later than|at the latest|say"
            "|around the|set as"
        ),
    },
    "joint": {True: "and|or|and then|as well as"},
    "hijri_era": {True: "ah|h"},
    "afternoon": {True: "p.m.|pm|p.m|in the afternoon|in the evening|p m"},
    "morning": {True: "a.m.|am|a.m|in the morning|a m"},
    "hour_word": {True: "o'clock|hours|hrs|hour|h|o' clock"},
    "noon": {True: "noon|midday|12 noon"},
    "daypart": {True: "morning|afternoon|evening|night|noon|midday"},
    "dated": {
        True: (
            "dated|dated on|issued on|signed on|adopted on|approved on|promulgated on|published on|of|held on"
            "|passed on|released on|issued|signed|adopted|approved|promulgated|date of issue|received on"
            "|submitted on|sent on|entered into force on|took place on|was held on|last updated"
        ),
    },
    "document": {
        True: (
            "strategy|strategies|blueprint{,s}|master plan{,s}|decision{,s}|resolution{,s}|decree{,s}"
            "|circular{,s}|directive{,s}|law{,s}|conclusion{,s}|notice{,s}|official letter{,s}|dispatch{,es}"
            "|letter{,s}|report{,s}|document{,s}|minutes|memo{,s}|order{,s}|plan{,s}|act{,s}|regulation{,s}"
            "|ordinance{,s}|agreement{,s}|contract{,s}|statement{,s}|announcement{,s}|treaty|memorandum{,s}"
            "|official dispatch{,es}|protocol{,s}|programme{,s}|program{,s}|instruction{,s}|telegram{,s}"
        ),
    },
    "event": {
        True: (
            "meeting{,s}|conference{,s}|session{,s}|visit{,s}|workshop{,s}|summit{,s}|hearing{,s}"
            "|congress{,es}|forum{,s}|seminar{,s}|ceremony|ceremonies|working session{,s}|event{,s}|talks"
            "|plenary|assembly|round|sitting{,s}|convention{,s}|plenum"
        ),
    },
    "number_sign": {True: "no|no.|nos|nos.|number|numbers|#|nr|ref|ref."},
    "section": {
        True: (
            "article{,s}|section{,s}|clause{,s}|point{,s}|paragraph{,s}|chapter{,s}|item{,s}|annex|appendix"
            "|part|room|rooms|phase|page{,s}|version|table|figure|hall|floor|building|row|line|step|level"
            "|group|project|scenario|para|paras|sub-item|batch|lot|house|block|stage|category|pillar|target"
            "|goal|volume|tier|route|junction{,s}|berth{,s}|pier{,s}|gate{,s}|lane{,s}|exit{,s}|platform{,s}"
            "|recommendation{,s}|amendment{,s}|motion{,s}|question{,s}|annexes|appendices|sheet{,s}|kilometre{,s}"
            "|form{,s}|lots|runway{,s}|terminal{,s}|dock{,s}|bay{,s}|pit{,s}|shaft{,s}|reactor{,s}|unit"
        ),
    },
    "percent": {True: "percent|per cent|percentage points|pct"},
    "thing": {
        True: (
            "task{,s}|work|plan{,s}|programme{,s}|program{,s}|budget{,s}|investment{,s}|result{,s}|target{,s}"
            "|goal{,s}|revenue{,s}|growth|activities|data|figures|performance|estimate{,s}|expenditure{,s}|gdp"
            "|statistics|orientation{,s}|objectives|priorities|achievements|situation|term|schedule{,s}|agenda"
            "|conference{,s}|meeting{,s}|session{,s}|calendar|disbursement{,s}|production|exports|imports"
            "|season|harvest|elections|event{,s}|workload|intake|assignments|spending|workplan{,s}|outcomes"
            "|duties|missions|direction{,s}|conditions|crop|requirements|needs|period"
        ),
    },
    "finish": {
        True: (
            "release|releases|releasing|hand out|circulate|circulates|distribute|notify|inform|confirm|register"
            "|repair|build"
            "|construct|renovate|restore|relocate|print|enact|amend|revise|implement|equip|supply|procure"
            "|purchase|verify"
            "|wind up|winds up|winding up|wrap up|wraps up|terminate|cease|end its|end their"
            "|complete|completes|completing|completion|finish|finishes|finishing|finalize|finalizes|finalizing"
            "|finalization|finalise|finalises|finalising|finalisation|submit|submits|submitting|submission"
            "|issue|issues|issuing|issuance|publish|publishes|publishing|publication|report|reporting"
            "|report back|present|presents|presenting|promulgate|promulgates|promulgating|promulgation|approve"
            "|approves|approving|approval|adopt|adopts|adopting|adoption|deliver|delivers|delivering|delivery"
            "|hand over|handover|send|launch|launches|launching|conclude|concludes|concluding|close|sign"
            "|signing|put into operation|put into use|operational|commission|commissioning|organize|organizes"
            "|organizing|organise|organises|organising|hold|convene|establish|establishing|start|begin|open"
            "|provide|prepare|draft|settle|resolve|clear|ready|due|roll out|inaugurate|inauguration|disburse"
            "|disbursing|review|pay|transfer|pilot|migrate|upload|collect|announce|deploy|inspect|hand in|file"
            "|train|connect|digitize|digitise|respond|reply|table|introduce|compile|update|ratify|install"
            "|replace|recruit|audit|evaluate|put forward|forward|return|select|award|carry out"
        ),
    },
    "finished": {
        True: (
            "released|circulated|distributed|confirmed|registered|repaired|built|constructed|renovated|restored"
            "|relocated|printed|enacted|amended|revised|equipped|supplied|procured|purchased|verified|notified"
            "|completed|finished|finalized|finalised|submitted|issued|published|reported|presented|promulgated"
            "|approved|adopted|delivered|handed over|sent|launched|concluded|closed|signed|commissioned"
            "|organized|organised|held|convened|established|set up|opened|provided|prepared|drafted"
            "|implemented|settled|resolved|cleared|done|rolled out|inaugurated|disbursed|reviewed|paid"
            "|transferred|piloted|migrated|uploaded|collected|announced|deployed|inspected|filed|trained"
            "|connected|digitized|digitised|tabled|introduced|compiled|updated|ratified|installed|replaced"
            "|recruited|audited|evaluated|forwarded|returned|selected|awarded|carried out"
        ),
    },
    "idiom": {
        True: (
            "this day {week,fortnight,month,year}|not {a,one} {day,week,month,minute,hour} later|"
            "may not|may be|may also|may become|may have|march on|in march past|due to|due process|second to"
            "|no later|sooner or later|as soon as|of late|on time|in time|early warning|end users|end user"
            "|first of all|end result|by far|by means|by virtue|of course|per day|middle school|last mile"
            "|soon after"
        ),
    },
    "happened": {True: "met|agreed|discussed|visited|heard|noted|was|were|has|had|have been"},
    "reached": {
        True: (
            "reached|amounted to|amounts to|stood at|stands at|totalled|totaled|attained|came to|accounted for"
            "|only|rose|fell|grew|increased|decreased"
        ),
    },
    "move": {
        True: (
            "postpone{,s,d}|extend{,s,ed}|extending|defer{,s,red}|reschedule{,s,d}|move{,s,d} the|be moved"
            "|is moved|are moved|put back|bring forward|brought forward|push back|pushed back|shift{,s,ed} the"
            "|extension|postponement|change{,s,d} the deadline|changing the deadline|moving the|be shifted"
        ),
    },
    "midnight": {True: "midnight|12 midnight"},
    "promise": {True: "will|would"},
    "demand": {
        True: (
            "shall|must|should|need to|needs to|is to|are to|has to|have to|required|request{,s,ed}"
            "|assign{,s,ed}|instruct{,s,ed}|direct{,s,ed}|ask{,s,ed}|urge{,s,d}|will"
        ),
    },
    "counter": {True: "period|phase|term|the period|stage|vision|orientation|edition|version"},
    "vague": {
        True: (
            "{in,within} a few {day,days,week,weeks,month,months,year,years}"
            "|in a few days' time|in a few weeks' time"
            "|a few days from now|"
            "in the coming days|in the next few days|in the coming weeks|in the next few weeks"
            "|in the coming months|over the coming weeks|over the coming months|in the next days"
            "|in the next weeks|in the following days|"
            "urgently|as soon as possible|asap|soon|promptly|immediately|without delay|at once|expeditiously"
            "|as a matter of urgency|at the earliest|at the earliest opportunity|quickly|swiftly|forthwith"
            "|speedily|in due time|in the near future|in good time|as early as possible|shortly"
            "|in a timely manner|right away|with the utmost urgency|at the earliest possible time"
            "|as quickly as possible|straight away|timely|without further delay|in the shortest time"
            "|in the shortest possible time|as fast as possible|instantly"
        ),
    },
}
