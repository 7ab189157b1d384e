"""Minutes of conferences, recorded live from the keyboard."""

__version__ = "0.1.0"
