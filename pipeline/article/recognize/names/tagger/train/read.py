"""Annotated articles as dump.ts writes them, and word vectors."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

sys.path.append(str(Path(__file__).resolve().parents[5] / "reader" / "train"))
from data import normal  # noqa: E402

TYPES = ("PER", "ORG", "LOC")
LABELS = 1 + 4 * len(TYPES)  # none; then first, inside, last, only of each type
LONGEST = 192  # tokens that are read at once


@dataclass
class Article:
    corpus: str
    is_noisy: bool
    sentences: list[tuple[int, int]]
    words: np.ndarray  # rows of the word vectors
    shared: np.ndarray
    features: list[list[int]]
    labels: np.ndarray
    context: np.ndarray  # int16


def fingerprint(word: str) -> int:
    """FNV-1a over UTF-16 units, 32 bits. `words.ts` does the same."""
    value = 0x811C9DC5
    for byte in word.encode("utf-16-le", "surrogatepass"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def vectors(path: Path, most: int) -> tuple[np.ndarray, np.ndarray]:
    """The most frequent words of GloVe: their fingerprints in order, and their vectors, row 0 for the unknown."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    found: dict[int, list[float]] = {}
    for word in stored["words"]:
        key = normal(word)
        if re.search(r"[0-9]", key) or len(key) > 30 or fingerprint(key) in found:
            continue
        found[fingerprint(key)] = stored["vectors"][word][:100]
        if len(found) == most:
            break
    fingerprints = np.array(sorted(found), np.uint32)
    rows = np.zeros((len(found) + 1, 100), np.float32)
    rows[1:] = [found[int(f)] for f in fingerprints]
    return fingerprints, rows * (0.5 / rows[1:].std())


def labels_of(length: int, gold: list) -> np.ndarray:
    labels = np.zeros(length, np.int64)
    for first, last, name in gold:
        if name not in TYPES or labels[first:last].any():
            continue
        label = 1 + 4 * TYPES.index(name)
        labels[first:last] = label + 1
        labels[last - 1] = label + 2
        labels[first] = label if last - first > 1 else label + 3
    return labels


def articles(path: Path, fingerprints: np.ndarray) -> tuple[list[Article], int, int]:
    """Articles of PATH.jsonl and PATH.i16; how many features there are, and numbers of a token's context."""
    with path.with_suffix(".jsonl").open(encoding="utf-8") as lines:
        head = json.loads(next(lines))
        context = np.memmap(path.with_suffix(".i16"), np.int16, "r").reshape(-1, head["context"])
        found: list[Article] = []
        at = 0
        for line in lines:
            read = json.loads(line)
            words = np.array(read["words"], np.uint32)
            places = np.minimum(np.searchsorted(fingerprints, words), len(fingerprints) - 1)
            rows = np.where(fingerprints[places] == words, places + 1, 0)
            pieces = [(a, min(a + LONGEST, b)) for first, b in read["sentences"] for a in range(first, b, LONGEST)]
            length = len(words)
            found.append(
                Article(
                    read["corpus"].rstrip("~"),
                    read["corpus"].endswith("~"),
                    pieces,
                    rows,
                    np.array(read["shared"], np.int64),
                    read["features"],
                    labels_of(length, read["gold"]),
                    context[at : at + length],
                )
            )
            at += length
    return found, head["features"], head["context"]
