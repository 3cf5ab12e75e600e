"""A job title -> the occupations it may stand for. Knows titles, not SQLite and not the framework's objects."""

from data.matching.verdict import JobMatcher, Origin, Reading, Target, TitleRecord, Verdict

__all__ = ["JobMatcher", "Origin", "Reading", "Target", "TitleRecord", "Verdict"]
