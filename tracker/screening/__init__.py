"""The machine's part: read files, score applications, keep the reasons. Decides nothing about anybody.

Owns readings, findings and assessments, publishing a rubric over everybody, and the flip of the list.
"""
