"""One machine, one command: broker, worker, sweeper and web under a supervisor that watches and restarts them.

checks      what must hold before anything starts, each with one sentence
programs    the command lines of the four
supervisor  starts, watches, restarts with back-off, stops everything
"""
