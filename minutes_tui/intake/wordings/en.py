"""English."""

import re

from minutes_tui.intake.wordings.shape import Wording, label, opening, words


def wording() -> Wording:
    """How English reports word it."""
    meeting = r"(?:online |national |working )*(?:conference|meeting|session|call|workshop|hearing)"
    # What a minister is the minister of, so that the name behind it can be told from it.
    portfolio = (
        r"Home Affairs|Foreign Affairs|Public Security|National Defen[cs]e|Defen[cs]e|Finance|Justice|Health"
        r"|Education(?: and Training)?|Industry and Trade|Transport|Construction|Planning(?: and Investment)?"
        r"|Science and Technology|Agriculture|Natural Resources and Environment|Environment|Labou?r|Interior"
        r"|Information and Communications|Culture|Economy|Energy"
    )
    return Wording(
        offices={
            "prime minister": words(r"Prime Minister"),
            "minister": words(rf"Minister(?: (?:of|for) (?:the )?(?:{portfolio}))?"),
            "president": words(r"President"),
            "chair": words(r"Chair(?:man|woman|person)?"),
            "head": words(r"Head|Chief"),
            "director": words(r"Director(?:[- ]General)?"),
            "secretary": words(r"Secretary(?:[- ]General)?"),
            "governor": words(r"Governor|Mayor"),
            "rank": words(r"General|Colonel|Admiral|Captain|Major"),
        },
        deputy=re.compile(r"(?:(?:Permanent|Standing|First) )?(?:Deputy|Vice|Under)[- ]?\s*", re.IGNORECASE),
        courtesy=words(r"Comrade|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Professor|Prof\.?|Sir|Dame"),
        complement=re.compile(r",\s+(?=[A-Z])"),
        governed=words(r"(?:by|with|from|of|for|to|under|between|and|at|on)(?:\s+(?:the|a))?\s*$"),
        says=words(
            r"sa(?:id|ys)|stress(?:ed|es)|emphasi[sz](?:ed|es)|underlin(?:ed|es)|noted|stated|added|adds"
            r"|affirm(?:ed|s)|commend(?:ed|s)|prais(?:ed|es)|point(?:ed|s) out|explain(?:ed|s)"
            r"|announc(?:ed|es)|remarked|conclud(?:ed|es)|warn(?:ed|s)|acknowledg(?:ed|es)|thank(?:ed|s)"
            r"|observ(?:ed|es)|recall(?:ed|s)|highlighted|argu(?:ed|es)|welcom(?:ed|es)"
        ),
        # 'Requests', 'orders', 'tasks' are nouns as often as verbs and are left out.
        demands=words(
            r"requested|ask(?:ed|s)|urg(?:ed|es)|instruct(?:ed|s)|ordered|assign(?:ed|s)|tasked"
            r"|call(?:ed|s) (?:on|for)|suggest(?:ed|s)|propos(?:ed|es)|requir(?:ed|es)|demanded"
            rf"|directed(?! the {meeting})"
        ),
        reports=words(r"reported(?! to)|present(?:ed|s) (?:the|a) (?:\w+ )?report|brief(?:ed|s)"),
        reporting=opening(r"reporting (?:at|to|on)|in (?:his|her|the) report"),
        according=words(r"according to"),
        small=words(r"the|also|then|further|again|strongly|finally|clearly|has|had"),
        chairs=words(
            rf"(?:co-?)?chair(?:ed|s)(?: the| a| an| this)? {meeting}|presid(?:ed|es) over"
            rf"|direct(?:ed|s) the {meeting}|(?:led|leads) the {meeting}"
            r"|under the (?:joint )?chair(?:manship)? of|(?:was|were) (?:co-?)?chaired"
        ),
        jointly=words(r"co-?chair(?:ed|s)|jointly|joint"),
        bridge=re.compile(
            r"(?:at|from) (?:the )?(?P<name>[A-ZĐ]\w+(?:\s[A-ZĐ]\w+){0,2}) (?:provincial )?(?:bridge|site)\b"
            r"|(?:bridge|site) (?:in|of|at) (?P<place>[A-ZĐ]\w+(?:\s[A-ZĐ]\w+){0,2})"
        ),
        caption=words(
            r"(?:speaks|speaking|delivers|addresses|attending|attend) (?:at|the|a) .*|photo"
            r"|scene|view of .*"
        ),
        furniture=label(
            r"source|cc|distribution|copies to|recipients|comments?|photo|author|by|same (?:tag|category|author)"
            r"|no (?:data|videos available)|simple empty"
        ),
        subject=opening(r"on|regarding|re|concerning|about"),
        months=opening(
            r"january|february|march|april|may|june|july|august|september|october|november|december"
            r"|percent|per cent|million|billion"
        ),
        letters=re.compile(r"[A-Za-zéèêëïôüñç]+"),
        units=re.compile(
            r"(?:Ministry|Department|Office|Committee|Commission|Agency|Bureau|Division|Council|Authority|Board|Institute|Government|Province)(?!\w)"
        ),
        document=opening(r"(?:minutes|conclusions?|notice|resolution|report|communiqué|directive)"),
        addresses=opening(r"assign|task|instruct|request|ask|direct|order|urge|recommend"),
        again=opening(
            rf"(?:at|during|speaking at|closing|concluding|in) (?:the"
            rf"|this) (?:\w+ )?{meeting}|in conclusion"
        ),
    )
