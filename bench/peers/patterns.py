#!/usr/bin/env python3
"""What one would write first: some sixty patterns over the prose of cards, with their front matter.

    bench/peers/patterns.py cards.jsonl           count what they find
    bench/peers/patterns.py --print               the patterns, one a line, as ripgrep reads them
"""
import json
import re
import sys

NUMBER = r"[0-9][0-9.,]*"
UNITS = (
    "FLOPs?", "FLOP/s", "petaflops?", "exaflops?", "zettaflops?", "PF-days", "petaflop/s-days",
    "trillion tokens", "billion tokens", "million tokens", "T tokens", "B tokens", "M tokens",
    "billion parameters", "million parameters", "B parameters", "M parameters", "params",
    "GPU[- ]hours", "TPU[- ]hours", "H100[- ]hours", "A100[- ]hours", "GPU[- ]days",
    "H100s?", "H800s?", "A100s?", "V100s?", "GPUs", "TPUs", "TPU v[2-6]", "MI[23][05]0X?",
    "hours", "days", "weeks", "months", "kWh", "MWh", "GWh", "tCO2eq", "kg CO2", "tons of CO2",
    "million dollars", "USD", "epochs", "steps", "batch size", "context length",
)
PHRASES = (
    "fine-?tuned (?:from|on|version of)", "distilled (?:from|version of)", "base[_ ]model", "merge of",
    "trained (?:from scratch|on)", "pre-?trained on", "continued pre-?training", "quantized (?:from|version of)",
    "synthetic (?:data|dataset)", "generated (?:by|with) GPT-?[0-9]", "teacher model", "knowledge distillation",
)
PATTERNS = [f"{NUMBER} ?{unit}" for unit in UNITS] + list(PHRASES)


def main():
    if sys.argv[1] == "--print":
        print("\n".join(PATTERNS))
        return
    compiled = [re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS]
    found = 0
    with open(sys.argv[1], encoding="utf-8") as cards:
        for line in cards:
            card = json.loads(line)["card"] or ""
            found += sum(1 for pattern in compiled for _ in pattern.finditer(card))
    print(found)


if __name__ == "__main__":
    main()
