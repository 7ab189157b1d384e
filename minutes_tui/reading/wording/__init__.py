"""Words, cues and unit names as they stand in a sentence: what the readers of parties and demands share."""
