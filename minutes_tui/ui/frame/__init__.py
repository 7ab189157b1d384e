"""The first frame: what the live screen will show, composed and drawn before Textual is loaded.

A start has to import Textual, to style, lay out and paint some fifteen widgets; a meeting can be read in less time
than that. So the rows that the widgets would show are put together here, from the same pure functions, and sent to
the terminal at once; Textual paints over them, and no cell but the state of saving changes. What is typed in the
meantime is echoed into the drawn field. Nothing in this package imports Textual.
"""
