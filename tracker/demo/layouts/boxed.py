"""Everything in a ruled table: section names in the left column, their contents in the right one."""

from __future__ import annotations

from typing import Any, ClassVar

from reportlab.platypus import Flowable, LongTable, Spacer, TableStyle

from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Section

_LABEL = 104


class Boxed(Flow):
    """The official-form look: thin grey lines, shaded labels."""

    accent: ClassVar[str] = "#333f50"
    size: ClassVar[float] = 9.2
    side: ClassVar[float] = 50
    date_width: ClassVar[float] = 112

    def header(self) -> list[Flowable]:
        """A form's title line with the name."""
        return [
            self.par(self.bold(self.sheet.name), 18, textColor=self.accent),
            self.par(self.soft_words(self.sheet.headline), 11, spaceAfter=8),
        ]

    def _rows(self, section: Section) -> list[list[Any]]:
        label = self.par(self.bold(section.heading), self.size, textColor=self.accent)
        return [[label if place == 0 else "", part] for place, part in enumerate(self._cells(section))]

    def _cells(self, section: Section) -> list[list[Flowable]]:
        """One cell an entry; all other contents of a section in one cell."""
        if section.entries:
            return [[*self.entry_head(entry), *self.bullets(entry.bullets)] for entry in section.entries]
        return [self.contents(section)]

    def story(self) -> list[Flowable]:
        """The name, then one table over all sections."""
        self.width -= _LABEL + 16
        label = self.par(self.bold("Contact"), self.size, textColor=self.accent)
        groups = [[[label, [self.par(self.contact())]]], *(self._rows(section) for section in self.sheet.sections)]
        style: list[Any] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (0, -1), "#eef1f5"),
            ("LINEAFTER", (0, 0), (0, -1), 0.5, "#b8c0cc"),
            ("BOX", (0, 0), (-1, -1), 0.5, "#b8c0cc"),
            ("LEFTPADDING", (0, 0), (-1, -1), 7),
            ("TOPPADDING", (0, 0), (-1, -1), 5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ]
        start = 0
        for group in groups:
            style.append(("LINEABOVE", (0, start), (-1, start), 0.5, "#b8c0cc"))
            start += len(group)
        rows = [row for group in groups for row in group]
        table = LongTable(rows, colWidths=[_LABEL, self.width + 16], style=TableStyle(style), hAlign="LEFT")
        return [*self.header(), table, Spacer(0, 4)]
