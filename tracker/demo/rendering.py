"""From an applicant to the file they send."""

from __future__ import annotations

from collections.abc import Callable

from tracker.demo.damage import emptied, scanned, truncated
from tracker.demo.identity import plain
from tracker.demo.layouts import LAYOUTS
from tracker.demo.sheet import sheet
from tracker.demo.types import Applicant, Special

_DAMAGE: dict[Special, Callable[[bytes], bytes]] = {
    Special.SCAN: scanned,
    Special.TRUNCATED: truncated,
    Special.EMPTY: emptied,
}
_NAMES = ("{first}_{last}_CV", "{first} {last} - Resume", "resume", "CV-{last}", "{last}{first}", "cv_{first}")


def render(applicant: Applicant, layout: str | None = None) -> tuple[str, bytes, str]:
    """File name, bytes and content type of the résumé, in the applicant's own layout unless another is named.

    The same applicant gives the same bytes. KeyError: no such layout.
    """
    chosen = LAYOUTS[layout or applicant.layout]
    data = chosen.write(sheet(applicant))
    damage = _DAMAGE.get(applicant.special)
    words = plain(applicant.name).split()
    pattern = _NAMES[len(applicant.email) % len(_NAMES)]
    name = pattern.format(first=words[0], last="".join(words[1:]).replace("'", ""))
    return f"{name}.{chosen.extension}", damage(data) if damage else data, chosen.content_type
