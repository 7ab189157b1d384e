"""The fixed words of reports and letters about tasks, a module a language, each with the same keys."""
