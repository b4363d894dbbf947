"""Keyrings that are none, and programs that trust them: what the proof of keyrings must notice."""

import shutil
from pathlib import Path
from typing import ClassVar

from keyring.backend import KeyringBackend

from cafememo.domain.trouble import Trouble
from cafememo.services.cafe import make_cafe
from cafememo.store import keyrings, keys
from cafememo.store.files import CafeFiles
from cafememo.store.keys import DataKey

PLAIN = "plain-keyring.txt"


class Plain(KeyringBackend):
    """One that keeps everything in a file anybody can read, as some that the keyring library finds by itself do."""

    folder: ClassVar[Path] = Path()
    priority: ClassVar[float] = 99

    def get_password(self, _service: str, username: str) -> str | None:
        """Return what is in the file."""
        lines = self._file.read_text("utf-8").splitlines() if self._file.exists() else []
        return next((line.split("=")[1] for line in lines if line.startswith(f"{username}=")), None)

    def set_password(self, _service: str, username: str, password: str) -> None:
        """Write it into the file."""
        with self._file.open("a", encoding="utf-8") as file:
            file.write(f"{username}={password}\n")

    @property
    def _file(self) -> Path:
        return self.folder / PLAIN


class Forgetful(KeyringBackend):
    """One that says it keeps a secret, and keeps another."""

    priority: ClassVar[float] = 99

    def get_password(self, _service: str, _username: str) -> str | None:
        """Return a secret, but not the one that was given."""
        return "5a" * 32

    def set_password(self, _service: str, _username: str, _password: str) -> None:
        """Say that all is well."""


def use(kind: type[KeyringBackend]) -> None:
    """Have a keyring be the only one that is here, as if it were one of those that are allowed."""
    keyrings._backends = lambda: [kind()]  # noqa: SLF001 - no system has such a keyring


def find_any(kind: type[KeyringBackend]) -> None:
    """Control: take whatever keyring the library finds, in place of those that are allowed."""
    import keyring  # noqa: PLC0415 - the library's own search, which the program never does

    keyring.set_keyring(kind())
    keyrings._backends = lambda: [keyring.get_keyring()]  # noqa: SLF001 - the control


def believe() -> None:
    """Control: believe a keyring that says it keeps a secret, without reading it back."""

    def put(account: str, secret: bytes) -> bool:
        for backend in keyrings._backends():  # noqa: SLF001 - the control
            backend.set_password(keyrings.SERVICE, account, secret.hex())
            return True
        return False

    keyrings.put = put


def start_over() -> None:
    """Control: where the café does not open, throw it away and make another in its place."""
    unlock = keys.unlock

    def anew(files: CafeFiles) -> DataKey:
        try:
            return unlock(files)
        except Trouble:
            shutil.rmtree(files.folder)
            make_cafe(files.folder, "Café", "en", use_keyring=False)
            return unlock(files)

    keys.unlock = anew
