#!/usr/bin/env python3
"""A logistic regression over hashed words and pairs of words, as one would write it with scikit-learn (python3-sklearn).

  regression.py train LABELLED MODEL         LABELLED as texts.py writes it
  regression.py predict MODEL TEXTS [OUT]    TEXTS has a line a document; prints the seconds of predicting alone and those of CPU, writes scores to OUT
"""
import pickle
import random
import sys
import time

from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import SGDClassifier

BATCH = 2000
SEED = 1
EPOCHS = 3


def vectorizer():
    return HashingVectorizer(ngram_range=(1, 2), n_features=2 ** 20, alternate_sign=False, norm='l2')


def batches(lines):
    for start in range(0, len(lines), BATCH):
        yield lines[start:start + BATCH]


def train(labelled, model):
    with open(labelled, encoding='utf-8') as file:
        lines = file.read().splitlines()
    random.Random(SEED).shuffle(lines)
    hashed = []
    for batch in batches(lines):
        labels = [text.startswith('__label__machine') for text in batch]
        hashed.append((vectorizer().transform(text.split(' ', 1)[1] for text in batch), labels))
    classifier = SGDClassifier(loss='log_loss', alpha=1e-6, random_state=SEED)
    for _ in range(EPOCHS):
        for rows, labels in hashed:
            classifier.partial_fit(rows, labels, classes=[False, True])
    with open(model, 'wb') as file:
        pickle.dump(classifier, file)


def predict(model, texts, out=None):
    with open(model, 'rb') as file:
        classifier = pickle.load(file)
    with open(texts, encoding='utf-8') as file:
        lines = file.read().splitlines()
    started, busy = time.perf_counter(), time.process_time()
    scores = []
    for batch in batches(lines):
        scores.extend(classifier.decision_function(vectorizer().transform(batch)))
    print(f'{time.perf_counter() - started:.3f} {time.process_time() - busy:.3f}')
    if out:
        with open(out, 'w', encoding='utf-8') as file:
            file.writelines(f'__label__machine {score:.9g}\n' for score in scores)


if __name__ == '__main__':
    if len(sys.argv) == 4 and sys.argv[1] == 'train':
        train(*sys.argv[2:])
    elif len(sys.argv) in (4, 5) and sys.argv[1] == 'predict':
        predict(*sys.argv[2:])
    else:
        sys.exit(__doc__)
