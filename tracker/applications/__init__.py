"""Candidates and what they sent. Owns the form, the receipt, the status page, consent and withdrawal.

Refuses to decide identity by e-mail: the form's hidden key decides whether two submissions are one.
"""
