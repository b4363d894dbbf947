"""A card as apps on a phone take it: a .pkpass, with its pictures."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.codes.pkpass import PassWords, pkpass, serial_of
from cafememo.domain.card_design import CardDesign
from cafememo.ui.cards.back import about_holder
from cafememo.ui.cards.cup import paint_cup
from cafememo.ui.kit.words import translate

_ICON, _LOGO = 29, (160, 50)
"""Points an icon is wide, and what a logo may be; Apple's own figures. Twice and three times as many pixels."""


def wallet_file(payload: str, cafe: str, design: CardDesign, logo: QImage | None = None, name: str = "") -> bytes:
    """Return a card as a .pkpass; `name` is on it only where the design has names."""
    palette = design.palette
    words = PassWords(
        description=translate("card", "Card of {cafe}").format(cafe=cafe),
        back_label=translate("card", "About this card"),
        back=about_holder(named=design.with_name),
        name_label=translate("card", "For"),
        first_name=name if design.with_name else "",
    )
    pictures = {f"icon{mark}.png": png_of(_icon(palette.deep, palette.light, _ICON * of)) for mark, of in _SIZES}
    if logo is not None:
        for mark, of in _SIZES:
            pictures[f"logo{mark}.png"] = png_of(_within(logo, _LOGO[0] * of, _LOGO[1] * of))
    return pkpass(
        payload,
        cafe,
        ground=palette.deep,
        ink=palette.light,
        serial=serial_of(payload),
        words=words,
        icon=pictures,
    )


_SIZES = (("", 1), ("@2x", 2), ("@3x", 3))


def _icon(ground: str, ink: str, side: int) -> QImage:
    """Draw a cup in a square."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = side * 0.16
    paint_cup(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), ink, 1.8)
    painter.end()
    return image


def _within(logo: QImage, width: int, height: int) -> QImage:
    """Return the logo as large as it fits."""
    size = logo.size().scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), logo)
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """Return a picture as PNG, without anything written about it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows file names only
    return bytes(content.data())
