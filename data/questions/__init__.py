"""The questions: a text or a thing in, an answer out. Pure: they read the framework and the indexes they are given."""
