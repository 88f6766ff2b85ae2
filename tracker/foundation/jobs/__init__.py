"""Work that must happen, as rows. The row is the truth; the queue carries hints only.

request(Job.READ, key)   in the transaction that makes the work necessary; a hint leaves after the commit
run(id, work)            in a worker: claim by lease, work outside any transaction, finish fenced, in one transaction
sweep(now)               finds what died, waits or was never hinted; needs neither beat nor broker
"""

from tracker.foundation.jobs.asking import ask_again, ask_all_again, request, request_many
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.models import Heartbeat, JobRequest
from tracker.foundation.jobs.reasons import GiveUp, NotYet
from tracker.foundation.jobs.running import Claim, run
from tracker.foundation.jobs.states import JobStatus

__all__ = [
    "Claim",
    "GiveUp",
    "Heartbeat",
    "Job",
    "JobRequest",
    "JobStatus",
    "NotYet",
    "ask_again",
    "ask_all_again",
    "request",
    "request_many",
    "run",
]
