"""A job title -> the occupations it may stand for. Knows titles, not SQLite and not the framework's objects."""

from data.matching.verdict import JobMatcher, Reading, Target, TitleRecord, Verdict

__all__ = ["JobMatcher", "Reading", "Target", "TitleRecord", "Verdict"]
