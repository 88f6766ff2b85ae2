"""Outgoing mail. A letter is a row with a stable Message-ID before it is sent; sending twice shows as one letter."""
