"""What every domain stands on. Owns durability: the transaction, the job table, stored files. Knows no domain.

database  the typed Base, the session, ``transaction()``
jobs      the durable job table; the only door to Celery
broker    the only door to Redis
sandbox   the only door to reading a file: a limited child process
files     uploads by content hash
tallies   exact counters kept in the transactions that change them
clock     the only maker of "now"
ids       public ids that cannot be guessed
"""
