"""The fields of the posting: each a value in our own words and the words it came from."""
