"""Trained weights as a file: int8 with a scale a row, named arrays behind a JSON head (weights.ts reads it)."""

import json
import struct

import numpy as np


class Weights:
    """Collects named arrays, in the order in which they are to stand."""

    def __init__(self) -> None:
        self.arrays: dict[str, np.ndarray] = {}

    def matrix(self, name: str, values: np.ndarray) -> None:
        """Each row by its largest value: clipping costs more than it gains."""
        scale = np.maximum(np.abs(values).max(axis=1), 1e-9) / 127
        self.arrays[name] = np.rint(values / scale[:, None]).astype(np.int8)
        self.arrays[f"{name}.scale"] = scale.astype(np.float32)

    def vector(self, name: str, values: np.ndarray) -> None:
        self.arrays[name] = values.astype(np.float32)

    def write(self, path: str, head: dict) -> None:
        """The length of the head, the head with each array's place, the arrays on borders of 8 bytes."""
        places: dict = {}
        at = 0
        for name, values in self.arrays.items():
            places[name] = {"at": at, "type": values.dtype.name, "shape": list(values.shape)}
            at += (values.nbytes + 7) // 8 * 8
        text = json.dumps({**head, "arrays": places}, ensure_ascii=False, separators=(",", ":")).encode()
        text += b" " * (-(len(text) + 4) % 8)
        with open(path, "wb") as out:
            out.write(struct.pack("<I", len(text)) + text)
            for values in self.arrays.values():
                out.write(values.tobytes() + b"\0" * (-values.nbytes % 8))
