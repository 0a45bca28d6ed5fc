"""Trains a smaller layer for the tree over a trained reader's lower one: python distil.py DATA READER.pt OUT.pt.

The small one learns from the treebanks and from how sure the large one is of every head and label (Hinton, Vinyals
and Dean 2015, arXiv:1503.02531). What tags are read from stays as it is, and so does all that is read over it.
"""

import argparse
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy, kl_div, log_softmax

from batches import Names
from course import begin, learn, often, treebanks
from model import Reader, Upper

DROP = 0.2
KEPT = ("word", "suf2", "suf3", "pre3", "shape", "lower", "tags")


def toward(teacher: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
    """How far the scores' shares are from the teacher's, in nats a word."""
    return kl_div(log_softmax(scores, -1), log_softmax(teacher, -1), log_target=True, reduction="batchmean")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=Path)
    arguments.add_argument("reader", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--units", type=int, default=96)
    arguments.add_argument("--arc", type=int, default=96)
    arguments.add_argument("--label", type=int, default=32)
    given = arguments.parse_args()
    begin()
    train, watched = treebanks(given.data)
    train = often(train)
    saved = torch.load(given.reader, weights_only=False)
    names = Names(train, saved["words"])
    state = saved["state"]

    def reader(upper: Upper) -> Reader:
        return Reader(torch.zeros_like(state["glove"]), names.sizes(), upper, DROP)

    teacher = reader(Upper(state["upper.weight_hh_l0"].shape[1], *(state[f"root_{part}"].shape[0] for part in ("arc", "label"))))
    teacher.load_state_dict(state)
    teacher.eval().requires_grad_(False)
    model = reader(Upper(given.units, given.arc, given.label))
    model.load_state_dict({n: v for n, v in state.items() if n.split(".")[0] in (*KEPT, "glove")}, strict=False)
    for name, value in model.named_parameters():
        value.requires_grad_(name.split(".")[0] not in KEPT)

    def losses(batch: dict[str, torch.Tensor]) -> torch.Tensor:
        inside, heads = batch["inside"], batch["heads"]
        impossible = ~batch["possible"].unsqueeze(1)
        with torch.no_grad():
            _, known_arcs, known_dep, known_head = teacher(batch)
            known_labels = teacher.labels_for(known_dep, known_head, heads)[inside]
            known_arcs = known_arcs.masked_fill(impossible, -1e4)[inside]
        _, arcs, dep, head = model(batch)
        arcs = arcs.masked_fill(impossible, -1e4)[inside]
        labels = model.labels_for(dep, head, heads)[inside]
        return (
            cross_entropy(arcs, heads[inside])
            + cross_entropy(labels, batch["labels"][inside], ignore_index=-1)
            + toward(known_arcs, arcs)
            + toward(known_labels, labels)
        )

    learn(model, names, train, watched, losses, given.out, epochs=26, rate=2.5e-3)


main()
