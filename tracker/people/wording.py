"""Roles and states in words. Kept as codes, shown through gettext."""

from __future__ import annotations

from tracker.access import Role
from tracker.people.lifecycle import AccountState

ROLE_WORDS = {
    Role.ADMIN: "Admin",
    Role.RECRUITER: "Recruiter",
    Role.HIRING_MANAGER: "Hiring manager",
}
ROLE_SENTENCES = {
    Role.ADMIN: "Admin: everything, also accounts, rubrics and own words",
    Role.RECRUITER: "Recruiter: all openings and the people in them",
    Role.HIRING_MANAGER: "Hiring manager: the openings whose team they are on",
}
STATE_LOOKS = {
    AccountState.INVITED: ("Invited", "partly"),
    AccountState.ACTIVE: ("Active", "met"),
    AccountState.DISABLED: ("Disabled", "quiet"),
}
