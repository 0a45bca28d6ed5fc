"""Writes the trained reader as weights.bin: int8 with a scale a row, named arrays behind a JSON head.

python export.py TRAINED.pt weights.bin
"""

import sys

import numpy as np
import torch

from weights_file import Weights

saved = torch.load(sys.argv[1], weights_only=False)
state = {k: v.double().numpy() for k, v in saved["state"].items()}
weights = Weights()
matrix, vector = weights.matrix, weights.vector

matrix("word", state["glove"] + state["word.weight"])
for name in ("suf2", "suf3", "pre3", "shape"):
    matrix(name, state[f"{name}.weight"])
for layer in ("lower", "upper"):
    both = [f"{layer}.{{}}_l0{end}" for end in ("", "_reverse")]
    inputs = np.concatenate([state[one.format("weight_ih")] for one in both])
    if layer == "upper":
        split = state["tags.weight"].shape[1]
        matrix("upper.tag", inputs[:, split:])
        inputs = inputs[:, :split]
    matrix(f"{layer}.in", inputs)
    vector(f"{layer}.bias", np.concatenate([state[one.format("bias_ih")] + state[one.format("bias_hh")] for one in both]))
    matrix(f"{layer}.forward", state[both[0].format("weight_hh")])
    matrix(f"{layer}.backward", state[both[1].format("weight_hh")])
matrix("tags", state["tags.weight"])
vector("tags.bias", state["tags.bias"])
matrix("tag", state["tag.weight"])
parts = ("arc_dep", "arc_head", "label_dep", "label_head")
matrix("parts", np.concatenate([state[f"{p}.weight"] for p in parts]))
vector("parts.bias", np.concatenate([state[f"{p}.bias"] for p in parts]))
vector("root.arc", state["root_arc"])
vector("root.label", state["root_label"])
matrix("arc", state["arc"][:-1].T)
vector("arc.bias", state["arc"][-1])
label = state["label"]  # label, dependent, head
count, size = label.shape[0], label.shape[1] - 1
matrix("label", label[:, :-1, :].transpose(0, 2, 1).reshape(count * (size + 1), size))
vector("label.bias", label[:, -1, :].reshape(-1))

head = {
    "words": "\n".join(saved["words"]),
    "affixes": ["\n".join(names) for names in saved["affixes"]],
    "tags": saved["tags"],
    "labels": saved["labels"],
}
weights.write(sys.argv[2], head)
