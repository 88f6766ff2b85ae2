"""What is true of an applicant, by construction: the answer key of the fact-extraction benchmark."""

from __future__ import annotations

from tracker.demo.prose import worked
from tracker.demo.types import Applicant, Truth
from tracker.demo.wording import tools_named


def facts(applicant: Applicant) -> Truth:
    """The known facts of the applicant's career on the day of sending.

    They hold for the written résumé except where the special case is a file that tells something else (a job ad, a
    résumé in another language) or nothing at all.
    """
    told = applicant.career
    today = applicant.as_of.year * 12 + applicant.as_of.month - 1
    certificates = tuple(one.name for one in told.certificates)
    used = dict.fromkeys(tool for job in told.jobs for tool in job.tools)
    return Truth(
        total_months=worked(told.jobs, today),
        skill_months=tuple(
            (tool, worked(tuple(job for job in told.jobs if tool in job.tools), today)) for tool in used
        ),
        skills=tuple(dict.fromkeys((*told.skills, *tools_named(certificates)))),
        degrees=tuple((study.level, study.field, study.end, study.in_progress) for study in told.studies),
        certifications=certificates,
        languages=tuple(one.name for one in told.tongues),
        positions=tuple(
            (job.title, job.organisation, job.start, today if job.end is None else job.end) for job in told.jobs
        ),
    )
