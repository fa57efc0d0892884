#!/usr/bin/env python3
"""Writes a made-up hub as JSON Lines: chains, merges, rings, missing bases, cards of many lengths.

    bench/hub.py 100000 --seed 7 > hub.jsonl

The same number and seed give the same bytes. The lengths of the cards are log-normal about 2 kB, as
those of the hub are; three in four name a base, one in twenty is a merge, one in a thousand closes a
ring, one in ten bases is nowhere. Nothing is held but the depth of each model.
"""
import argparse
import json
import math
import random
import sys

DEEPEST = 12
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


def name(model):
    return f"org{model % 977}/model-{model}-7b"


def bases(model, depth, draw):
    """The names of what a model was made from; notes its depth."""
    depth.append(0)
    if model < 10 or draw.random() < 0.25:
        return []
    if draw.random() < 0.001:
        return [name(model + 1)]
    found = []
    for _ in range(draw.choice((2, 3)) if draw.random() < 0.05 else 1):
        parent = model - 1 - int(draw.paretovariate(0.3)) % model
        if draw.random() < 0.1:
            found.append(f"gone/lost-{model}-9b")
        elif depth[parent] < DEEPEST:
            found.append(name(parent))
            depth[model] = max(depth[model], depth[parent] + 1)
    return list(dict.fromkeys(found))


def card(model, parents, draw):
    metadata = "".join(f"- {parent}\n" for parent in parents)
    text = ["---\nlicense: apache-2.0\n", f"base_model:\n{metadata}" if parents else "", "---\n"]
    text.append(f"# model-{model}-7b\n\nA model with 7 billion parameters.\n\n## Training\n\n")
    wanted = min(LONGEST, int(MEDIAN_LENGTH * math.exp(draw.gauss(0, SPREAD))))
    length = 0
    while length < wanted:
        sentence = draw.choice(SENTENCES).format(
            tokens=draw.randrange(1, 90), hours=draw.randrange(1, 900), devices=draw.choice((1, 8, 64)))
        text.append(sentence)
        length += len(sentence)
    return "".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cards", type=int)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    draw, depth = random.Random(options.seed), []
    for model in range(options.cards):
        parents = bases(model, depth, draw)
        line = {"modelId": name(model), "tags": [], "card": card(model, parents, draw)}
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
