"""Names that are hard to draw, for the pictures of states with texts that are too long."""

from cafememo.domain.text import LONGEST_NAME

WIDE = "W" * LONGEST_NAME
"""The widest of the longest; nothing in it can be broken."""
LONG = "Maximilienne-Andréa de la Tour du Pin WW"
RIGHT_TO_LEFT = "مريم بنت عبد الله الأندلسية"
LEFTWARD = "קפה הפוך גדול עם חלב שיבולת שועל"
"""Something to drink, from right to left."""
EMOJI = "😀👩🏽‍🍳 <b>Latte</b>"
