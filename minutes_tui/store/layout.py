"""The names of the files of one store, and the version that they all bear."""

FORMAT = 1
"""The version of everything that this program writes. A file with a higher one is opened for reading only."""

JOURNAL = "journal"
SNAPSHOT = "snapshot.json"
PREVIOUS_JOURNAL = "journal.previous"
PREVIOUS_SNAPSHOT = "snapshot.previous.json"
LOCK = "lock"
DRAFT = "draft"
BALLAST = "ballast"
SET_ASIDE = "set-aside-"
"""How the names of files begin that hold torn or damaged bytes."""
NEW = ".new"
"""How the names of files end that are still being written; they are worth nothing after a crash."""
