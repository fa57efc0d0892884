#!/usr/bin/env python3
"""Writes a made-up hub as JSON Lines: chains, merges, rings, missing bases, cards of many lengths.

    bench/hub.py 100000 --seed 7 > hub.jsonl

The same number and seed give the same bytes. The lengths of the cards are log-normal about 1.5 kB,
as those of the hub are; one in five models is the root of a family, the others derive from earlier
ones in chains of at most twelve steps, one in twenty is a merge of two or three, one in ten bases is
nowhere, and a few models name each other or themselves. The form of the lines is that of
librarian-bots/model_cards_with_metadata.
"""
import argparse
import json
import math
import random
import sys

DEEPEST = 12
RING_EVERY = 5_000
ORGANISATIONS = 977
MEDIAN_LENGTH, SPREAD, LONGEST = 1_500, 1.0, 60_000
SENTENCES = (
    "The model answers questions about tides and harbours. ",
    "It was fine-tuned on {tokens} billion tokens of letters and logs. ",
    "Training took {hours} hours on {devices} A100 GPUs. ",
    "Do not use it to steer a ship; its answers are often wrong. ",
    "We used a learning rate of 2e-5 and a batch size of {devices}. ",
    "Compared with its predecessor it makes fewer mistakes in long texts. ",
    "\n\n| test | shots | score |\n| --- | --- | --- |\n| quay-test | 5 | {hours} |\n| harbour-test | 0 | {tokens} |\n\n",
    "\n\n```python\nmodel = load(\"org/model\")\nprint(model(\"hello\"))\n```\n\n",
    "See the [notes](https://example.org/notes) for details.\n\n",
)


class Hub:
    """A made-up hub: who was made from whom."""

    def __init__(self, repositories, seed):
        self.random = random.Random(seed)
        self.bases, self.depth, self.missing, self.rings = [], [], set(), []
        for model in range(repositories):
            self.bases.append(self.bases_of(model))
        self.close_rings()

    def name(self, model):
        return f"org{model % ORGANISATIONS}/model-{model}-7b"

    def bases_of(self, model):
        draw = self.random.random()
        if model < 10 or draw < 0.2:
            self.depth.append(0)
            return []
        bases, depth = [], 0
        for _ in range(self.random.choice((2, 3)) if draw > 0.95 else 1):
            if self.random.random() < 0.1:
                bases.append(f"gone/lost-{model}-{len(bases)}-9b")
                self.missing.add(bases[-1])
            else:
                parent = self.shallow(model)
                bases.append(self.name(parent))
                depth = max(depth, self.depth[parent])
        self.depth.append(depth + 1)
        return list(dict.fromkeys(bases))

    def shallow(self, model):
        """An earlier model that is not yet at the deepest; those made lately are likelier."""
        while True:
            parent = model - 1 - int(self.random.paretovariate(0.3)) % model
            if self.depth[parent] < DEEPEST:
                return parent

    def close_rings(self):
        for model in range(RING_EVERY, len(self.bases), RING_EVERY):
            length = self.random.choice((1, 2, 3))
            ring = list(range(model - length + 1, model + 1))
            for place, member in enumerate(ring):
                self.bases[member] = [self.name(ring[(place + 1) % length])]
            self.rings.append(sorted(self.name(member) for member in ring))

    def edges(self):
        return {(self.name(model), base) for model, bases in enumerate(self.bases) for base in bases}

    def lines(self, has_prose):
        """The lines of the dump, with cards of many lengths or with what tells the lineage alone."""
        for model, bases in enumerate(self.bases):
            card = self.head(model, bases) + (self.prose() if has_prose else "")
            yield json.dumps({"modelId": self.name(model), "tags": [], "card": card}) + "\n"

    def head(self, model, bases):
        metadata = "".join(f"- {base}\n" for base in bases)
        front = f"---\nbase_model:\n{metadata}---\n" if bases else ""
        merge = "It is a merge of these models.\n" if len(bases) > 1 else ""
        return f"{front}# model-{model}-7b\n\nA model with 7 billion parameters. {merge}"

    def prose(self):
        text, length = ["\n\n## Training\n\n"], 0
        wanted = min(LONGEST, int(MEDIAN_LENGTH * math.exp(self.random.gauss(0, SPREAD))))
        while length < wanted:
            text.append(self.random.choice(SENTENCES).format(
                tokens=self.random.randrange(1, 90), hours=self.random.randrange(1, 900),
                devices=self.random.choice((1, 8, 64))))
            length += len(text[-1])
        return "".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cards", type=int)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    sys.stdout.writelines(Hub(options.cards, options.seed).lines(has_prose=True))


if __name__ == "__main__":
    main()
