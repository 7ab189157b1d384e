"""English cues."""

import re
from collections.abc import Mapping
from typing import Final

from minutes_tui.reading.wording.cues import DemandCue, PartyCue
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.lexicon.english_verbs import (
    ASKED_THEN,
    BODIES,
    FORECASTS,
    LONG_AGO,
    ORDERED,
    RULES_QUOTED,
    TOLD_TO,
    with_adverbs,
)
from minutes_tui.reading.wording.lexicon.patterns import headings

PREFIXES: Final = ""
"""Letters that may stand before a word as words of their own: none."""
GRAMMAR: Final = Grammar(fixed_order=True, inflected=False, with_reach=2, past=re.compile(r"\w{2,}[^e]ed$"))
"""How demands are built."""

PARTIES: Final[Mapping[PartyCue, str]] = {
    "assign": headings(
        "lead|leading|responsible|main|principal|implementing|executing|competent|accountable", BODIES
    )
    + """|
        action on|action by|action for|action with|action point for
        grateful if|appreciate it if|appreciate if|glad if|pleased if|thankful if|is referred to|are referred to
        be referred to|is passed to|under no circumstances may|in no case may|on no account may|nor may
        same goes for|same applies to|same holds for|same instruction to|same task for|same instructions to
        same for|likewise for|ditto for|ditto|likewise to|same to|goes also for|applies equally to
        applies likewise to|the same from|similarly for
        we need|i need|we want|i want|could i ask|may i ask|can i ask|might i ask|may i invite|may i remind
        to :|attn :|
        pic :|responsible entity :|in the lead :|lead responsibility :|for action :|assigned :|due from :
        duty lies with|onus is on|onus lies with|onus rests with
        responsible for this is|responsible is|responsible are|in charge is
        obliged if|much obliged if|indebted if|passes to|due from|awaited from|outstanding from|overdue from
        direct that|directs that|directed that|instruct that|instructs that|instructed that|rule that|rules that
        ruled that|determine that|determines that|determined that|urge that|urges that|urged that
        who :|by whom :|the business of
        might i trouble|may i trouble|could i trouble|can i trouble|lies squarely with|lies firmly with
        lies entirely with|rests squarely with|rests firmly with|rests entirely with|falls squarely on|falls to be
        is a matter for|are a matter for|is now for|it is now for|i'd like|we'd like|i would rather|i'd rather
        we would rather|i would prefer|high time|so shall|so must|so will|so should
        as shall|as must|as will|as should
        over to|impressed upon|impressed on|impresses upon|impress upon
        see to it that|make sure that|make sure|make certain that|ensure that|deadline for|time limit for
        target date for|due date for|resolved , that|ordered , that|directed , that|agreed , that|decided , that
    """
    + """|
        ask|asks|asked|request|requests|requested|instruct|instructs|instructed|direct|directs|directed|task
        tasks|tasked|order|orders|ordered|urge|urges|urged|call on|calls on|called on|call upon|calls upon
        called upon|invite|invites|invited|charge|charges|charged|require|requires|required|oblige|obliges
        obliged|command|commands|commanded|remind|reminds|reminded|encourage|encourages|encouraged|let
        ask that|asks that|asked that|request that|requests that|requested that|demand that|demands that
        demanded that|insist that|insists that|insisted that|order that|orders that|ordered that
        recommend that|recommends that|recommended that|propose that|proposes that|proposed that
        suggest that|suggests that|suggested that|require that|requires that|required that|is entrusted to
        are entrusted to|is delegated to|are delegated to|is given to|has been assigned to|was assigned to
        have been assigned to|is handed to|want|wants|would like|expect|expects|expected|appeal to
        appeals to|appealed to|mandate|mandates|mandated|commission|commissions|commissioned|authorise
        authorises|authorize|authorizes|authorised|authorized|assigned to|is assigned to|be assigned to
        are assigned to|entrusted to|delegated to|falls to|fall to|lies with|rests with|task falls to
        incumbent on|incumbent upon|led by|headed by|chaired by|under the lead of|under the leadership of
        responsible :|responsible unit :|responsible units :|lead :|lead unit :|lead units :|lead agency :
        lead agencies :|leads :|owner :|owners :|action :|responsibility :|responsible office :|action by :
        to be done by :|in charge :|assignee :|assigned to :|it is up to|up to|it is for|is for|duty of
        responsibility of|task of|job of|need from|needs from|expect from|expects from|required of
        expected of|required from|expected from|look to|looks to|count on|counts on|rely on|agreed that
        decided that|resolved that|agree that|decide that|resolve that|concluded that|please could
        please can|please will|please would|told|lies jointly with|rests jointly with|lies primarily with
        lies solely with|lies mainly with|lead office :|lead department :|lead ministry :|lead body :
        responsible body :|responsible agency :|responsible department :|responsible ministry :
        responsible person :|responsible party :|implementing agency :|implementing unit :|implementation :
    """,
    "hand": """
        assign|assigns|assigned|entrust|entrusts|entrusted|delegate|delegates|delegated|give|gives|hand over
        hands over|designate|designates|designated|appoint|appoints|appointed|allocate|allocates|allocated
        transfer|transfers|assigning|entrusting|designating|asking|requesting|instructing|directing|tasking
        nominate|nominates|nominated|hand this|hand it|hand that|hand the matter|leave this|leave it|leave that
        leave the|refer this|refer it|refer the|pass this|pass it|turn this over|turn it over|commit the
    """,
    "to": "to",
    "agent": "by|from the side of",
    "join": headings(
        "cooperating|co-operating|coordinating|supporting|contributing|participating|partner|assisting|associated",
        BODIES,
    )
    + """|
        w /|in coord . with|coord . with|jointly w /|together w /|in consultation w /|in coordination w /
        in support :|assisting :|contributing :|participating :|consulted :|consult :|with help from
        with support from
        with assistance from|with the backing of|with contributions from|with input from|side by side with
        after discussion with|after consultation with|by agreement with|concurrence of
        after talks with|after hearing|having consulted|cooperation of|collaboration of|assisted by|helped by
        in tandem with|coordinate closely with|coordinate this with|working closely with|work closely with
        works closely with|working together with|work together with|works together with|cooperating closely with
        cooperate closely with|close contact with|touch with|and consult|partnering with|partner with
        teaming up with
    """
    + """|
        coordination with|co - ordination with|cooperation with|co - operation with|collaboration with
        consultation with|partnership with|together with|jointly with|along with|alongside|conjunction with
        agreement with|concert with|liaison with|coordinate with|coordinates with|coordinating with
        cooperate with|cooperates with|cooperating with|co - operate with|co - ordinate with
        collaborate with|collaborates with|collaborating with|work with|works with|working with|liaise with
        liaising with|consult with|consult|consults|consulting|consulting with|join forces with|join with
        team up with|support of|assistance of|participation of|involvement of|help of|supported by
        assisted by|accompanied by|cooperating :|cooperating unit :|cooperating units :|in cooperation :
        coordinating unit :|with :|coordinating units :|supporting :|supporting unit :|supporting units :
        support :|supported by :|involving|combined with|hand in hand with|backed by|input from
        contributions from|assisted in this by|joined by|aided by|agree with|align with|aligning with
        with the agreement of|with the consent of|with the concurrence of|in agreement with
        w /|agreed with|cleared with|coordinated with|drawn up with|drafted with|prepared with|worked out with
        developed with|negotiated with|in glove with
        partners :|partner :|contributors :|contributing units :|participating units :|participants :
        consultations with|discussions with|talks with|partner units :|cooperating agencies :
        cooperating agency :|supporting agencies :
    """,
    "with": "with",
    "joint": """
        coordinate|coordinates|coordinating|co - ordinate|cooperate|cooperates|cooperating|collaborate
        collaborates|collaborating|work|works|working|liaise|coordination|cooperation|collaboration
        consultation|jointly|closely|partnership|agreement|agree|align|hand in hand|clarify|settle|reconcile
        negotiate
        harmonise|harmonize|synchronise|synchronize|resolve|arrange|agreeing|clarifying|settling|reconciling
        negotiating|finalise|finalize|sort out|discuss|discussing|exchange|exchanging
    """,
    "help": """
        cooperates|cooperate|shall cooperate|will cooperate|supports|support|shall support|assists|assist
        shall assist|will support|will assist|cooperating|supporting|assisting
        to cooperate|to support|to assist|as cooperating unit|as the cooperating unit|as supporting unit
        should support|should assist|should cooperate|must support|must assist|must cooperate
    """,
    "govern": """
        except|excepting|excluding|except for|apart from|other than|including|with the exception of|save for
        agreed with us|as negotiated with|had agreed with|have agreed with|has agreed with|was agreed with
        were agreed with|already agreed with|
        of|in|on|at|for|from|into|to|with|about|under|within|between|among|as|according to|per|than|since
        because|because of|thanks to|like|unlike|via|through|against|behind|after|before|following
        concerning|regarding|report of|reports of|report by|reported by|said by|stated by|proposal of
        opinion of|view of|request of|request from|proposal from|letter from|thank|thanks|thanked|commend
        commends|commended|praise|praises|praised|congratulate|congratulates|congratulated|welcome|welcomes
        welcomed|appreciate|appreciates|inform|informed|informs|notify|notifies|that of|those of|if|whether
        although|where|which|whose|based on|in light of|in view of|on behalf of|'s|by which|received from
        not|rather than|instead of|nobody but|task :|subject :|topic :|at the request of
        on the instruction of|on the instructions of|on the orders of|as instructed by|as requested by
        as agreed by|as agreed with
    """,
    "must": with_adverbs("""
        is answerable|are answerable|is responsible|are responsible|is accountable|are accountable
        let us have|let me have|get back to us|get back to me|come back to us|come back to me|kindly|pls|plz
        in the lead|as lead|as the lead|gets until|get until|has been given until|have been given until
        can have until|may have until
        is under instructions to|are under instructions to|is under orders to|are under orders to
        is liable for|are liable for|is personally liable for|are personally liable for
        is personally responsible for|are personally responsible for
        holds the pen|hold the pen|has the pen
        had better|undertake to|owes us|owe us|owes me|owe me|can and must|may and must
        can and should|could and should
        shall|must|should|is to|are to|has to|have to|needs to|need to|is obliged to|are obliged to|ought to
        is required to|are required to|is asked to|are asked to|is requested to|are requested to|is asked for
        are asked for|is urged to
        are urged to|is instructed to|are instructed to|is directed to|are directed to|is tasked|are tasked
        is assigned|are assigned|is assigned to|are assigned to|is responsible for|are responsible for
        is charged with|are charged with|is entrusted|are entrusted|is entrusted to|are entrusted to
        is in charge of|are in charge of|takes the lead|take the lead|takes charge of|to take the lead
        to lead|leads|is ordered to|are ordered to|is called upon to|are called upon to|is called on to
        are called on to|is invited to|are invited to|is designated|are designated|is mandated to
        are mandated to|is expected to|are expected to|bears responsibility|bear responsibility
        is accountable for|are accountable for|is hereby|are hereby|is commissioned|are commissioned
        is reminded to|are reminded to|is to be|shall be|shall also|presides over|takes responsibility
        take responsibility|assumes responsibility|undertakes to|is obligated to|are obligated to
        be responsible for|acts as lead|is the lead|are the lead|is the lead unit|has been asked to
        have been asked to|has been tasked|have been tasked|has been instructed to|have been instructed to
        has been assigned|have been assigned|was asked to|were asked to|was instructed to|were instructed to
        was tasked|were tasked|was assigned|were assigned|was requested to|were requested to|was directed to
        were directed to|is advised to|are advised to|is bound to|has until|have until|takes over|take over
        take on|takes on|ensure|ensures|please|remains responsible for|remain responsible for
        stays responsible for|remains in charge of|remain in charge of|retains responsibility for
        retain responsibility for|continues to be responsible for|continue to be responsible for
        needed to|is given|are given|may not|is not allowed to|are not allowed to|is prohibited from
        are prohibited from|is forbidden to|are forbidden to|be so kind as to|would please|will please|could please
        can please|must not|shall not|should not|is answerable for|is now responsible for|are now responsible for
        has the task of|have the task of|has the lead|have the lead|is in the lead|are in the lead
        has responsibility for|have responsibility for|is under an obligation to|are under an obligation to
        has the duty to|have the duty to|will be responsible for|will be in charge of|will be tasked
        will be required to|will have to|will need to|will be expected to|will be held accountable for
    """)
    + "|"
    + TOLD_TO
    + "|"
    + ASKED_THEN
    + "|"
    + ORDERED,
    "will": """
        volunteered to|volunteers to|undertook to|offered to|promised to|committed to|committed itself to|commits to
        pledged to|agrees to|
        will|to|submits|prepares|reports|completes|provides|issues|drafts|organises|organizes|reviews
        finalises|finalizes|publishes|sends|delivers|carries out|develops|presents|implements|updates|checks
        examines|monitors|advises|compiles|proposes|continues|conducts|collects|plans|proceeds|hands in
        sends in|draws up|sets up|works out|convenes|executes|verifies|summarises|summarizes|consolidates
        accelerates|speeds up|oversees|supervises|handles|manages|coordinates|leads
    """,
    "told": FORECASTS
    + """|
        grants it|gives it|allows it|grants them|gives them|allows them
        resolves to|decides to|resolved to|decided to
        should have|ought to have|had been asked to|had been told to|had been instructed to|had been requested to
        had been tasked with|had been directed to|disagree|disagrees|
        has|have|had|was|were|is|are|did|does|said|says|reports that|forecasts|estimates
        anticipates|projects that|predicts|considers|fears|doubts
        reported|noted|stated|informed
        explained|added|stressed|emphasised|emphasized|gave|made|held|took|sent|met|began|presented
        will be able|will be asked|will be consulted|will be invited|will be informed|may|can|could|would
        might|will have a|will have the|believes|thinks|notes|says that|spoke
        attended|chaired|already|praised|thanked|welcomed|needs|wants|seems|remains|knows|hopes|intends
        plans to|plan to|will comprise|will consist|will include|will be composed|comprises|consists|comprise
        consist|found|finds
        detected|recorded|registered|regretted|regrets|agreed to|has agreed|welcomes|signed|opened|launched|asks for
        asks when|asked when|asked why|asked how|asked for|asks why|asks whether|asked whether|asked about
        asks about
        faces|lacks|owes|belongs|contains|includes|covers|employs|want|need|hope|intend|looks|plays|sees
        lies
    """,
    "ask": "about|whether|why|how|what|when|where|who|if|which|for clarification|a question",
    "and": """
        after which|whereupon|upon which|following which|whereafter|and thereafter|and|or|and / or|as well as
        and also|plus|respectively
    """,
    "skip": """
        though|however|too|lastly|finally|next|between them|between the two of them|jointly and severally|
        colleagues|dear colleagues|ladies and gentlemen|look|well|right|okay|ok|listen|friends|folks
        nevertheless|nonetheless
        the|a|an|all|each|every|any|relevant|competent|responsible|concerned|other|both|our|your|their|its
        my|following|leaders of|the leaders of|heads of|the heads of|leadership of|the leadership of
        head of the|representatives of|units of|comrade|comrades|also|hereby|therefore|thus|then|now|again
        finally|first|second|third|further|furthermore|moreover|in addition|accordingly|consequently
        specifically|jointly|urgently|immediately|promptly|closely|strongly|once more|additionally
        in particular|in turn|for its part|meanwhile|at the same time|heads of all|leaders of all|and then
        or his deputy|or her deputy|or their deputy|or their deputies|or a deputy|or his representative
        or her representative|or their representatives|or a representative|or his nominee|or her nominee
        or their nominees|
        either|
        so|next|respective|various|remaining|proactively|actively|regularly|still|itself|themselves|likewise
        similarly|collectively
    """,
}
"""What each phrase says about the unit beside it."""

