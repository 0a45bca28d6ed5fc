"""Writes the trained tagger as weights.bin: int8 with a scale a row, named arrays behind a JSON head.

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


units = state["memory.weight"].shape[1]
feature = state["feature.weight"][:-1]
words = saved["vectors"].astype(np.float64) @ state["word.weight"].T + state["own.weight"][saved["seen"]]
scale = np.abs(words).max() / 127
arrays["words"] = np.rint(words / scale).astype(np.int8)
vector("words.scale", np.array([scale]))
arrays["words.fingerprints"] = saved["fingerprints"].astype(np.uint32)
vector("features", feature)
vector("features.out", feature @ state["out.weight"][:, units:].T)
matrix("low", state["low.weight"])
vector("low.bias", state["low.bias"])
both = [f"rnn.{{}}_l0{end}" for end in ("", "_reverse")]
inputs = np.concatenate([state[one.format("weight_ih")] for one in both])
given = inputs.shape[1] - state["corpus.weight"].shape[1]
matrix("in", inputs[:, :given])
bias = np.concatenate([state[one.format("bias_ih")] + state[one.format("bias_hh")] for one in both])
vector("in.bias", bias + inputs[:, given:] @ state["corpus.weight"][0])
matrix("forward", state[both[0].format("weight_hh")])
matrix("backward", state[both[1].format("weight_hh")])
matrix("out", state["out.weight"][:, :units])
vector("out.bias", state["out.bias"])
matrix("memory", state["memory.weight"])
vector("memory.bias", state["memory.bias"])
vector("pooled", state["pooled.weight"])
vector("after", state["after"])
vector("start", state["start"])
vector("end", state["end"])

head: dict = {"arrays": {}}
at = 0
for name, values in arrays.items():
    head["arrays"][name] = {"at": at, "type": values.dtype.name, "shape": list(values.shape)}
    at += (values.nbytes + 7) // 8 * 8
text = json.dumps(head, separators=(",", ":")).encode()
text += b" " * (-(len(text) + 4) % 8)
with open(sys.argv[2], "wb") as out:
    out.write(struct.pack("<I", len(text)) + text)
    for values in arrays.values():
        out.write(values.tobytes() + b"\0" * (-values.nbytes % 8))
