#!/usr/bin/env python3
"""What baselines.sh hands to other learners, and takes from them. Standard library only.

  lines.py fasttext-windows WINDOWS > FILE                 `__label__machine text`, windows repeated by their weight, because fastText has no weights
  lines.py fasttext-texts TEXTS > FILE                     the text alone
  lines.py fasttext-scores TEXTS < PREDICTIONS > SCORES    the probability of `machine` that fastText printed for each
"""
import json
import random
import re
import sys

LABEL = '__label__'
SEED = 1
# fastText folds nothing: a word with its comma would be another word
MARK = re.compile(r'([^\w\s\'])')


def rows(path):
    with open(path, encoding='utf-8', newline='\n') as file:
        for line in file:
            yield line.rstrip('\n').split('\t')


def windows(path):
    """Weight, label and text of each window that the detector is trained on."""
    for weight, label, text in rows(path):
        yield float(weight), label, text


def documents(path):
    """Id as JSON and canonical text of each document."""
    for name, text in rows(path):
        yield name, text


def score(name, value):
    return f'{{"id": {name}, "score": {value:.9g}}}\n'


def apart(text):
    return ' '.join(MARK.sub(r' \1 ', text).split())


def fasttext_windows(path):
    chance, drawn = random.Random(SEED), []
    for weight, label, text in windows(path):
        times = int(weight + chance.random())
        drawn += [f'{LABEL}{label} {apart(text)}\n'] * times
    # it reads them in order, and the order is by set
    chance.shuffle(drawn)
    sys.stdout.writelines(drawn)


def fasttext_texts(path):
    for _, text in documents(path):
        print(apart(text))


def fasttext_scores(path):
    for (name, _), predicted in zip(documents(path), sys.stdin, strict=True):
        fields = predicted.split()
        sys.stdout.write(score(name, float(fields[fields.index(LABEL + 'machine') + 1])))


def run(verbs, usage):
    verb, count = verbs.get(sys.argv[1] if len(sys.argv) > 1 else '', (None, 0))
    if verb is None or len(sys.argv) - 2 != count:
        sys.exit(usage)
    verb(*sys.argv[2:])


if __name__ == '__main__':
    run({'fasttext-windows': (fasttext_windows, 1), 'fasttext-texts': (fasttext_texts, 1), 'fasttext-scores': (fasttext_scores, 1)}, __doc__)
