"""What phrases look like: small rules over lexemes, the same for all five languages.

Every rule takes a passage and a place and gives None (it does not stand here), or the place behind what it took
together with what it read. A rule that took a date which no calendar has gives None in place of the reading, so
that no part of it is read as something else.
"""
