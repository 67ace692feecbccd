"""Corpora: what to keep, annotate, strip or drop of a million articles, with the reasons, on plain rows.

Three steps, each from data to data. `srclint.corpus.record` makes a row of one article; `srclint.corpus.crossing`
finds what links articles; `srclint.corpus.policy` turns a row's findings into a decision. None of them raises over an
article: a failure is a row. ``srclint corpus`` runs them over files, see `srclint.corpus.run`.
"""
