"""Everything seen: the counter and the words it speaks."""
