"""Icons in the colours of the theme."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.icons import icon_pixmap, painter_path


def solid(image: QImage) -> set[str]:
    """Return the colours of the fully covered pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_has_the_colour_asked_for(dressed: QApplication) -> None:
    """Lines are drawn in the token's colour and in no other, on nothing."""
    image = icon_pixmap("coffee", "#B8692A", 48).toImage()
    assert solid(image) == {"#b8692a"}
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_icon_is_sharp_on_a_fine_screen(dressed: QApplication) -> None:
    """On a screen of 1.5 pixels to the point the picture has the pixels, and the same size."""
    pixmap = icon_pixmap("lock", "#000000", 24, 1.5)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (36, 24)


def test_the_same_icon_is_drawn_once(dressed: QApplication) -> None:
    """Asked for again, the picture made before is given, and another colour is another picture."""
    first = icon_pixmap("gift", "#000001", 24)
    assert icon_pixmap("gift", "#000001", 24).cacheKey() == first.cacheKey()
    assert icon_pixmap("gift", "#000002", 24).cacheKey() != first.cacheKey()


@pytest.mark.parametrize(("name", "mirrored"), [("arrow-left", True), ("coffee", False)])
def test_only_what_points_is_mirrored(dressed: QApplication, name: str, mirrored: bool) -> None:
    """From the right, an arrow points the other way and a cup keeps its handle where it is."""
    left = icon_pixmap(name, "#000000", 48).toImage()
    right = icon_pixmap(name, "#000000", 48, right_to_left=True).toImage()
    assert (right != left) == mirrored


def test_an_unknown_icon_is_an_error(dressed: QApplication) -> None:
    """A name without a drawing is an error, not an empty place."""
    with pytest.raises(KeyError):
        icon_pixmap("unicorn", "#000000", 24)
    with pytest.raises(ValueError, match="not a path"):
        painter_path("Q 1 1")
