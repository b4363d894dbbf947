"""The style sheet of the owner's window: what its standard widgets cannot be told by a palette.

It is given to that window alone: the counter, whose start and scans are measured, has no part in it.
"""

from cafememo.ui.kit.theme import Theme


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet of the owner's window."""
    t, px = theme.tokens, theme.px
    field = f"background: {t.surface}; color: {t.ink}; border: {px(1)}px solid {t.edge}; border-radius: {px(12)}px;"
    focused = f"border: {px(3)}px solid {t.focus};"
    chosen = f"selection-background-color: {t.espresso}; selection-color: {t.on_espresso};"
    return f"""
QWidget#owner_body, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget#scrolled {{
 background: {t.paper}; }}
QScrollArea {{ border: 0; }}
QScrollArea#card_room, QScrollArea#card_room > QWidget > QWidget#card_picture {{ background: {t.surface}; }}
QScrollArea#card_room:focus {{ {focused} border-radius: {px(8)}px; }}
QLineEdit {{ {field} {chosen} placeholder-text-color: {t.muted};
 padding: {px(2)}px {px(14)}px; min-height: {px(38)}px; }}
QLineEdit:focus {{ {focused} padding: 0 {px(12)}px; }}
QLineEdit[tall="true"] {{ min-height: {px(54)}px; }}
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{ color: {t.muted}; border-color: {t.line}; }}
QPlainTextEdit {{ {field} {chosen} padding: {px(6)}px {px(10)}px; }}
QPlainTextEdit:focus {{ {focused} padding: {px(4)}px {px(8)}px; }}
QSpinBox, QDateEdit, QTimeEdit {{ {field} {chosen} padding: {px(2)}px {px(12)}px; min-height: {px(38)}px; }}
QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus {{ {focused} padding: 0 {px(10)}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: {px(32)}px; border: 0; background: transparent; }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{ image: none; width: 0; height: 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent; border: 0; min-height: 0;
 padding: 0 {px(12)}px; }}
QDateEdit::drop-down {{ width: {px(40)}px; border: 0; background: transparent; }}
QDateEdit::down-arrow {{ image: none; }}
QCalendarWidget QWidget {{ background: {t.surface}; color: {t.ink}; }}
QCalendarWidget QAbstractItemView {{ {chosen} outline: 0; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {t.muted}; }}
QCalendarWidget QToolButton {{ border: 0; border-radius: {px(8)}px; padding: {px(6)}px {px(10)}px;
 min-height: {px(28)}px; font-weight: 600; }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ background: {t.crema_soft}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QSpinBox {{ min-height: 0; }}
QComboBox {{ combobox-popup: 0; {field} padding: {px(2)}px 0 {px(2)}px {px(14)}px; min-height: {px(38)}px; }}
QComboBox:focus {{ {focused} padding: 0 0 0 {px(12)}px; }}
QComboBox::drop-down {{ border: 0; width: {px(34)}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBoxPrivateContainer {{ background: {t.surface}; border: 0; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.ink}; border: {px(1)}px solid {t.edge}; outline: 0;
 padding: {px(4)}px; }}
QComboBox QAbstractItemView::item {{ min-height: {px(40)}px; padding: 0 {px(10)}px; border-radius: {px(8)}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.crema_soft}; color: {t.ink}; }}
QListWidget#sidebar {{ background: transparent; border: 0; outline: 0; padding-top: {px(16)}px;
 padding-right: {px(10)}px; }}
QListWidget#sidebar::item {{ border: 0; }}
QTableView, QTreeView, QListView#card_list, QListView#copy_list {{ background: transparent; color: {t.ink};
 border: 0; outline: 0;
 selection-background-color: {t.crema_soft}; selection-color: {t.ink}; }}
QListWidget#card_list::item, QListWidget#copy_list::item {{ padding: 0 {px(10)}px; border-radius: {px(8)}px; }}
QListWidget#card_list::item:selected, QListWidget#copy_list::item:selected {{
 background: {t.crema_soft}; color: {t.ink}; }}
QListWidget#card_list::item:selected:focus, QListWidget#copy_list::item:selected:focus {{
 border: {px(3)}px solid {t.focus}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {t.muted}; border: 0;
 border-bottom: {px(1)}px solid {t.line}; padding: 0 {px(14)}px; font-weight: 600; font-size: {px(15)}px;
 height: {px(41)}px; }}
QFrame#card {{ background: {t.surface}; border: {px(1)}px solid {t.line}; border-radius: {px(14)}px; }}
QFrame#rule {{ background: {t.line}; border: 0; }}
QFrame#pane, QFrame#pane QScrollArea, QFrame#pane QScrollArea > QWidget > QWidget#scrolled {{
 background: {t.surface}; border: 0; }}
QFrame#pane {{ background: {t.surface}; border: 0; border-left: {px(1)}px solid {t.line}; }}
QFrame#pane QStackedWidget, QFrame#pane QScrollArea, QFrame#pane QScrollArea > QWidget > QWidget#scrolled {{
 background: {t.surface}; }}
QFrame#pane QFrame#card {{ padding: {px(2)}px; }}
QFrame#pane QFrame#card:focus {{ border: {px(3)}px solid {t.focus}; padding: 0; }}
QFrame[sheet="true"], QFrame[sheet="true"] QStackedWidget {{ background: {t.paper}; border: 0; }}
QFrame#pane_foot {{ background: {t.surface}; border: 0; border-top: {px(1)}px solid {t.line}; }}
QFrame#bin_banner {{ background: {t.amber_soft}; border: 0; border-radius: {px(12)}px; }}
QListView[bare="true"] {{ background: transparent; color: {t.ink}; border: 0; outline: 0; }}
QPlainTextEdit#name_field {{ background: transparent; border: {px(1)}px solid transparent; padding: {px(2)}px; }}
QPlainTextEdit#name_field:hover {{ border-color: {t.edge}; }}
QPlainTextEdit#name_field:focus {{ background: {t.surface}; {focused} padding: 0; }}
ToldLine QLabel, ToldLine QPushButton {{ color: {t.paper}; }}
ToldLine QPushButton {{ background: transparent; border: 0; padding: 0 {px(10)}px; border-radius: {px(8)}px; }}
ToldLine QPushButton:focus {{ border: {px(2)}px solid {t.paper}; }}
QMenu {{ background: {t.surface}; color: {t.ink}; border: {px(1)}px solid {t.edge}; padding: {px(6)}px; }}
QMenu::item {{ padding: {px(9)}px {px(28)}px {px(9)}px {px(14)}px; border-radius: {px(8)}px; }}
QMenu::item:selected {{ background: {t.crema_soft}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: {px(1)}px; background: {t.line}; margin: {px(5)}px {px(8)}px; }}
QProgressBar {{ background: {t.crema_soft}; border: 0; border-radius: {px(5)}px; max-height: {px(10)}px; }}
QProgressBar::chunk {{ background: {t.crema}; border-radius: {px(5)}px; }}
QSlider::groove:horizontal {{ background: {t.line}; height: {px(6)}px; border-radius: {px(3)}px; }}
QSlider::sub-page:horizontal {{ background: {t.crema}; border-radius: {px(3)}px; }}
QSlider::handle:horizontal {{ background: {t.espresso}; width: {px(22)}px; height: {px(22)}px;
 margin: -{px(8)}px 0; border-radius: {px(22) // 2}px; }}
QSlider:focus {{ border: {px(3)}px solid {t.focus}; border-radius: {px(12)}px; }}
"""
