"""The four questions: text in, answer out. Pure: they read the framework and the indexes they are given."""
