"""An applicant tracker whose ranking opens onto the words that earned it.

documents     bytes to visible text with places, and to résumé facts with spans
vocabulary    skills, degrees, certifications, titles: the data, and the matcher over it
requirements  a job ad to a draft posting and a draft rubric, each part beside its source
scoring       a résumé and answers against a rubric: findings, a total, a tier
foundation    database, jobs, broker, sandbox, files, clock, limits: what every domain stands on
access        who may do what: one enum, one table, one decorator
audit         what was done, by whom, in a chain that shows an edit
web           what every screen shares
messages      outgoing mail, written before it is sent
people        accounts, roles, hiring teams, sign-in
terminology   an organisation's own words over the vocabulary; versions: draft, published
rubrics       criteria, levels, weights; versions: draft, published, retired
postings      openings, careers pages, the catalogue
applications  candidates and what they sent; the status page
drafting      a job ad to an opening: what was drafted, each act on it, the words behind every requirement
screening     the machine's part: read, score, keep the reasons
review        the human part: ranked list, triage, stages, notes, decisions; the page of the audit trail
upkeep        is it set up safely, can it be brought back, does it still say what it said
demo          two hundred fictional applicants with real files
serve         one machine: broker, worker, sweeper and web server, started and watched
benchmarks    commands that print the figures we claim
terminal      the commands, one file each
"""
