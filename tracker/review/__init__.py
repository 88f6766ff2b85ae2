"""The human part: ranked list, triage, stages, notes, decisions. Only a person moves anybody; nobody is rejected here
without a reason and a name.
"""
