"""The switches of the faults that are laid around the product from outside: see ``outside/laid.py``."""

from __future__ import annotations

from pathlib import Path

OUTSIDE = Path(__file__).parent / "outside"


class Switches:
    """A folder of files that the changed processes look at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def environment(self) -> dict[str, str]:
        """What a process needs to be under the faults."""
        return {"PYTHONPATH": str(OUTSIDE), "FAULT_SWITCHES": str(self.folder)}

    def kill_at(self, point: str) -> None:
        """Whoever comes there next dies."""
        self._write("kill", point)

    def is_armed(self) -> bool:
        """Nobody has died yet."""
        return (self.folder / "kill").exists()

    def move_clock(self, seconds: int) -> None:
        """From now on the product's clock is so much before or behind the machine's."""
        self._write("clock", str(seconds))

    def _write(self, name: str, text: str) -> None:
        part = self.folder / f".{name}"
        part.write_text(text)
        part.replace(self.folder / name)
