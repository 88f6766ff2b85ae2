"""The reader's version. Part of every stored reading's key: raise it whenever any file could read differently."""

READER_VERSION = "8"
