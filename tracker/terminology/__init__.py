"""An organisation's own words over the standard vocabulary: names of tools, methods, certificates and jobs.

Owns the versions of its list: one draft at most, and the published one in use. Refuses words that cannot stand beside
the standard ones. A published list is never changed; the next one replaces it, and every score is made again with it.
"""
