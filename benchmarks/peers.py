"""Other ways to match a title over the same titles: RapidFuzz, SQLite's full-text search, character TF-IDF, embeddings.

Each takes the titles with their occupations' codes and answers a title with a code, or None. What is not installed
is left out.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.util import find_spec

from rapidfuzz import fuzz, process

from data.text import fold, words

Peer = Callable[[str], str | None]
VOTES = 20


def peers(titles: Sequence[tuple[str, str]]) -> dict[str, Callable[[], Peer]]:
    """Return for each peer's name what builds it from (title, code) pairs."""
    built: dict[str, Callable[[], Peer]] = {
        "RapidFuzz WRatio": lambda: _fuzzy(titles, fuzz.WRatio),
        "RapidFuzz token_sort": lambda: _fuzzy(titles, fuzz.token_sort_ratio),
        "SQLite FTS5, porter, vote": lambda: _full_text(titles),
    }
    if find_spec("sklearn"):
        built["character TF-IDF, vote"] = lambda: _characters(titles)
    if find_spec("sentence_transformers"):
        built["MiniLM embeddings, vote"] = lambda: _embeddings(titles)
    return built


def _fuzzy(titles: Sequence[tuple[str, str]], scorer: Callable[..., float]) -> Peer:
    texts = [fold(title) for title, _ in titles]

    def answer(text: str) -> str | None:
        best = process.extractOne(fold(text), texts, scorer=scorer)
        return titles[best[2]][1] if best else None

    return answer


def _full_text(titles: Sequence[tuple[str, str]]) -> Peer:
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table t using fts5(title, code unindexed, tokenize='porter unicode61')")
    db.executemany("insert into t values (?, ?)", titles)

    def answer(text: str) -> str | None:
        asked = " OR ".join(f'"{word}"' for word in words(text))
        if not asked:
            return None
        rows = db.execute(f"select code, -rank from t where t match ? order by rank limit {VOTES}", [asked])
        return _voted((code, score) for code, score in rows)

    return answer


def _characters(titles: Sequence[tuple[str, str]]) -> Peer:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    known = vectorizer.fit_transform(fold(title) for title, _ in titles).T.tocsc()

    def answer(text: str) -> str | None:
        likeness = (vectorizer.transform([fold(text)]) @ known).tocsr()
        best = sorted(zip(likeness.data, likeness.indices, strict=True), reverse=True)[:VOTES]
        return _voted((titles[place][1], float(like) ** 3) for like, place in best)

    return answer


def _embeddings(titles: Sequence[tuple[str, str]]) -> Peer:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer("all-MiniLM-L6-v2")
    known = model.encode([title for title, _ in titles], normalize_embeddings=True, batch_size=256)

    def answer(text: str) -> str | None:
        likeness = known @ model.encode([text], normalize_embeddings=True)[0]
        best = likeness.argsort()[::-1][: 2 * VOTES]
        return _voted((titles[place][1], float(likeness[place]) ** 5) for place in best)

    return answer


def _voted(votes: object) -> str | None:
    counted: Counter[str] = Counter()
    for code, weight in votes:  # type: ignore[attr-defined]
        counted[code] += weight
    return counted.most_common(1)[0][0] if counted else None
