"""The fixed words of reports and letters about tasks in Vietnamese."""

from typing import Final

TERMS: Final[dict[str, str]] = {
    "report": "Báo cáo",
    "report_title": "Tình hình thực hiện nhiệm vụ được giao",
    "report_summary": "Kết quả chung",
    "report_balance": "Cân đối nhiệm vụ chưa hoàn thành",
    "report_units": "Kết quả theo đơn vị",
    "report_overdue": "Nhiệm vụ quá hạn chưa hoàn thành",
    "report_milestones": "Các mốc nhiệm vụ trong kỳ",
    "report_coming": "Nhiệm vụ sắp đến hạn",
    "report_none": "Không có.",
    "report_unit": "Đơn vị",
    "report_tasks": "Tổng số",
    "report_on_time": "Hoàn thành đúng hạn",
    "report_late": "Hoàn thành quá hạn",
    "report_in_time": "Chưa hoàn thành, trong hạn",
    "report_past": "Chưa hoàn thành, quá hạn",
    "report_undated": "Không có thời hạn",
    "report_cancelled": "Đã hủy",
    "report_share": "Tỷ lệ hoàn thành",
    "report_whole": "Tổng cộng",
    "report_no_unit": "Chưa rõ đơn vị",
    "report_due": "Thời hạn",
    "report_delay": "Số ngày quá hạn",
    "report_origin": "Giao tại",
    "report_step": "Mốc",
    "report_result": "Tình trạng",
    "report_month": "Tháng",
    "report_assigned_in": "{within}, {assigned}, {done} ({share}).",
    "report_nothing_assigned": "{within}, không có nhiệm vụ nào được giao.",
    "report_none_done": "chưa có nhiệm vụ nào hoàn thành",
    "report_in_hand": "Tổng số nhiệm vụ phải thực hiện trong kỳ: {total} (chuyển từ kỳ trước: {opening}; "
    "giao mới: {new}). Hoàn thành đúng hạn: {on_time}; hoàn thành quá hạn: {late}; chưa hoàn thành, còn "
    "trong hạn: {in_time}; chưa hoàn thành, đã quá hạn: {overdue}; không có thời hạn: {undated}; đã hủy: "
    "{cancelled}.",
    "report_opening": "Chưa hoàn thành trước {date}",
    "report_new": "Giao mới trong kỳ",
    "report_done": "Hoàn thành trong kỳ",
    "report_reopened": "Phải thực hiện lại",
    "report_closing": "Chưa hoàn thành đến hết {date}",
    "report_shared": "Nhiệm vụ do nhiều đơn vị chủ trì được tính ở dòng của từng đơn vị và tính một lần ở "
    "dòng tổng cộng.",
    "report_delay_first": "{days} ({first} so với thời hạn đầu)",
    "report_extended": "{due} (thời hạn đầu {first})",
    "letter": "Công văn",
    "letter_subject": "V/v thực hiện các nhiệm vụ được giao ({unit})",
    "letter_asked": "Đề nghị Quý đơn vị báo cáo tiến độ thực hiện trước {date}; nêu rõ khó khăn, vướng mắc "
    "đối với nhiệm vụ không bảo đảm thời hạn.",
    "letter_none_overdue": "Không có nhiệm vụ quá hạn.",
    "letter_number": "TT",
    "letter_task": "Nhiệm vụ",
    "letter_partners": "Đơn vị phối hợp",
}
"""Key → words; names in braces are places."""

PLURALS: Final[dict[str, dict[str, str]]] = {
    "assigned": {"other": "đã giao {count} nhiệm vụ"},
    "assigned_done": {"other": "trong đó đã hoàn thành {count} nhiệm vụ"},
    "days": {"other": "{count} ngày"},
    "late_given": {"other": "Có {count} nhiệm vụ được giao trước kỳ báo cáo nhưng cập nhật sau."},
    "late_done": {"other": "Có {count} nhiệm vụ hoàn thành trước kỳ báo cáo nhưng cập nhật sau."},
    "late_cancelled": {"other": "Có {count} nhiệm vụ hủy trước kỳ báo cáo nhưng cập nhật sau."},
    "late_reopened": {"other": "Có {count} nhiệm vụ phải thực hiện lại từ trước kỳ báo cáo nhưng cập nhật sau."},
    "reopened": {"other": "Có {count} nhiệm vụ đã kết thúc nay phải thực hiện lại."},
    "letter_owes": {
        "other": "Theo kết quả theo dõi, tính đến {date}, Quý đơn vị còn {count} nhiệm vụ chưa hoàn thành."
    },
    "letter_overdue": {"other": "Trong đó có {count} nhiệm vụ đã quá hạn."},
}
"""Counted words: key → CLDR plural category → words with ``{count}``."""
