"""Sentences as tensors."""

import random
from collections import Counter

import numpy as np
import torch

from data import Sentence, affixes, normal, shape


class Names:
    """Numbers of words, word parts, tags and labels; 0 is unknown for words and parts."""

    def __init__(self, train: list[Sentence], glove: list[str]):
        self.counts = Counter(normal(form) for s in train for form in s.forms)
        known = set(glove)
        # Words that GloVe has not come after those that it has, if training shows them three times.
        self.words = glove + [w for w in sorted(self.counts) if self.counts[w] >= 3 and w not in known]
        self.affixes = [self.frequent(parts, 6) for parts in zip(*(affixes(w) for w in self.counts.elements()))]
        self.tags = self.frequent((tag for s in train for tag in s.tags), 5)
        self.labels = self.frequent((relation for s in train for relation in s.relations), 10)
        self.word_number = {w: i + 1 for i, w in enumerate(self.words)}
        self.affix_numbers = [{a: i + 1 for i, a in enumerate(names)} for names in self.affixes]
        self.tag_number = {t: i for i, t in enumerate(self.tags)}
        self.label_number = {r: i for i, r in enumerate(self.labels)}
        #: How often training shows each word, by its number.
        self.seen = torch.tensor([0.0] + [float(self.counts[w]) for w in self.words])

    @staticmethod
    def frequent(names, least: int) -> list[str]:
        counts = Counter(names)
        return sorted(name for name in counts if counts[name] >= least)

    def sizes(self) -> dict[str, int]:
        suf2, suf3, pre3 = (len(names) + 1 for names in self.affixes)
        return {"suf2": suf2, "suf3": suf3, "pre3": pre3, "tags": len(self.tags), "labels": len(self.labels)}


def tensors(group: list[Sentence], names: Names) -> dict[str, torch.Tensor]:
    """One batch, the longest sentence first; what has no gold answer is −1."""
    size = (len(group), len(group[0].forms))
    grids = {name: np.zeros(size, np.int64) for name in ("word", "suf2", "suf3", "pre3", "shape", "heads")}
    grids |= {name: np.full(size, -1, np.int64) for name in ("tags", "labels")}
    for i, s in enumerate(group):
        for j, form in enumerate(s.forms):
            word = normal(form)
            grids["word"][i, j] = names.word_number.get(word, 0)
            for part, numbers, affix in zip(("suf2", "suf3", "pre3"), names.affix_numbers, affixes(word)):
                grids[part][i, j] = numbers.get(affix, 0)
            grids["shape"][i, j] = shape(form)
            grids["tags"][i, j] = names.tag_number.get(s.tags[j], -1)
            grids["heads"][i, j] = s.heads[j]
            grids["labels"][i, j] = names.label_number.get(s.relations[j], -1)
    batch = {name: torch.from_numpy(grid) for name, grid in grids.items()}
    batch["lengths"] = torch.tensor([len(s.forms) for s in group])
    # The rarer a word, the oftener it is read as if it had not been seen.
    counts = names.seen[batch["word"]]
    batch["keep"] = ((torch.rand(counts.shape) < counts / (counts + 0.5)) & (counts >= 2)).float()
    batch["inside"] = torch.arange(size[1]).unsqueeze(0) < batch["lengths"].unsqueeze(1)
    batch["possible"] = torch.arange(size[1] + 1).unsqueeze(0) <= batch["lengths"].unsqueeze(1)
    return batch


def batches(sentences: list[Sentence], most: int, chance: random.Random | None = None) -> list[list[Sentence]]:
    """Sentences of like length together, `most` words at once; in a random order where chance is given."""
    order = sorted(sentences, key=lambda s: len(s.forms) + (chance.random() * 3 if chance else 0))
    groups: list[list[Sentence]] = [[]]
    for s in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(s.forms) > most:
            groups.append([])
        groups[-1].append(s)
    if chance:
        chance.shuffle(groups)
    return [sorted(group, key=lambda s: -len(s.forms)) for group in groups]
