"""Openings from a document: a job ad in, a posting and a rubric out. Owns the document and every act on its draft.

Refuses to make a posting of undecided or refused criteria, and to copy the document's words unless somebody asks.
"""
