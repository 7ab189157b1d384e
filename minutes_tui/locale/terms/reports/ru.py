"""The fixed words of reports and letters about tasks in Russian."""

from typing import Final

TERMS: Final[dict[str, str]] = {
    "report": "Отчёт",
    "report_title": "Отчёт об исполнении поручений",
    "report_summary": "Общие сведения",
    "report_balance": "Остаток неисполненных поручений",
    "report_units": "Исполнение по подразделениям",
    "report_overdue": "Просроченные поручения",
    "report_milestones": "Этапы отчётного периода",
    "report_coming": "Ближайшие сроки",
    "report_none": "Нет.",
    "report_unit": "Подразделение",
    "report_tasks": "Всего",
    "report_on_time": "Исполнено в срок",
    "report_late": "Исполнено с опозданием",
    "report_in_time": "На исполнении, срок не наступил",
    "report_past": "На исполнении, просрочено",
    "report_undated": "Без срока",
    "report_cancelled": "Снято",
    "report_share": "Доля исполнения",
    "report_whole": "Итого",
    "report_no_unit": "Исполнитель не указан",
    "report_due": "Срок",
    "report_delay": "Дней просрочки",
    "report_origin": "Дано на",
    "report_step": "Этап",
    "report_result": "Состояние",
    "report_month": "Месяц",
    "report_assigned_in": "{within} {assigned}, {done} ({share}).",
    "report_nothing_assigned": "{within} поручений не давалось.",
    "report_none_done": "ни одно из них пока не исполнено",
    "report_in_hand": "На исполнении в отчётном периоде: {total} (остаток: {opening}, новых: {new}). "
    "Исполнено в срок: {on_time}; исполнено с опозданием: {late}; срок не наступил: {in_time}; просрочено: "
    "{overdue}; без срока: {undated}; снято: {cancelled}.",
    "report_opening": "Не исполнено до {date}",
    "report_new": "Дано новых",
    "report_done": "Исполнено",
    "report_reopened": "Возвращено на исполнение",
    "report_closing": "Не исполнено на конец {date}",
    "report_shared": "Поручение с несколькими ответственными учтено в строке каждого из них и один раз в "
    "итоговой строке.",
    "report_delay_first": "{days} ({first} от первого срока)",
    "report_extended": "{due} (первый срок {first})",
    "letter": "Письмо",
    "letter_subject": "Об исполнении поручений: {unit}",
    "letter_asked": "Просим до {date} сообщить о ходе исполнения, а по поручениям, срок которых соблюсти не "
    "удаётся, указать причины.",
    "letter_none_overdue": "Просроченных среди них нет.",
    "letter_number": "№",
    "letter_task": "Поручение",
    "letter_partners": "Соисполнители",
}
"""Key → words; names in braces are places."""

PLURALS: Final[dict[str, dict[str, str]]] = {
    "assigned": {
        "one": "дано {count} поручение",
        "few": "дано {count} поручения",
        "many": "дано {count} поручений",
        "other": "дано {count} поручения",
    },
    "assigned_done": {
        "one": "из них исполнено {count}",
        "other": "из них исполнено {count}",
    },
    "days": {"one": "{count} день", "few": "{count} дня", "many": "{count} дней", "other": "{count} дня"},
    "late_given": {
        "one": "{count} поручение дано до отчётного периода, а внесено позднее.",
        "few": "{count} поручения даны до отчётного периода, а внесены позднее.",
        "many": "{count} поручений дано до отчётного периода, а внесено позднее.",
        "other": "{count} поручения дано до отчётного периода, а внесено позднее.",
    },
    "late_done": {
        "one": "{count} поручение исполнено до отчётного периода, а отмечено позднее.",
        "few": "{count} поручения исполнены до отчётного периода, а отмечены позднее.",
        "many": "{count} поручений исполнено до отчётного периода, а отмечено позднее.",
        "other": "{count} поручения исполнено до отчётного периода, а отмечено позднее.",
    },
    "late_cancelled": {
        "one": "{count} поручение снято до отчётного периода, а отмечено позднее.",
        "few": "{count} поручения сняты до отчётного периода, а отмечены позднее.",
        "many": "{count} поручений снято до отчётного периода, а отмечено позднее.",
        "other": "{count} поручения снято до отчётного периода, а отмечено позднее.",
    },
    "reopened": {
        "one": "{count} закрытое поручение возвращено на исполнение.",
        "few": "{count} закрытых поручения возвращены на исполнение.",
        "many": "{count} закрытых поручений возвращено на исполнение.",
        "other": "{count} закрытого поручения возвращено на исполнение.",
    },
    "letter_owes": {
        "one": "По данным учёта на {date} за вами числится {count} неисполненное поручение.",
        "few": "По данным учёта на {date} за вами числятся {count} неисполненных поручения.",
        "many": "По данным учёта на {date} за вами числится {count} неисполненных поручений.",
        "other": "По данным учёта на {date} за вами числится {count} неисполненного поручения.",
    },
    "letter_overdue": {"one": "Из них просрочено {count}.", "other": "Из них просрочено {count}."},
}
"""Counted words: key → CLDR plural category → words with ``{count}``."""
