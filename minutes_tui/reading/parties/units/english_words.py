"""English words that head the name of a unit, a title or a field, and words that do not."""

from typing import Final

from minutes_tui.reading.wording.words import listed

HEADS: Final = listed(
    """
    ministry department office committee commission agency authority secretariat bureau directorate division
    section unit council board bank inspectorate institute centre center academy group force taskforce
    administration government team police province city district commune municipality court corporation
    service fund embassy cabinet treasury delegation hospital school university union association archives
    parliament assembly branch company chamber customs headquarters command subcommittee directorate-general
    clinic pharmacy prison kindergarten theatre stadium customs scouts trust directory tribunal survey corps
    desk academy directorate faculty registry contractor
    operator
    regulator supplier investor developer organiser organizer consultant
    employer provider publisher manufacturer ombudsman army navy police guard museum library station observatory
    prosecutor procuracy inspection panel sector cluster laboratory college politburo audit insurance
    federation confederation foundation society league alliance coalition congress senate mint consortium
    commissariat consulate mission chancellery presidency
    dept div cttee syndicate cooperative exchange institution organisation organization
    """
)
MANY: Final = listed(
    """
    ministries departments offices committees commissions agencies authorities bureaus directorates
    divisions sections units councils boards banks inspectorates institutes centres centers groups teams
    provinces cities districts communes municipalities services branches sectors localities organisations
    organizations bodies governments companies enterprises schools universities hospitals members
    administrations delegations associations stakeholders contractors investors parties secretariats
    subcommittees mayors governors ministers directors consultants suppliers operators
    clinics pharmacies prisons kindergartens factories farms commissioners attorneys prosecutors judges
    registrars officers chiefs faculties regulators developers
    organisers organizers employers providers publishers manufacturers
    inspectors inspectorates chairpersons chairs heads secretaries managers engineers museums libraries laboratories
    auditors trustees sheriffs clerks rectors deans presidents ambassadors consuls commanders magistrates utilities
    partners counterparts associates departments-general tribunals ports airports
    entities courts corporations embassies clusters bridges
    federations confederations foundations societies unions institutions missions consulates funds trusts
    taskforces panels academies colleges theatres operators depts parliaments
    """
)
TITLES: Final = listed(
    """
    minister director chairman chairwoman chairperson chair head chief secretary governor mayor president
    general colonel mr mrs ms dr prof professor inspector rector commander ambassador vice deputy prime
    permanent director-general vice-chairman chancellor comptroller auditor treasurer coordinator lieutenant
    major captain manager comrade acting senior commissioner registrar dean principal rapporteur
    vice-minister vice-president spokesperson dean under-secretary sergeant professor deputy-minister admiral
    excellency speaker attorney solicitor marshal master engineer surveyor clerk sheriff provost warden coroner
    postmaster harbourmaster paymaster bursar archivist librarian curator statistician additional joint assistant
    associate executive managing under-secretary-general secretary-general lady lord sir dame cllr councillor
    baroness baron senator judge sheikh brigadier hon
    """
)
LONE_TITLES: Final = TITLES - frozenset(
    [
        "general",
        "chief",
        "permanent",
        "acting",
        "senior",
        "prime",
        "deputy",
        "vice",
        "major",
        "principal",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "comrade",
        "secretary",
        "additional",
        "joint",
        "assistant",
        "associate",
        "executive",
        "managing",
        *["lady", "lord", "sir", "dame", "cllr", "hon", "justice", "sheikh", "baron"],
    ]
)
LINKS: Final = frozenset(["of", "for", "on", "against"])
UNDER: Final = frozenset(["of", "under", "within", "at", "in", "from"])
TOPICAL: Final = listed(
    """
    committee commission group force council board taskforce team subcommittee panel unit
    """
)
ARTICLES: Final = frozenset(["the", "a", "an", "our", "all"])
# Unit nouns that are common words in lower case.
CAPITAL_ONLY: Final = listed(
    """
    delegation service administration union school audit insurance inspection command assembly fund association
    clinic pharmacy prison kindergarten theatre stadium customs scouts trust survey desk directory branch
    college chamber panel company hospital library museum
    station employer
    guard army navy registry
    society league alliance coalition congress senate mint mission exchange presidency foundation
    cooperative institution organisation organization
    """
)
NUMBERED: Final = listed(
    """
    division department team group office section unit bureau branch cluster hospital school court zone region
    """
)
KINDS: Final = listed(
    """
    local provincial regional municipal national central line federal state public district communal
    county town village parish borough coastal urban rural northern southern eastern western private public
    specialised specialized functional sectoral subordinate affiliated relevant competent other concerned
    """
)
HEADING: Final = frozenset(("heads", "chiefs", "directors", "secretaries", "managers", "deans"))
# Departments whose short names in capitals are common words in small letters.
SHORT_NAMES: Final = frozenset(("it", "ict"))
SHORT_HEADS: Final = frozenset(("min", "dept", "dep", "div", "dir", "off", "comm", "cttee", "govt", "sec"))
HEADING_ONE: Final = frozenset(("head", "chief", "director", "secretary", "manager", "dean", "chair", "leader"))
WHICH: Final = KINDS | frozenset(("all", "responsible", "both", "each"))
NOT_NAMES: Final = listed(
    """
    i you we he she it they this that these those the a an all please any each every there here no not
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december decision resolution report project plan law decree circular
    article draft directive conclusion programme program phase document documents item annex appendix point
    section chapter q1 q2 q3 q4 gdp oda fdi vat ict ai sim cpi pdf also then and but or in on at by before
    after until for from to of as if when who what which how why let thank thanks work progress data results
    funds staff training regarding concerning according following furthermore moreover however therefore
    finally everyone everybody somebody nobody tet lunar new year internet vneid etc
    """
)
# Words that are no name by themselves, but what a unit may be responsible for: Faculty of Law.
FIELDS: Final = frozenset(
    ("law", "work", "training", "staff", "data", "projects", "programme", "research", "planning")
)
# Words in which the name of a thing ends, not of a unit: Statistics Law, National Day.
THINGS: Final = listed(
    """
    law decree act code strategy agreement treaty bill day week holiday street bridge road river highway tunnel
    conference summit festival forum index list award prize plan report project programme circular resolution
    """
)
