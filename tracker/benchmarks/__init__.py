"""Commands that print the figures we claim: quality against data that is not ours, speed on text of our own making.

Owns measures and baselines. Refuses to fit anything: what is read here never leaves as a weight or a rule.
"""
