"""Text as such: its lines, sentences and quotations, the phrases in it, its language and its readability.

Nothing here knows of speakers or times. ``lines``, ``automaton``, ``gate``, ``readability`` and ``indefinite`` stand
alone; ``quotes`` looks at how ``sentences`` takes a line for a wrapped one.
"""
