"""Trains the tagger of names: python train.py FOLDER VECTORS OUT.pt, or `make train DATA=dir`.

FOLDER holds what dump.js wrote: train.jsonl and train.i16, and dev.* where they are to be watched.
"""

import argparse
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.utils import clip_grad_norm_

from network import Tagger, spans_of
from read import TYPES, Article, articles, vectors

WORDS, EPOCHS, AT_ONCE, RATE, WARM_UP, SEED = 200_000, 8, 2400, 2e-3, 100, 1
NOISY, NO_CORPUS, NO_FEATURE, NO_RULE, RULES = 0.4, 0.15, 0.05, 0.1, 24
TWICE = "uner"


def tensors(group: list[Article], corpora: dict[str, int], model: Tagger, chance: random.Random | None) -> dict:
    """Articles as one batch; with chance, some of what is known of a token is left out."""
    words = torch.from_numpy(np.concatenate([one.words for one in group]))
    labels = torch.from_numpy(np.concatenate([one.labels for one in group]))
    context = torch.from_numpy(np.concatenate([one.context for one in group]).astype(np.float32) / 32767)
    length = len(words)
    lists = [features for one in group for features in one.features]
    features = np.full((length, max(map(len, lists))), model.none, np.int64)
    for row, some in zip(features, lists):
        row[: len(some)] = some
    shared, sentences, corpus, at, taken = [], [], [], 0, 0
    for one in group:
        shared.append(one.shared + taken)
        taken += int(one.shared.max()) + 1
        sentences += [(at + a, at + b) for a, b in one.sentences]
        number = corpora[one.corpus] if chance and chance.random() > NO_CORPUS else 0
        corpus += [number] * len(one.words)
        at += len(one.words)
    if chance:
        features[np.random.rand(*features.shape) < NO_FEATURE] = model.none
        no_rule = np.random.rand(length, 1) < NO_RULE
        features[(features < RULES) & no_rule] = model.none
    lengths = torch.tensor([b - a for a, b in sentences])
    grid = torch.zeros(len(sentences), int(lengths.max()), dtype=torch.long)
    for i, (a, b) in enumerate(sentences):
        grid[i, : b - a] = torch.arange(a, b)
    return {
        "words": words,
        "labels": labels,
        "context": context,
        "features": torch.from_numpy(features),
        "shared": torch.from_numpy(np.concatenate(shared)),
        "words_shared": taken,
        "is_shared": torch.from_numpy(np.concatenate([one.shared > 0 for one in group])).float(),
        "corpus": torch.tensor(corpus),
        "lengths": lengths,
        "grid": grid,
        "mask": torch.arange(grid.shape[1]).unsqueeze(0) < lengths.unsqueeze(1),
        "sentences": sentences,
    }


@torch.no_grad()
def measure(model: Tagger, watched: list[Article], corpora: dict[str, int]) -> str:
    """F1 of names, tokens and type; the scores that count are those of the whole pipe."""
    model.eval()
    counts = {name: 0 for name in ("right", "found", "gold")} | {t: [0, 0] for t in TYPES}
    for one in watched:
        batch = tensors([one], corpora, model, None)
        found, gold = model.spans(model(batch), batch["sentences"]), spans_of(one.labels)
        counts["right"] += len(found & gold)
        counts["found"] += len(found)
        counts["gold"] += len(gold)
        for _, _, name in found & gold:
            counts[name][0] += 2
        for _, _, name in [*found, *gold]:
            counts[name][1] += 1
    model.train()
    shown = [f"F1 {200 * counts['right'] / max(1, counts['found'] + counts['gold']):.2f}"]
    return " ".join(shown + [f"{t} {100 * counts[t][0] / max(1, counts[t][1]):.1f}" for t in TYPES])


def groups(some: list[Article], chance: random.Random) -> list[list[Article]]:
    chance.shuffle(some)
    found: list[list[Article]] = [[]]
    size = 0
    for one in some:
        if found[-1] and size + len(one.words) > AT_ONCE:
            found.append([])
            size = 0
        found[-1].append(one)
        size += len(one.words)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    for name in ("folder", "vectors", "out"):
        arguments.add_argument(name, type=Path)
    given = arguments.parse_args()
    torch.manual_seed(SEED)
    np.random.seed(SEED)
    torch.set_num_threads(1)  # more would add in another order
    torch.set_flush_denormal(True)
    chance = random.Random(SEED)
    fingerprints, table = vectors(given.vectors, WORDS)
    train, features, context = articles(given.folder / "train", fingerprints)
    watched: dict[str, list[Article]] = {}
    if (given.folder / "dev.jsonl").exists():
        for one in articles(given.folder / "dev", fingerprints)[0]:
            if not one.is_noisy:
                watched.setdefault(one.corpus, []).append(one)
    corpora = {name: i + 1 for i, name in enumerate(sorted({one.corpus for one in train}))}
    # Each article beside what was made of it in other letters.
    pairs = []
    for one in train:
        if one.is_noisy:
            pairs[-1].append(one)
        else:
            pairs.append([one])
    counts = np.bincount(np.concatenate([one.words for one in train]), minlength=len(table))
    counts[0] = 0
    learnt = counts >= 4  # each article stands beside itself in other letters
    seen = np.where(learnt, np.cumsum(learnt), 0)
    model = Tagger(torch.from_numpy(table), torch.from_numpy(seen), features, context, len(corpora))
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, betas=(0.9, 0.98), weight_decay=1e-4)
    average = {name: value.clone() for name, value in model.state_dict().items() if name not in ("vectors", "seen") and value.is_floating_point()}
    steps, step, begin = 0, 0, time.time()
    for epoch in range(EPOCHS):
        some = [pair[1] if len(pair) > 1 and chance.random() < NOISY else pair[0] for pair in pairs]
        parts = groups(some + [one for one in some if one.corpus == TWICE], chance)
        steps, total = steps or len(parts) * EPOCHS, 0.0
        for group in parts:
            falling = max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            optimizer.param_groups[0]["lr"] = RATE * min(1, (step + 1) / WARM_UP) * falling
            batch = tensors(group, corpora, model, chance)
            loss = model.loss(model(batch), batch)
            optimizer.zero_grad()
            loss.backward()
            clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            total += loss.item()
            keep = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                state = model.state_dict()
                for name, value in average.items():
                    value.lerp_(state[name], 1 - keep)
        # The average of the weights over time is better than the last of them (Polyak and Juditsky 1992).
        current = {name: value.clone() for name, value in model.state_dict().items()}
        model.load_state_dict(average, strict=False)
        shown = {name: measure(model, some, corpora) for name, some in watched.items()}
        print(epoch, f"loss {total / len(parts):.4f}", f"{time.time() - begin:.0f} s", shown, flush=True)
        torch.save({"state": average, "vectors": table, "seen": seen, "fingerprints": fingerprints}, given.out)
        model.load_state_dict(current)


main()
