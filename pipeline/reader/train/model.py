"""The reader's network: two bidirectional LSTMs, the lower one read for tags, both for the tree."""

import torch
from torch import nn
from torch.nn.functional import leaky_relu
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from data import SHAPES

WORD, SUF2, SUF3, PRE3, SHAPE = 100, 16, 32, 16, 20
LOWER, UPPER, TAG, ARC, LABEL = 112, 128, 32, 112, 48


class Reader(nn.Module):
    """Tags by a linear layer, arcs and labels by biaffine attention (Dozat and Manning 2017)."""

    def __init__(self, glove: torch.Tensor, sizes: dict[str, int], drop: float):
        super().__init__()
        self.drop = drop
        self.register_buffer("glove", glove)
        self.word = nn.Embedding(glove.shape[0], WORD, padding_idx=0)
        self.suf2 = nn.Embedding(sizes["suf2"], SUF2, padding_idx=0)
        self.suf3 = nn.Embedding(sizes["suf3"], SUF3, padding_idx=0)
        self.pre3 = nn.Embedding(sizes["pre3"], PRE3, padding_idx=0)
        self.shape = nn.Embedding(SHAPES, SHAPE)
        self.lower = nn.LSTM(WORD + SUF2 + SUF3 + PRE3 + SHAPE, LOWER, bidirectional=True, batch_first=True)
        self.tags = nn.Linear(2 * LOWER, sizes["tags"])
        self.tag = nn.Linear(sizes["tags"], TAG, bias=False)
        self.upper = nn.LSTM(2 * LOWER + TAG, UPPER, bidirectional=True, batch_first=True)
        self.arc_dep, self.arc_head = nn.Linear(2 * UPPER, ARC), nn.Linear(2 * UPPER, ARC)
        self.label_dep, self.label_head = nn.Linear(2 * UPPER, LABEL), nn.Linear(2 * UPPER, LABEL)
        self.root_arc, self.root_label = nn.Parameter(torch.zeros(ARC)), nn.Parameter(torch.zeros(LABEL))
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(sizes["labels"], LABEL + 1, LABEL + 1))
        self.start()

    def start(self) -> None:
        """Orthogonal recurrences that forget little; words begin at their GloVe vectors."""
        nn.init.zeros_(self.word.weight)
        for table in (self.suf2, self.suf3, self.pre3, self.shape, self.tag):
            nn.init.normal_(table.weight, std=0.3)
        nn.init.orthogonal_(self.arc)
        for name, weight in [*self.lower.named_parameters(), *self.upper.named_parameters()]:
            if "weight_hh" in name:
                for gate in weight.chunk(4):
                    nn.init.orthogonal_(gate)
            elif "bias" in name:
                nn.init.zeros_(weight)
                if "bias_ih" in name:
                    weight.data[weight.shape[0] // 4 : weight.shape[0] // 2] = 1.0

    def shared(self, x: torch.Tensor, rate: float) -> torch.Tensor:
        """Dropout with one mask for all words of a sentence."""
        if not self.training or rate == 0:
            return x
        return x * torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - rate)) / (1 - rate)

    def embed(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """What a word is, whoever stands beside it."""
        word = batch["word"]
        own, given = self.word(word), self.glove[word]
        if self.training:
            # Some words as if training had not shown them, some as if GloVe did not have them.
            own = own * batch["keep"].unsqueeze(-1)
            given = given * (torch.rand(word.shape) > 0.04).unsqueeze(-1)
        parts = [self.suf2(batch["suf2"]), self.suf3(batch["suf3"]), self.pre3(batch["pre3"]), self.shape(batch["shape"])]
        x = torch.cat([own + given, *parts], -1)
        if self.training:
            x = x * (torch.rand(word.shape) > 0.03).unsqueeze(-1)
        return self.shared(x, 0.2)

    def forward(self, batch: dict[str, torch.Tensor]):
        """Scores of tags, scores of arcs (dependent × head, head 0 the root), and what labels are scored from."""
        lengths = batch["lengths"]
        low = self.shared(run(self.lower, self.embed(batch), lengths), self.drop)
        tags = self.tags(low)
        soft = self.shared(self.tag(torch.softmax(tags, -1)), 0.1)
        high = self.shared(run(self.upper, torch.cat([low, soft], -1), lengths), self.drop)

        def part(layer: nn.Linear) -> torch.Tensor:
            return self.shared(leaky_relu(layer(high), 0.125), self.drop)

        def rooted(root: torch.Tensor, layer: nn.Linear) -> torch.Tensor:
            return torch.cat([root.expand(high.shape[0], 1, -1), part(layer)], 1)

        arcs = with_one(part(self.arc_dep)) @ self.arc @ rooted(self.root_arc, self.arc_head).transpose(1, 2)
        return tags, arcs, with_one(part(self.label_dep)), with_one(rooted(self.root_label, self.label_head))

    def labels_for(self, dep: torch.Tensor, head: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of every label for each dependent and its given head."""
        chosen = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[2]))
        return torch.einsum("bnle,bne->bnl", torch.einsum("bnd,lde->bnle", dep, self.label), chosen)


def with_one(x: torch.Tensor) -> torch.Tensor:
    return torch.cat([x, torch.ones(*x.shape[:-1], 1)], -1)


def run(rnn: nn.LSTM, x: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=True)
    return pad_packed_sequence(rnn(packed)[0], batch_first=True)[0]
