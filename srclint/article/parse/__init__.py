"""From strings to records: names, openings of bylines, dates, datelines, signatures, addresses.

Nothing here knows of lines, pages or articles.
"""
