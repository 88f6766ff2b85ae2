"""Whole-text similarity of job and résumé in plain Python: what any engine has to beat."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from pathlib import Path

_WORD = re.compile(r"[a-z][a-z+#]+")
_EVERYDAY = frozenset(Path(__file__).with_name("everyday.txt").read_text("utf-8").split())
_SATURATION, _LENGTH = 1.5, 0.75  # BM25's k1 and b as usually set


@dataclass(frozen=True, slots=True)
class Corpus:
    """Word statistics of a set of résumés."""

    size: int
    holding: Mapping[str, int]
    mean_length: float

    def rarity(self, word: str) -> float:
        """log((N + 1) / (n + .5)): high for a word few résumés hold."""
        return log((self.size + 1) / (self.holding.get(word, 0) + 0.5))


Baseline = Callable[[str, str, Corpus], float]


@lru_cache(maxsize=1 << 14)
def counts_of(text: str) -> Counter[str]:
    """The words of a text, counted, without everyday ones."""
    return Counter(word for word in _WORD.findall(text.lower()) if word not in _EVERYDAY)


def corpus_of(resumes: Sequence[str]) -> Corpus:
    """Statistics over the résumés, each text once."""
    texts = list(dict.fromkeys(resumes))
    holding: Counter[str] = Counter()
    for text in texts:
        holding.update(counts_of(text).keys())
    lengths = sum(counts_of(text).total() for text in texts)
    return Corpus(len(texts), holding, lengths / len(texts) if texts else 1.0)


def chance(job: str, resume: str, _corpus: Corpus) -> float:
    """A number that depends on the two texts and on nothing they say."""
    return random.Random(f"{len(job)} {job[:200]} {resume}").random()  # noqa: S311 - a baseline


def coverage(job: str, resume: str, _corpus: Corpus) -> float:
    """The share of the job's words that the résumé holds."""
    asked, held = counts_of(job), counts_of(resume)
    return sum(word in held for word in asked) / len(asked) if asked else 0.0


def tf_idf(job: str, resume: str, corpus: Corpus) -> float:
    """Cosine of (1 + log tf) * idf."""
    left, right = _weighted(job, corpus), _weighted(resume, corpus)
    norm = sqrt(sum(x * x for x in left.values()) * sum(x * x for x in right.values()))
    return sum(value * right.get(word, 0.0) for word, value in left.items()) / norm if norm else 0.0


def bm25(job: str, resume: str, corpus: Corpus) -> float:
    """Okapi BM25 with the job as the query."""
    held = counts_of(resume)
    length = _SATURATION * (1 - _LENGTH + _LENGTH * held.total() / max(1.0, corpus.mean_length))
    asked = (word for word in counts_of(job) if word in held)
    return sum(max(0.0, corpus.rarity(word)) * held[word] * 2.5 / (held[word] + length) for word in asked)


def length_of(_job: str, resume: str, _corpus: Corpus) -> float:
    """The number of characters: what padding alone would earn."""
    return float(len(resume))


def _weighted(text: str, corpus: Corpus) -> dict[str, float]:
    return {word: (1 + log(count)) * corpus.rarity(word) for word, count in counts_of(text).items()}


BASELINES: Mapping[str, Baseline] = {
    "random": chance,
    "coverage": coverage,
    "TF-IDF": tf_idf,
    "BM25": bm25,
    "length": length_of,
}