DEMANDS: Final[Mapping[DemandCue, str]] = {
    "order": ORDERED
    + """|
        asked that|requested that|directed that|ordered that|demanded that|instructed that|insisted that
        requests that|directs that|asks that|orders that|demands that|instructs that|insists that|i want|pls|plz
        i'd like|we'd like|high time|i would rather|i'd rather|had better
        has been given until|have been given until|can have until|owes us|owe us|owes me
        under no circumstances may|on no account may|in no case may|grateful if|appreciate it if|
        will have to|will need to|is given|are given|may not be|has the task of|have the task of
        is under an obligation to|are under an obligation to|is not allowed|are not allowed
        is prohibited from|are prohibited from
    """
    + """|
        shall|must|is to|are to|needs to|need to|has to|have to|should|please|ought to|kindly|make sure
        ensure that|it is necessary to|it is essential to|it is imperative|it is required|it is requested
        is requested to|are requested to|is asked to|are asked to|is instructed to|are instructed to
        is tasked with|are tasked with|is tasked to|are tasked to|is directed to|are directed to
        is assigned to|are assigned to|is assigned the|is charged with|are charged with|is required to
        are required to|is responsible for|are responsible for|is obliged to|are obliged to|is urged to
        are urged to|is called upon|are called upon|is entrusted with|are entrusted with|i ask|i request
        i instruct|i direct|i task|i order|i urge|i require|i call on|i expect|i want you|i want the
        i want all|i want a|i would like you|i would like the|i would like all|we ask|we request|we instruct
        we direct|we task|we urge|we expect|we call on|i assign|i entrust|i charge|i invite|i remind
        we require|no later than|not later than|is mandated|it is up to|takes the lead in|is in charge of
        are in charge of|i suggest that|i propose that|let us|cannot be delayed|is due|are due|is to be
        are to be|remains to be|must be|do not|be sure to|i insist|it is mandatory|is mandatory
        are mandatory|deadline :|is obligatory|under an obligation|is bound to|is ordered to|are ordered to
        is commissioned|are commissioned|is expected to|are expected to|is invited to|are invited to
        is reminded to|are reminded to|i want to see|i need|we need|is designated to|has until|have until
        to be completed|to be submitted|to be finalised|to be finalized|to be sent|to be done
        takes responsibility for|i am asking|i am instructing|i am tasking|i hereby|is hereby|are hereby
        is urgently needed|are urgently needed|without delay|at the latest|remains responsible for
        remain responsible for|it is the duty of|it is the responsibility of|it is the task of
        we agreed that|it was agreed that|it was decided that|may not|must not|is prohibited|are prohibited
        is forbidden|are forbidden|remains in charge of|asked it to|asked them to|asked him to|asked her to
        asked us to|asked everyone to|asked all to|requested it to|requested them to|requested him to
        requested her to|requested us to|requested everyone to|requested all to|instructed it to
        instructed them to|instructed him to|instructed her to|instructed us to|instructed everyone to
        instructed all to|directed it to|directed them to|directed him to|directed her to|directed us to
        directed everyone to|directed all to|urged it to|urged them to|urged him to|urged her to|urged us to
        urged everyone to|urged all to|ordered it to|ordered them to|ordered him to|ordered her to
        ordered us to|ordered everyone to|ordered all to|tasked it to|tasked them to|tasked him to
        tasked her to|tasked us to|tasked everyone to|tasked all to|told it to|told them to|told him to
        told her to|told us to|told everyone to|told all to|asks it to|asks them to|asks him to|asks her to
        asks us to|asks everyone to|asks all to|requests it to|requests them to|requests him to
        requests her to|requests us to|requests everyone to|requests all to|instructs it to
        instructs them to|instructs him to|instructs her to|instructs us to|instructs everyone to
        instructs all to|lies with the|rests with the|lies jointly with|rests jointly with|are asked for
        is asked for
    """,
    "act": """
        submit|complete|prepare|report|review|finish|finalise|finalize|issue|publish|send|ensure|focus
        continue|promote|implement|perform|pay attention|strengthen|accelerate|speed up|coordinate|consult
        develop|build|draft|organise|organize|carry out|check|inspect|examine|advise|propose|present|provide
        update|resolve|settle|clear|remove|address|consider|approve|adopt|sign|hold|convene|establish|set up
        create|assign|instruct|direct|ask|request|urge|task|order|require|collect|compile|consolidate
        summarise|summarize|monitor|supervise|evaluate|assess|improve|innovate|reform|simplify|reduce|cut
        increase|expand|maintain|disburse|allocate|arrange|train|inform|notify|forward|hand over|deliver
        draw up|work out|make|take|give|put|conduct|investigate|verify|clarify|answer|reply|respond|register
        record|clean|digitise|digitize|connect|integrate|deploy|launch|open|close|stop|start|begin|proceed
        follow|follow up|keep|enforce|apply|tighten|handle|urgently|immediately|promptly|resolutely
        synchronously|proactively|quickly|do not|avoid|let|please|kindly|bring|gather|elaborate|revise|amend
        repair|invite|call|plan|schedule|set|run|discuss|agree|upload|file|return|raise|distribute|circulate
        prioritise|prioritize|concentrate|support|cooperate|guide|mobilise|mobilize|rectify|correct|explain
        confirm|identify|define|pursue|supplement
    """,
    "if": "should|were",
    "past": RULES_QUOTED
    + "|"
    + LONG_AGO
    + """|
        last year|last month|last week|last quarter|last time|yesterday|previously|in the past|at the last meeting
        at the previous meeting|at our last meeting|earlier this year|earlier this month|earlier this week
        in recent years
        over the past|over the last|in the last|a year ago|two years ago|a month ago|a week ago
        the day before yesterday
        when i was|when we were|back when|in my time|i gather|i understand|we understand|i hear|we hear|i am told
        we are told
        at our last session|at the last session|at the previous session|at our last sitting|at the last conference
        at our last conference|some time ago|long ago|earlier|
        in the past year|at the time|back then|during the last|during the past
    """,
    "request": """
        let us have|let me have|get back to us|get back to me|come back to us|come back to me|
        undertake to|kindly|pls|plz|might i trouble|may i trouble|could i trouble|can i trouble
        please|could i ask|may i ask|can i ask|might i ask|could we ask|may we ask|may i invite|may i request
        could you
        would you|can you|will you|may i remind|could i request|might we ask|would you kindly
    """,
    "plain": FORECASTS
    + """|
        i want to|we shall|i shall|i'd like to|we'd like to|i'd rather not|i would rather not|
        let the record show|let the record reflect|let me quote|let me recall|let us recall|let me say
        let me begin|let me thank
        we expect to|i expect to|we hope to|we intend to|i intend to|i hope to|we aim to|we are going to|
        must have been|should have been|shall not be lost|i should like to thank|must be said|must admit
        should be noted that|i must thank|i must say|we must thank|must have|should have|have to say
        would like to thank|want to thank|would like to congratulate|i would like to inform
        want to congratulate|in order to|is expected to reach|are expected to reach|is expected to grow
        is expected to be|are expected to be|expected to reach|is expected to rise|is expected to fall
        are expected to rise|is expected to increase|is expected to amount|had to|did not have to
        does not have to|do not have to|no need to|not required to|i would like to say|would like to express
        i would like to report|i would like to know|i would like to ask whether|i would like to ask when
        i would like to ask how|we would like to know|what should|how should|who shall|who should
        when should|should we|shall we|must we|do we have to|does the|do the|has been completed|as expected
        as required|as requested|as instructed|as directed|as ordered|report that|reports that|is due to
        are due to|was due to|need no|in charge of the meeting|as planned|please note that|please be informed
        please be aware|please find|please accept|please see|do not know|do not think
        do not have|do not believe|i do not|we do not|they do not|set out|plans to|will have to wait
        is expected to open|are expected to increase|is expected to continue
    """,
}
"""What each phrase says about its sentence."""
