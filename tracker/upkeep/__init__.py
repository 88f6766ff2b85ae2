"""Keeping an installation well: is it set up safely, can it be brought back, does it still say what it said?

doctor  checks of configuration and surroundings, each with what to do; the servers refuse to start on the dangerous
backup  rows and files of one moment in one archive, and back again, on either database
replay  every stored assessment computed again and compared, byte by byte
"""
