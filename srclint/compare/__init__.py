"""Articles held side by side: what they share, sentence by sentence, and which of a run may go back to one text.

``shingles`` and ``alignment`` compare two texts, ``credits`` finds the agencies that an article names as its origin,
and ``siblings`` puts the three to work on the articles of a run. ``quotations`` holds what an article quotes against
the material that it was taken from.
"""
