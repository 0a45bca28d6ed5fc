"""The tagger's network: a bidirectional LSTM over what the reader says, the word and features; scores of a CRF."""

import numpy as np
import torch
from torch import nn
from torch.nn.functional import dropout, leaky_relu
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from read import LABELS, TYPES

WORD, LOW, FEATURE, UNITS, MEMORY, CORPUS = 16, 80, 48, 64, 32, 16
NEVER = -1e4


def opens(label: int) -> bool:
    return label > 0 and (label - 1) % 4 < 2


def goes_on(label: int) -> bool:
    return label > 0 and (label - 1) % 4 in (1, 2)


def possible() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """0 where a label may follow another, begin a sentence, end it; else never."""
    after = torch.full((LABELS, LABELS), NEVER)
    for a in range(LABELS):
        for b in range(LABELS):
            if opens(a) == goes_on(b) and (not opens(a) or (a - 1) // 4 == (b - 1) // 4):
                after[a, b] = 0.0
    start = torch.tensor([NEVER if goes_on(y) else 0.0 for y in range(LABELS)])
    end = torch.tensor([NEVER if opens(y) else 0.0 for y in range(LABELS)])
    return after, start, end


class Tagger(nn.Module):
    """One article or more at once; words with a capital hear of all their places in their article."""

    def __init__(self, vectors: torch.Tensor, seen: torch.Tensor, features: int, context: int, corpora: int):
        super().__init__()
        self.register_buffer("vectors", vectors)
        #: A number for each word that training shows twice or more: such words move from where GloVe has them.
        self.register_buffer("seen", seen)
        self.own = nn.Embedding(int(seen.max()) + 1, WORD, padding_idx=0)
        nn.init.zeros_(self.own.weight)
        self.word = nn.Linear(vectors.shape[1], WORD, bias=False)
        self.low = nn.Linear(context, LOW)
        self.none = features
        self.feature = nn.EmbeddingBag(features + 1, FEATURE, mode="sum", padding_idx=features)
        # Each corpus has its own customs; 0 is none of them, and what is read later.
        self.corpus = nn.Embedding(corpora + 1, CORPUS)
        self.rnn = nn.LSTM(LOW + WORD + FEATURE + CORPUS, UNITS, bidirectional=True, batch_first=True)
        self.memory = nn.Linear(2 * UNITS, MEMORY)
        self.out = nn.Linear(2 * UNITS + FEATURE, LABELS)
        self.pooled = nn.Linear(2 * MEMORY, LABELS, bias=False)
        self.after = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.start, self.end = nn.Parameter(torch.zeros(LABELS)), nn.Parameter(torch.zeros(LABELS))
        for name, value in zip(("may_follow", "may_start", "may_end"), possible()):
            self.register_buffer(name, value)
        nn.init.normal_(self.feature.weight, std=0.1)
        nn.init.zeros_(self.corpus.weight)

    def forward(self, batch: dict) -> torch.Tensor:
        """Scores of labels, a row a token."""

        def drop(x: torch.Tensor, rate: float) -> torch.Tensor:
            return dropout(x, rate, self.training)

        words, own = self.vectors[batch["words"]], self.own(self.seen[batch["words"]])
        if self.training:
            words = words * (torch.rand(len(words), 1) > 0.1)
            own = own * (torch.rand(len(words), 1) > 0.3)
        feature = drop(self.feature(batch["features"]), 0.1)
        low = leaky_relu(self.low(drop(batch["context"], 0.3)), 0.125)
        x = torch.cat([low, self.word(drop(words, 0.1)) + own, feature, self.corpus(batch["corpus"])], -1)
        mask = batch["mask"]
        packed = pack_padded_sequence(x[batch["grid"]], batch["lengths"], batch_first=True, enforce_sorted=False)
        high = drop(pad_packed_sequence(self.rnn(packed)[0], batch_first=True)[0][mask], 0.3)
        return self.out(torch.cat([high, feature], -1)) + self.pooled(self.together(high, batch))

    def together(self, high: torch.Tensor, batch: dict) -> torch.Tensor:
        """What all places of a word say: their mean and their highest values."""
        key, many = batch["shared"], batch["words_shared"]
        said = leaky_relu(self.memory(high), 0.125)
        counts = torch.zeros(many).index_add_(0, key, torch.ones(len(key))).clamp(min=1).unsqueeze(-1)
        mean = torch.zeros(many, MEMORY).index_add_(0, key, said) / counts
        place = key.unsqueeze(-1).expand(-1, MEMORY)
        most = torch.full((many, MEMORY), -1e9).scatter_reduce_(0, place, said, "amax")
        return torch.cat([mean[key], most[key]], -1) * batch["is_shared"].unsqueeze(-1)

    def transitions(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return self.after + self.may_follow, self.start + self.may_start, self.end + self.may_end

    def loss(self, scores: torch.Tensor, batch: dict) -> torch.Tensor:
        """How much likelier all other labellings of each sentence are than the right one (Lafferty et al. 2001)."""
        after, start, end = self.transitions()
        mask, gold = batch["mask"], batch["labels"][batch["grid"]]
        grid = scores[batch["grid"]]
        every = torch.arange(len(gold))
        alpha = start + grid[:, 0]
        for t in range(1, grid.shape[1]):
            following = torch.logsumexp(alpha.unsqueeze(2) + after, 1) + grid[:, t]
            alpha = torch.where(mask[:, t : t + 1], following, alpha)
        all_of_them = torch.logsumexp(alpha + end, 1)
        none = torch.zeros(())
        right = torch.where(mask, grid.gather(2, gold.unsqueeze(-1)).squeeze(-1), none).sum(1)
        right = right + start[gold[:, 0]] + end[gold[every, batch["lengths"] - 1]]
        right = right + torch.where(mask[:, 1:], after[gold[:, :-1], gold[:, 1:]], none).sum(1)
        return (all_of_them - right).sum() / len(scores)

    @torch.no_grad()
    def spans(self, scores: torch.Tensor, sentences: list[tuple[int, int]]) -> set[tuple[int, int, str]]:
        """The names of the best labelling of each sentence."""
        after, start, end = (value.numpy() for value in self.transitions())
        found: set[tuple[int, int, str]] = set()
        for first, last in sentences:
            rows = scores[first:last].numpy()
            best, back = start + rows[0], []
            for row in rows[1:]:
                grid = best[:, None] + after
                back.append(grid.argmax(0))
                best = grid.max(0) + row
            path = [int((best + end).argmax())]
            for step in reversed(back):
                path.append(int(step[path[-1]]))
            found |= spans_of(np.array(path[::-1]), first)
        return found


def spans_of(labels: np.ndarray, first: int = 0) -> set[tuple[int, int, str]]:
    found, begin = set(), 0
    for i, label in enumerate(labels.tolist()):
        if label > 0 and not goes_on(label):
            begin = i
        if label > 0 and not opens(label):
            found.add((first + begin, first + i + 1, TYPES[(label - 1) // 4]))
    return found
