"""A card as apps on a phone take it: a .pkpass, and a link that Catima opens."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from cafememo.codes import catima
from cafememo.codes.pkpass import PassWords, pkpass, serial_of
from cafememo.domain.card_design import CardDesign
from cafememo.ui.cards.back import about_holder
from cafememo.ui.kit.icons import painter_path
from cafememo.ui.kit.resources import icon_path
from cafememo.ui.kit.words import translate

_ICON, _LOGO = 29, (160, 50)
"""Points an icon is wide, and what a logo may be; Apple's own figures. Twice and three times as many pixels."""
_GRID = 24
"""Icons are drawn on a square of so many units."""


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


def catima_link(payload: str, cafe: str, design: CardDesign) -> str:
    """Return the link by which the app Catima keeps a card; nothing of it goes to a server."""
    return catima.share_link(payload, cafe, ground=design.palette.deep)


_SIZES = (("", 1), ("@2x", 2), ("@3x", 3))


def _icon(ground: str, ink: str, side: int) -> QImage:
    """Draw a cup in a square."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = side * 0.16
    painter.translate(edge, edge)
    scale = (side - 2 * edge) / _GRID
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor(ink), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(painter_path(icon_path("coffee")))
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
