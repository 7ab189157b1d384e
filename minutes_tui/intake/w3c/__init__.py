"""Logs of W3C meetings, as the manual of scribe.perl describes them."""
