"""The one source of the shipped Word templates: layouts, styles and forms, written as WordprocessingML."""
