"""Roles, and what each may do, put into plain words; for the owner's window and for a refusal at the counter."""

from cafememo.domain.staff import Deed, Role
from cafememo.ui.kit.words import translate


def role_name(role: Role) -> str:
    """Name a role."""
    return {
        Role.BARISTA: translate("roles", "Barista"),
        Role.LEAD: translate("roles", "Lead"),
        Role.OWNER: translate("roles", "Owner"),
    }[role]


def deed_name(deed: Deed) -> str:
    """Say what somebody does."""
    return {
        Deed.NOTE: translate("roles", "Note visits and rewards, and take them back within ten seconds"),
        Deed.JOIN: translate("roles", "Welcome newcomers and give out cards"),
        Deed.USUAL: translate("roles", "Make an order somebody’s usual"),
        Deed.TAKE_BACK: translate("roles", "Take back earlier visits of today"),
        Deed.MOVE: translate("roles", "Give an earlier visit of today to someone else"),
        Deed.OWNERS_WINDOW: translate("roles", "Open this window with a PIN of their own"),
    }[deed]


def refusal_sentence(deed: Deed) -> str:
    """Say who does what a barista may not, and how they come to the counter."""
    match deed:
        case Deed.USUAL:
            who = translate("roles", "A usual is changed by a lead or the owner.")
        case Deed.TAKE_BACK:
            who = translate("roles", "Earlier visits are taken back by a lead or the owner.")
        case _:
            who = translate("roles", "Earlier visits are given to someone else by a lead or the owner.")
    return f"{who} {translate('roles', 'F10 changes who is at the counter.')}"
