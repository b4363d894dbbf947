"""About: what this program promises, where the café's data lies, and what it is all made of."""

import platform

from PySide6.QtCore import QSysInfo, Qt, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from cafememo import __version__, confine, crash_log
from cafememo.confine import Sockets
from cafememo.services import about as services
from cafememo.services.about import Kept
from cafememo.services.history import Changed
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import language, translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.folder_row import FolderRow
from cafememo.ui.owner.licences_card import LicencesCard
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import Card, OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.rows import CardColumns

_TITLE = 64
"""Pixels of the drawing that the title of a card takes above its first part."""


class AboutPage(OwnerPage):
    """Names versions and folders; nothing here changes anything."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("about_page")
        column = self.column()
        column.addLayout(self.header_row(translate("owner", "About")))
        self.data_row = FolderRow(theme, translate("about", "The café’s data"), "data_row")
        self.logs_row = FolderRow(theme, translate("about", "Logs"), "logs_row")
        self.copies_row = FolderRow(theme, translate("about", "Copies of the café"), "copies_row")
        for row in (self.data_row, self.logs_row, self.copies_row):
            row.said.connect(self.said)
        self.facts_label = WrappedLabel("", theme.font(16), "ink")
        self.facts_label.setObjectName("facts_label")
        self.copy_button = OwnerButton(theme, translate("about", "Copy"), icon="copy", object_name="copy_button")
        self.copy_button.under = "surface"
        self.copy_button.clicked.connect(self._copy)
        self.licences_card = LicencesCard(theme)
        self._sighting = QTimer(self)  # when every part has its new height
        self._sighting.setSingleShot(True)
        self._sighting.timeout.connect(self._keep_in_sight)
        self.licences_card.searched.connect(self._sighting.start)
        cards = CardColumns(theme)
        for card, place in (
            (self._promise_card(), 0),
            (self._folders_card(), 0),
            (self._system_card(), 0),
            (self.licences_card, 1),
        ):
            cards.add(card, place)
        self.area: QScrollArea = scrolling(theme, cards)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.data_row.open_button)

    def concerns(self, _changed: Changed) -> bool:
        """Tell that nothing of the café is shown here."""
        return False

    def refresh(self) -> None:
        """Show the folders and the versions."""
        nothing = translate("about", "There is none yet: nothing has gone wrong.")
        logs = self.memory.around.folder / "logs"
        self.logs_row.show_path(logs if crash_log.has_told(logs) else None, nothing)
        self.memory.ask(services.kept, self._show_kept, topic="about")

    def search(self) -> None:
        """Look for a part by its name or its licence."""
        self.licences_card.search_field.setFocus()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Scroll back to what is searched and what is found, which a shorter list may have left above or below."""
        card, content = self.licences_card, self.area.widget()
        if content is None:
            return
        last = card.card_list if card.card_list.isVisible() else card.count_label
        self.area.ensureVisible(0, last.mapTo(content, last.rect().bottomLeft()).y(), 0, self.theme.px(8))
        first = card.search_field
        self.area.ensureVisible(0, first.mapTo(content, first.rect().topLeft()).y(), 0, self.theme.px(_TITLE))

    def _promise_card(self) -> Card:
        """Return what the program promises."""
        card = Card(self.theme)
        title = plain_label("Cafémémo", object_name="name_label")
        title.setFont(self.theme.font(28, voice=True))
        card.column.addWidget(title)
        card.column.addWidget(small(self.theme, translate("about", "Version {version}").format(version=__version__)))
        for sentence in (
            _network_sentence(),
            translate("about", "It needs no account, and nobody counts what you do with it."),
            translate("about", "Your café’s data is encrypted on this machine, and belongs to your café."),
        ):
            card.column.addWidget(paragraph(self.theme, sentence, "ink"))
        return card

    def _folders_card(self) -> Card:
        """Return where everything lies."""
        card = Card(self.theme, translate("about", "Where things lie"))
        card.column.addWidget(self.data_row)
        card.column.addWidget(self.logs_row)
        card.column.addWidget(self.copies_row)
        return card

    def _system_card(self) -> Card:
        """Return what somebody who helps wants to know."""
        card = Card(self.theme, translate("about", "This system"))
        card.column.addWidget(self.facts_label)
        card.column.addWidget(
            small(self.theme, translate("about", "Nothing in it tells of a person, of your café or of this account."))
        )
        card.column.addWidget(self.copy_button, alignment=Qt.AlignmentFlag.AlignLeading)
        return card

    def _show_kept(self, kept: Kept) -> None:
        self.data_row.show_path(kept.folder, translate("about", "It is not there any more."))
        nothing = translate("about", "No copy was made yet. One is made every day, see Backups.")
        if self.memory.facts.demo:
            nothing = translate("about", "The demo is not copied.")
        self.copies_row.show_path(kept.copies, nothing)
        self.facts_label.setText("\n".join(system_facts(kept, self.theme.scale)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts_label.text())
        self.said.emit(translate("about", "Copied."))


def system_facts(kept: Kept, scale: float) -> list[str]:
    """Return versions and sizes, a line each; no name of a person, a machine, an account or a folder."""
    import PySide6  # noqa: PLC0415 - for its version

    screen = QGuiApplication.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    return [
        f"Cafémémo {__version__}",
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}",
        f"Python {platform.python_version()}",
        f"SQLCipher {kept.cipher}, SQLite {kept.database}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        translate("about", "Screen {width} × {height}, {ratio}%, drawn at {scale}%, {platform}").format(
            width=size.width(),
            height=size.height(),
            ratio=round(100 * ratio),
            scale=round(100 * scale),
            platform=QGuiApplication.platformName(),
        ),
        translate("about", "Language {language}").format(language=language()),
    ]


def _network_sentence() -> str:
    """Say how it is made sure that nothing leaves the machine, as true as it is here."""
    if confine.state().sockets is Sockets.REFUSED:
        return translate(
            "about",
            "It uses no network: the system refuses it every connection, so nothing of your café leaves this machine.",
        )
    return translate("about", "It uses no network, and nothing of your café leaves this machine.")
