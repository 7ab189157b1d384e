"""What a meeting is: its people, entries, action items and the changes that make it. Standard library only."""
