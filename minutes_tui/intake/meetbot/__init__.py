"""Meetings kept by MeetBot: raw logs, and the JSON of its hcoop version."""
