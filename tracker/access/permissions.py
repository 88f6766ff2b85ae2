"""What can be permitted, and to whom."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    ADMIN = "admin"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"  # sees the openings whose hiring team they are on


class Permission(Enum):
    SEE_OPENINGS = "see_openings"  # openings, ranked lists, review screens
    DECIDE = "decide"  # move, reject, note, mail
    EDIT_POSTINGS = "edit_postings"  # create, edit, publish, close
    EDIT_RUBRICS = "edit_rubrics"
    SEE_FAILED_WORK = "see_failed_work"  # dead letters, retry
    MANAGE_PEOPLE = "manage_people"  # users, roles, hiring teams, invitations
    SEE_AUDIT_TRAIL = "see_audit_trail"  # who did what, to what, and when
    USE_OWN_ACCOUNT = "use_own_account"  # name, password, shortcuts, sign out
