"""A résumé as its layout sees it: a name, contact lines, and sections in order. No layout knows more."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.demo import bank
from tracker.demo.types import Applicant, Career, Job, Special, Study

_MARGINAL = ("skills", "languages", "certifications", "interests")


@dataclass(frozen=True, slots=True)
class Entry:
    """A position or a course of study with its bullets."""

    title: str
    organisation: str
    place: str
    dates: str
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """``kind`` as in ``documents.types.SECTIONS``; of the four contents most sections have one."""

    kind: str
    heading: str
    text: str = ""
    entries: tuple[Entry, ...] = ()
    bullets: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def marginal(self) -> bool:
        """Whether a layout with a side column puts the section there."""
        return self.kind in _MARGINAL


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything a layout writes. ``hidden`` is text to conceal in the way ``concealed`` names; ``password`` locks."""

    name: str
    headline: str
    contact: tuple[str, ...]
    sections: tuple[Section, ...]
    hidden: str = ""
    concealed: str = ""
    password: str = ""


def sheet(applicant: Applicant) -> Sheet:
    """What the applicant's file shows, with what is planted in it."""
    contact = (applicant.email, applicant.phone, applicant.place, *applicant.links)
    if applicant.special is Special.JOB_AD:
        return _written("job-ad", "Saltmarsh Data", ("jobs@example.org",))
    if applicant.special is Special.FOREIGN:
        offered = bank.names_in("foreign")
        return _written(f"foreign/{offered[applicant.number % len(offered)]}", applicant.name, contact)
    concealed = applicant.special.value.removeprefix("hidden_")
    texts = bank.table("hidden")["texts"]
    hides = concealed != applicant.special.value
    return Sheet(
        applicant.name,
        applicant.career.headline,
        contact,
        _sections(applicant),
        hidden=texts[applicant.number % len(texts)] if hides else "",
        concealed=concealed if hides else "",
        password="demo" if applicant.special is Special.ENCRYPTED else "",
    )


def _sections(applicant: Applicant) -> tuple[Section, ...]:
    told, style = applicant.career, applicant.style
    headings = {kind: words[style % 3] for kind, words in bank.table("sheet")["headings"].items()}
    stuffed = " ".join(told.skills * 12) if applicant.special is Special.STUFFED else ""
    found = (
        Section("summary", headings["summary"], text=told.summary),
        Section("experience", headings["experience"], entries=tuple(_job(job, style) for job in told.jobs)),
        Section("projects", headings["projects"], bullets=told.projects),
        Section("education", headings["education"], entries=tuple(_study(study) for study in told.studies)),
        Section("skills", headings["skills"], text=stuffed, pairs=_skills(told)),
        Section("certifications", headings["certifications"], bullets=_certificates(told)),
        Section("publications", headings["publications"], bullets=told.publications),
        Section("languages", headings["languages"], pairs=tuple((one.name, one.word) for one in told.tongues)),
        Section("interests", headings["interests"], text=", ".join(told.interests).capitalize()),
    )
    return tuple(one for one in found if one.text or one.entries or one.bullets or one.pairs)


def _job(job: Job, style: int) -> Entry:
    return Entry(job.title, job.organisation, job.place, period(job.start, job.end, style), job.bullets)


def _study(study: Study) -> Entry:
    dates = f"{study.start} – {'expected ' if study.in_progress else ''}{study.end}"
    return Entry(study.degree, study.institution, "", dates, study.notes)


def _certificates(told: Career) -> tuple[str, ...]:
    return tuple(f"{one.name} ({one.year})" for one in told.certificates)


def _skills(told: Career) -> tuple[tuple[str, str], ...]:
    groups = bank.table("skills")["groups"].items()
    rows = ((group, [tool for tool in told.skills if tool in tools]) for group, tools in groups)
    return tuple((group, ", ".join(tools)) for group, tools in rows if tools)


def period(start: int, end: int | None, style: int) -> str:
    """Two month indices as text in one of six styles; ``end`` None is "Present" or its like."""
    words = bank.table("sheet")["periods"]
    chosen = words["styles"][style // 3 % len(words["styles"])]

    def point(index: int) -> str:
        year, month = divmod(index, 12)
        names = {"mon": words["short"][month], "month": words["long"][month], "m": f"{month + 1:02d}", "y": year}
        return str(chosen["point"].format(**names))

    return f"{point(start)}{chosen['between']}{chosen['now'] if end is None else point(end)}"


def _written(name: str, who: str, contact: tuple[str, ...]) -> Sheet:
    """A sheet written out in a data file."""
    data = bank.table(name)
    sections = tuple(
        Section(
            part["kind"],
            part["heading"],
            text=part.get("text", ""),
            bullets=tuple(part.get("bullets", ())),
            entries=tuple(
                Entry(one["title"], one["organisation"], "", one["dates"], tuple(one["bullets"]))
                for one in part.get("entry", ())
            ),
        )
        for part in data["section"]
    )
    return Sheet(who, data["headline"], contact, sections)
