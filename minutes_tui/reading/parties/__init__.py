"""A sentence and the roster in, lead and cooperating units out."""
