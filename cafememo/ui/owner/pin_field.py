"""A field for the owner's PIN: digits, none of which is shown."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from cafememo.domain.pin import OWNER_DIGITS
from cafememo.ui.kit.theme import Theme


def pin_field(theme: Theme, name: str, *, object_name: str) -> QLineEdit:
    """Return a field that takes as many digits as the owner's PIN may have, in any script's digits."""
    field = QLineEdit()
    field.setObjectName(object_name)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    field.setFixedWidth(theme.px(300))
    digits = QRegularExpression(
        rf"\d{{0,{OWNER_DIGITS[-1]}}}", QRegularExpression.PatternOption.UseUnicodePropertiesOption
    )
    field.setValidator(QRegularExpressionValidator(digits, field))
    return field
