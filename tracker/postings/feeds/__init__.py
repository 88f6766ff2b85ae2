"""The open roles for machines: RSS, a job board's XML, the site map, and JSON-LD on each page.

All are made from the openings that are open at this moment, so one that closes leaves every feed at once.
"""
