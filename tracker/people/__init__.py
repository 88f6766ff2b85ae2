"""Accounts, roles, hiring teams, sign-in. Refuses default accounts and default passwords."""
