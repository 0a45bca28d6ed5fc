"""Writes the trained tagger as weights.bin: int8 with a scale a row, named arrays behind a JSON head.

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

units = state["memory.weight"].shape[1]
feature = state["feature.weight"][:-1]
words = saved["vectors"].astype(np.float64) @ state["word.weight"].T + state["own.weight"][saved["seen"]]
scale = np.abs(words).max() / 127
weights.arrays["words"] = np.rint(words / scale).astype(np.int8)
vector("words.scale", np.array([scale]))
weights.arrays["words.fingerprints"] = saved["fingerprints"].astype(np.uint32)
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
weights.write(sys.argv[2], {})
