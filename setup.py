"""Puts the folder of templates into the package: they stand beside it in a checkout, inside it once installed."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["minutes_tui*"]), "minutes_tui.templates"],
    package_dir={"minutes_tui.templates": "templates"},
    package_data={
        "minutes_tui.templates": ["*.md", "*/*.docx"],
        "minutes_tui.locale": ["catalogs/*/LC_MESSAGES/*"],
        "": ["py.typed", "*.tcss", "*.json", "*.txt", "*.toml", "*.po", "*.mo", "schemas/*.json"],
    },
)
