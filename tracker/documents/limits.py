"""How large a file may be before it is refused. The sandbox's own limits (memory, time) stand behind these."""

MAX_BYTES = 10 * 1024 * 1024
MAX_PAGES = 100
MAX_CHARACTERS = 300_000
MAX_ENTRIES = 2_000  # files inside a DOCX or ODT
MAX_UNPACKED = 50 * 1024 * 1024
MAX_RATIO = 100  # unpacked to packed bytes; an honest DOCX stays below 30
MAX_OCR_PAGES = 5  # text recognition takes seconds a page
MAX_OBJECTS = 100_000  # drawings and pieces of text on a page; the fullest honest page has some thousands
