from __future__ import annotations

from pathlib import Path

import pytest

from tracker.upkeep.doctor.mounts import kind_of_mount

MOUNTS = """\
21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
35 21 0:31 / /srv/data rw,relatime shared:9 - nfs4 nas:/data rw
36 35 254:1 / /srv/data/local rw,relatime - xfs /dev/vdb rw
37 21 0:40 / /mnt/two\\040words rw - cifs //nas/two rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/tracker.db", "ext4"),
        ("/srv/data/tracker.db", "nfs4"),
        ("/srv/data/local/tracker.db", "xfs"),
        ("/srv/database/tracker.db", "ext4"),
        ("/mnt/two words/tracker.db", "cifs"),
    ],
)
def test_the_deepest_mount_that_holds_a_path_decides(tmp_path: Path, path: str, kind: str) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS)
    assert kind_of_mount(Path(path), tmp_path / "mountinfo") == kind


def test_a_system_without_the_table_tells_nothing(tmp_path: Path) -> None:
    assert kind_of_mount(Path("/"), tmp_path / "none") is None
