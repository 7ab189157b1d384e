"""The fixed words of reports and letters about tasks in German."""

from typing import Final

TERMS: Final[dict[str, str]] = {
    "report": "Bericht",
    "report_title": "Bericht über die erteilten Aufgaben",
    "report_summary": "Überblick",
    "report_balance": "Bestand der offenen Aufgaben",
    "report_units": "Aufgaben nach Einheiten",
    "report_overdue": "Überfällige Aufgaben",
    "report_milestones": "Meilensteine im Berichtszeitraum",
    "report_coming": "Nächste Fristen",
    "report_none": "Keine.",
    "report_unit": "Einheit",
    "report_tasks": "Aufgaben",
    "report_on_time": "Fristgerecht erledigt",
    "report_late": "Verspätet erledigt",
    "report_in_time": "Offen, in der Frist",
    "report_past": "Offen, überfällig",
    "report_undated": "Ohne Frist",
    "report_cancelled": "Aufgehoben",
    "report_share": "Erledigt",
    "report_whole": "Alle Aufgaben",
    "report_no_unit": "Keine Einheit benannt",
    "report_due": "Fällig am",
    "report_delay": "Tage im Verzug",
    "report_origin": "Erteilt in",
    "report_step": "Meilenstein",
    "report_result": "Stand",
    "report_month": "Monat",
    "report_assigned_in": "{within} {assigned}, {done} ({share}).",
    "report_nothing_assigned": "{within} wurden keine Aufgaben erteilt.",
    "report_none_done": "davon ist noch keine erledigt",
    "report_in_hand": "Im Berichtszeitraum in Bearbeitung: {total} (übernommen: {opening}, neu: {new}). "
    "Fristgerecht erledigt: {on_time}; verspätet erledigt: {late}; offen, in der Frist: {in_time}; "
    "überfällig: {overdue}; ohne Frist: {undated}; aufgehoben: {cancelled}.",
    "report_opening": "Offen vor dem {date}",
    "report_new": "Neu erteilt",
    "report_done": "Erledigt",
    "report_reopened": "Wieder offen",
    "report_closing": "Offen am Ende des {date}",
    "report_shared": "Eine Aufgabe mit mehreren federführenden Einheiten steht in der Zeile jeder dieser "
    "Einheiten und einmal in der letzten Zeile.",
    "report_delay_first": "{days} ({first} nach der ersten Frist)",
    "report_extended": "{due} (zuerst {first})",
    "letter": "Schreiben",
    "letter_subject": "Offene Aufgaben: {unit}",
    "letter_asked": "Bitte teilen Sie bis zum {date} mit, wie weit die Aufgaben gediehen sind und was einer "
    "fristgerechten Erledigung gegebenenfalls entgegensteht.",
    "letter_none_overdue": "Überfällig ist keine davon.",
    "letter_number": "Nr.",
    "letter_task": "Aufgabe",
    "letter_partners": "Mit wem",
}
"""Key → words; names in braces are places."""

PLURALS: Final[dict[str, dict[str, str]]] = {
    "assigned": {"one": "wurde {count} Aufgabe erteilt", "other": "wurden {count} Aufgaben erteilt"},
    "assigned_done": {"one": "davon ist {count} erledigt", "other": "davon sind {count} erledigt"},
    "days": {"one": "{count} Tag", "other": "{count} Tage"},
    "late_given": {
        "one": "{count} Aufgabe wurde vor dem Zeitraum erteilt und erst danach erfasst.",
        "other": "{count} Aufgaben wurden vor dem Zeitraum erteilt und erst danach erfasst.",
    },
    "late_done": {
        "one": "{count} Aufgabe wurde vor dem Zeitraum erledigt und erst danach gemeldet.",
        "other": "{count} Aufgaben wurden vor dem Zeitraum erledigt und erst danach gemeldet.",
    },
    "late_cancelled": {
        "one": "{count} Aufgabe wurde vor dem Zeitraum aufgehoben und erst danach gemeldet.",
        "other": "{count} Aufgaben wurden vor dem Zeitraum aufgehoben und erst danach gemeldet.",
    },
    "late_reopened": {
        "one": "{count} Aufgabe wurde vor dem Zeitraum wieder offen und erst danach so erfasst.",
        "other": "{count} Aufgaben wurden vor dem Zeitraum wieder offen und erst danach so erfasst.",
    },
    "reopened": {
        "one": "{count} abgeschlossene Aufgabe ist wieder offen.",
        "other": "{count} abgeschlossene Aufgaben sind wieder offen.",
    },
    "letter_owes": {
        "one": "nach unserem Verzeichnis ist bei Ihnen {count} Aufgabe offen (Stand: {date}).",
        "other": "nach unserem Verzeichnis sind bei Ihnen {count} Aufgaben offen (Stand: {date}).",
    },
    "letter_overdue": {"one": "Davon ist {count} überfällig.", "other": "Davon sind {count} überfällig."},
}
"""Counted words: key → CLDR plural category → words with ``{count}``."""
