"""TitleMatcher: a title -> a verdict. Takes the text apart, has each reading of it scored, keeps the best."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data.matching import context as parts
from data.matching.arrays import TitleArrays
from data.matching.asking import job_words
from data.matching.complete import Completer
from data.matching.decide import decide, nearest_official, plausible
from data.matching.language import Language
from data.matching.repair import Speller, Spelling
from data.matching.score import Evidence, Scorer
from data.matching.verdict import Reading, Target, Verdict

_DIGIT = re.compile(r"\d")


class TitleMatcher:
    """Matches against one index. Immutable, so that threads may share it; it remembers no question."""

    def __init__(
        self,
        arrays: TitleArrays,
        targets: Sequence[Target],
        language: Language,
        not_jobs: Iterable[str],
        unrelated: Iterable[str] = (),
    ) -> None:
        self._targets = tuple(targets)
        self._not_jobs = {language.words(word) for word in not_jobs} - {()}
        self._unrelated = {language.words(word) for word in unrelated}
        idle = {words[0] for words in self._not_jobs if len(words) == 1}
        self.scorer = Scorer(arrays, self._targets, idle)
        self._language = language
        counts = arrays.word_count.tolist()
        known = {name[2:]: counts[place] for name, place in self.scorer.place.items() if name.startswith("w:")}
        self._speller = Speller(known, idle | language.no_slips)
        self._completer = Completer(self.scorer, self._targets)

    def match(self, text: str) -> Verdict:
        """Return what `text` stands for. Never raises, whatever the text."""
        verdicts = []
        for content, surely, evidence in self.weighed(text):
            verdict = decide(content, surely, evidence, self.scorer, self._targets)
            repaired = verdict.outcome != "none" and any(0 < sure < 1 for sure in surely)
            verdicts.append(replace(verdict, words=content, read_as=" ".join(content) if repaired else None))
        return max(verdicts, key=_worth, default=None) or self._nothing(text)

    def _nothing(self, text: str) -> Verdict:
        """Return the refusal of a text that is no title by a table or by its looks, with what is near all the same."""
        content = () if parts.no_title(text) else self._words(text)
        evidence = None if content in self._unrelated else self.scorer.evidence(content, [1.0] * len(content))
        near = plausible(evidence, self.scorer, self._targets) if evidence else ()
        return Verdict("none", 0.0, 0.0, nearest=nearest_official(content, near, self.scorer, self._targets))

    def _words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that name a job, without those that only ask about it."""
        content = self._language.words(text)
        if len(content) > 1 and content in self._not_jobs:
            return content
        named = job_words(content, text, self._language, self.scorer.has_title)
        if not _DIGIT.search(text):
            return named
        # Hours, years and codes; but 911 and 18 stand in titles
        return tuple(word for word in named if self._speller.knows(word) or not word[0].isdigit()) or named

    def weighed(self, text: str) -> Iterator[tuple[tuple[str, ...], list[float], Evidence]]:
        """Yield for each way to take `text` its words, how surely each was read, and what the index says of them."""
        if parts.no_title(text):
            return
        title, beside = parts.split(text)
        content = self._words(title)
        if beside and self._names_none(content):
            # "Requirements for electricians" and "Seasonal - cook" name the job only then
            title, beside = beside, ""
            content = self._words(title)
        for words, context in self._takes(text, title, beside, content):
            idle = words in self._not_jobs or all(len(word) == 1 for word in words)
            if idle and not self.scorer.has_title(words):
                continue
            for spelt, surely in self._spellings(words):
                evidence = self.scorer.evidence(spelt, surely, context)
                if evidence is not None:
                    yield spelt, surely, evidence

    def _spellings(self, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], list[float]]]:
        """Yield the words put right, and how surely each was read; then other spellings that are worth a look.

        These are the rivals of a word that stands alone, and those that make a phrase into a known title.
        """
        alone = len(words) == 1
        spellings = [self._speller.read(word, alone) for word in self._speller.rejoined(words)]
        yield _joined(spellings)
        for place, spelling in enumerate(spellings):
            for rival in spelling.rivals:
                other = Spelling((rival,), spelling.surely)
                spelt, surely = _joined([*spellings[:place], other, *spellings[place + 1 :]])
                if alone or self.scorer.has_title(spelt):
                    yield spelt, surely

    def complete(self, typed: str, limit: int) -> tuple[Reading, ...]:
        """Return at most `limit` readings, of different targets, that go on from what is typed so far."""
        return self._completer.complete(typed, self.match(typed), limit)

    def _takes(
        self, text: str, title: str, beside: str, content: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Yield the ways to take a text: words of the title and of the context; one, unless it is divided."""
        has_title = self.scorer.has_title
        around = self._language.words(beside)
        if beside and has_title(whole := self._language.words(text)):
            yield whole, ()
            return
        yield content, around
        if has_title(content):
            return
        head, tail = map(self._words, parts.before_comma(title))
        if tail and not self._all_known(tail):
            # "Manager, Marketing" is one title turned round; "Manager, Acme" is a title and something else
            yield head, tail + around
        options = [self._words(option) for option in parts.alternatives(title)]
        if len(options) > 1:
            known = next((option for option in options if has_title(option)), ())
            # "Mechanical/electrical engineer" shares its last word; "CNA/HHA" is two titles
            whole_titles = len(known) > 1 or len(options[-1]) == 1
            if known and whole_titles and (known == options[0] or not self._all_known(content)):
                yield known, around

    def _names_none(self, content: tuple[str, ...]) -> bool:
        """Tell whether words are none, or only ranks: "intern", "part-time"."""
        return self._language.level.issuperset(content) and not self.scorer.has_title(content)

    def _all_known(self, words: tuple[str, ...]) -> bool:
        return all(self._speller.knows(word) for word in words)


def _joined(spellings: Sequence[Spelling]) -> tuple[tuple[str, ...], list[float]]:
    """Return all words of some spellings, and how surely each was read."""
    pairs = [(word, spelling.surely) for spelling in spellings for word in spelling.words]
    return tuple(word for word, _ in pairs), [surely for _, surely in pairs]


def _worth(verdict: Verdict) -> tuple[bool, float]:
    """Order verdicts on the ways to take one text: answers before refusals, then by what is most surely so."""
    return verdict.outcome != "none", verdict.is_title * verdict.confidence
