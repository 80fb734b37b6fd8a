#!/usr/bin/env python3
"""Compression as a classifier: by how many bits a character fewer PPMd (7-Zip's variant H, python3-ppmd) codes a document after machine text than after human text.

  compression.py WINDOWS TEXTS SCORES [ONE_IN]

WINDOWS and TEXTS as svm.py reads them. Two models read MEGABYTES of windows of their label each, drawn by weight. Each document is coded by a fork of the process, so that none changes the models for the next.
ONE_IN codes only every so-manieth document; prints the seconds of processor time of coding alone, and the bytes coded.
"""
import os
import random
import sys

import ppmd

import lines

ORDER = 5
MEGABYTES = 2
MEMORY = 128 << 20
SEED = 1


class Counter:
    """Takes what is written and keeps its length."""
    length = 0

    def write(self, part):
        self.length += len(part)
        return len(part)


class Model:
    """A coder that has read the text of one label."""

    def __init__(self, texts):
        self.out = Counter()
        self.coder = ppmd.Ppmd7Encoder(self.out, ORDER, MEMORY)
        for text in texts:
            self.coder.encode(text.encode() + b'\n')

    def bytes_of(self, text):
        before = self.out.length
        self.coder.encode(text)
        self.coder.flush()
        return self.out.length - before


def drawn(windows, wanted):
    """Windows of one label without replacement, heavier ones first by chance (Efraimidis and Spirakis, 2006), up to MEGABYTES."""
    chance, keys = random.Random(SEED), []
    for number, (weight, label, text) in enumerate(lines.windows(windows)):
        if label == wanted and weight > 0:
            keys.append((chance.random() ** (1 / weight), number, len(text)))
    chosen, size = set(), 0
    for _, number, length in sorted(keys, reverse=True):
        if size >= MEGABYTES * 1_000_000:
            break
        chosen.add(number)
        size += length
    # a second pass: a fork copies the page tables of all that the process holds
    return [text for number, (_, _, text) in enumerate(lines.windows(windows)) if number in chosen]


def forked(human, machine, text):
    """Codes a document in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, f'{human.bytes_of(text) - machine.bytes_of(text)}'.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, 'rb') as answer:
        difference = int(answer.read())
    os.waitpid(child, 0)
    return 8 * difference / max(1, len(text))


def main(windows, texts, scores, one_in='1'):
    human, machine = Model(drawn(windows, 'human')), Model(drawn(windows, 'machine'))
    started, size = sum(os.times()[:4]), 0
    with open(scores, 'w', encoding='utf-8') as file:
        for number, (name, text) in enumerate(lines.documents(texts)):
            if number % int(one_in):
                continue
            coded = text.encode()
            size += len(coded)
            file.write(lines.score(name, forked(human, machine, coded)))
            file.flush()
    print(f'{sum(os.times()[:4]) - started:.2f} {size}')


if __name__ == '__main__':
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
