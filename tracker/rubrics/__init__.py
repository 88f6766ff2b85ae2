"""Rubrics: criteria, levels and weights in versions. Owns draft, published, retired; refuses to change a published one.

The ranked list of an opening shows one version at a time; which one is ``Rubric.listed_version_id``.
"""
