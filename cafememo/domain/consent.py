"""What a person has agreed to. What is not agreed to is not remembered."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a consent is for. Being remembered by name needs none of these: it is what the card is for."""

    DIET = "diet"
    """Remembering what a person avoids: allergies and diet tell about health and belief (GDPR art. 9)."""
    OFFERS = "offers"
    """Being told of offers; off unless asked for, and never tied to anything else."""
