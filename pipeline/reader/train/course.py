"""The course of a training: how fast it learns, what it keeps, and how it is watched."""

import math
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import torch
from torch.nn.utils import clip_grad_norm_

from batches import Names, batches, tensors
from data import Sentence, headline, is_quote_first, read
from model import Reader

TRAIN = ("ewt.train.conllu.gz", "gum.opentrain.conllu.gz")
WATCHED = ("ewt.dev.conllu.gz", "gum.opendev.conllu.gz")
WORDS_AT_ONCE, WARM_UP, SEED = 900, 200, 1


def begin() -> None:
    """The same numbers on every run."""
    torch.manual_seed(SEED)
    torch.set_num_threads(2)  # more would add in another order
    torch.set_flush_denormal(True)


def treebanks(data: Path) -> tuple[list[Sentence], dict[str, list[Sentence]]]:
    """What is learnt from, and what is watched."""
    train = [s for name in TRAIN for s in read(data / name)]
    watched = {name: read(data / name) for name in WATCHED if (data / name).exists()}
    return train, watched


def often(train: list[Sentence]) -> list[Sentence]:
    """Sentences with what is said before its verb come three times."""
    return train + [s for s in train if is_quote_first(s)] * 2


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


def learn(
    model: Reader,
    names: Names,
    train: list[Sentence],
    watched: dict[str, list[Sentence]],
    losses: Callable[[dict[str, torch.Tensor]], torch.Tensor],
    out: Path,
    *,
    epochs: int,
    rate: float,
) -> None:
    """Learns what of the model wants gradients, and writes the average of its weights after each epoch."""
    chance = random.Random(SEED)
    steps = epochs * len(batches(train, WORDS_AT_ONCE, chance))
    learning = [one for one in model.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(learning, lr=rate, betas=(0.9, 0.95), weight_decay=1e-4)
    average = {name: value.clone() for name, value in model.state_dict().items()}
    step, start = 0, time.time()
    for epoch in range(epochs):
        total = 0.0
        for group in batches(train, WORDS_AT_ONCE, chance):
            falling = 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            optimizer.param_groups[0]["lr"] = rate * min(1, (step + 1) / WARM_UP) * falling
            some = [headline(s, chance) if chance.random() < 0.05 else s for s in group]
            loss = losses(tensors(some, names))
            optimizer.zero_grad()
            loss.backward()
            clip_grad_norm_(learning, 5.0)
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
        torch.save({**saved, "state": model.state_dict()}, out)
        model.load_state_dict(current)
