"""Which kind of file system a path lies on."""

from __future__ import annotations

from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")


def kind_of_mount(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The type of the file system that holds ``path`` ("ext4", "nfs4"); None where the system does not tell."""
    if not mounts.is_file():
        return None
    holding: dict[int, str] = {}
    for line in mounts.read_text().splitlines():
        where, kind = _place_and_kind(line)
        if path.is_relative_to(where):
            holding[len(where.parts)] = kind  # of two on one place, the later hides the earlier
    return holding[max(holding)] if holding else None


def _place_and_kind(line: str) -> tuple[Path, str]:
    """proc(5): the mount point is the fifth word, the type follows the lone hyphen; a space is written \\040."""
    words = line.split()
    return Path(words[4].replace("\\040", " ")), words[words.index("-") + 1]
