"""The commands, one module a subject, each imported only when it is called."""
