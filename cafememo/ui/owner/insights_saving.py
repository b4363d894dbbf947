"""Figures saved as a file."""

from functools import partial

from cafememo.services.csv_file import write_csv
from cafememo.ui.kit.figures import decimal_comma
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.file_saving import FileSaving
from cafememo.ui.owner.insights_pictures import Picture


class Saving(FileSaving):
    """Saves the figures of a picture."""

    def ask(self, picture: Picture) -> None:
        """Ask where the figures of a picture are to be saved."""
        self.ask_for(
            translate("insights", "Save as CSV"),
            translate("insights", "Tables (*.csv)"),
            f"{picture.title}.csv",
            partial(write_csv, header=picture.header, rows=picture.rows, decimal_comma=decimal_comma()),
        )
