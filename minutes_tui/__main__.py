"""`python -m minutes_tui` is the command `minutes-tui`."""

from minutes_tui.cli import main

if __name__ == "__main__":
    main()
