"""Writes the trained reader as weights.bin: int8 with a scale a row, named arrays behind a JSON head.

python export.py TRAINED.pt weights.bin
"""

import json
import struct
import sys

import numpy as np
import torch

saved = torch.load(sys.argv[1], weights_only=False)
state = {k: v.double().numpy() for k, v in saved["state"].items()}
arrays: dict[str, np.ndarray] = {}


def matrix(name: str, values: np.ndarray) -> None:
    """Each row by its largest value: clipping costs more than it gains."""
    scale = np.maximum(np.abs(values).max(axis=1), 1e-9) / 127
    arrays[name] = np.rint(values / scale[:, None]).astype(np.int8)
    arrays[f"{name}.scale"] = scale.astype(np.float32)


def vector(name: str, values: np.ndarray) -> None:
    arrays[name] = values.astype(np.float32)


matrix("word", state["glove"] + state["word.weight"])
for name in ("suf2", "suf3", "pre3", "shape"):
    matrix(name, state[f"{name}.weight"])
for layer in ("lower", "upper"):
    both = [f"{layer}.{{}}_l0{end}" for end in ("", "_reverse")]
    weights = np.concatenate([state[one.format("weight_ih")] for one in both])
    if layer == "upper":
        split = state["tags.weight"].shape[1]
        matrix("upper.tag", weights[:, split:])
        weights = weights[:, :split]
    matrix(f"{layer}.in", weights)
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
    "arrays": {},
}
at = 0
for name, values in arrays.items():
    head["arrays"][name] = {"at": at, "type": values.dtype.name, "shape": list(values.shape)}
    at += (values.nbytes + 7) // 8 * 8
text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
text += b" " * (-(len(text) + 4) % 8)
with open(sys.argv[2], "wb") as out:
    out.write(struct.pack("<I", len(text)) + text)
    for values in arrays.values():
        out.write(values.tobytes() + b"\0" * (-values.nbytes % 8))
