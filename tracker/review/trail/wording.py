"""The audit trail in words. Kept as codes, shown through gettext."""

from __future__ import annotations

ACTORS = {
    "candidate": "The candidate",
    "system": "The system",
    "unknown": "Somebody not signed in",
}
KINDS = {
    "application": "Application",
    "file": "File",
    "job": "Work",
    "job_ad": "Document",
    "letter": "Letter",
    "posting": "Opening",
    "rubric": "Rubric",
    "terms": "Own words",
    "user": "Account",
}
FIELDS = {
    "about": "about the team and the work",
    "adjustments": "if somebody needs something different",
    "answer_within_days": "days until an answer",
    "benefits": "benefits",
    "closes_at": "closing date",
    "employment_type": "type of work",
    "level": "level",
    "name": "name",
    "places": "places",
    "process": "steps",
    "questions": "questions",
    "remote": "where",
    "remote_note": "more about where",
    "requirements": "must-haves and pluses",
    "responsibilities": "duties",
    "salaries": "pay",
    "shortcuts": "keyboard shortcuts",
    "stages": "stages",
    "summary": "summary",
    "team": "team",
    "team_members": "hiring team",
    "title": "title",
}
FILES = {
    "docx": "Word file",
    "html": "Web page",
    "odt": "OpenDocument file",
    "pasted": "Pasted text",
    "pdf": "PDF",
    "rtf": "RTF file",
    "txt": "Text file",
}
WAYS_IN = {
    "account": "On their account page",
    "first_admin": "By the link for the first admin",
    "invitation": "By an invitation",
    "link": "By a link",
    "password": "With a password",
    "password_reset": "By a link for a new password",
    "sign_in": "By a link",
}
ACTS = {
    "application.move": "Moved to another stage",
    "application.reject": "Rejected",
    "application.submit": "Sent",
    "application.undo": "Took the last move back",
    "application.withdraw": "Withdrew",
    "draft": "Changed the draft",
    "draft.bring": "Brought in",
    "draft.create": "Made into an opening",
    "draft.discard": "Discarded",
    "draft.split": "Split into several",
    "file.download": "Downloaded",
    "job.retry": "Tried again",
    "letter.cancel": "Cancelled",
    "letter.hold": "Held back",
    "letter.send": "Sent",
    "note.write": "Wrote a note",
    "posting.close": "Closed",
    "posting.create": "Created",
    "posting.open": "Opened",
    "posting.reopen": "Opened again",
    "posting.save": "Saved",
    "rubric.publish": "Published a version",
    "terms.drop": "Threw the draft away",
    "terms.publish": "Put in use",
    "terms.remove": "Removed a term from the draft",
    "terms.save": "Saved a term in the draft",
    "user.account": "Changed their details",
    "user.disable": "Disabled",
    "user.enable": "Enabled",
    "user.first_admin": "Made as the first admin",
    "user.invite": "Invited",
    "user.invite_again": "Invited again",
    "user.password_change": "Changed the password",
    "user.reset_asked": "Asked for a new password",
    "user.reset_sent": "Sent a link for a new password",
    "user.role": "Changed the role",
    "user.sign_in": "Signed in",
    "user.sign_in_failed": "Failed to sign in",
    "user.sign_out_everywhere": "Signed out everywhere",
}


def act(action: str) -> str:
    """What was done, from a code like ``posting.save``; the acts on a draft that have no words of their own share some.

    A code that an older or newer release wrote stands for itself.
    """
    return ACTS.get(action) or ACTS.get(action.partition(".")[0]) or action
