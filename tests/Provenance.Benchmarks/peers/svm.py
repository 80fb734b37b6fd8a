#!/usr/bin/env python3
"""TF-IDF of words and pairs of words with sublinear counts, and a linear support vector machine, as scikit-learn (python3-sklearn) has them.

  svm.py train WINDOWS MODEL           WINDOWS as `windows` of the benchmarks writes them: weight, label, text
  svm.py predict MODEL TEXTS SCORES    TEXTS as `canonical` writes them: id, text; prints the seconds of processor time of predicting alone
"""
import pickle
import sys
import time

import numpy
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.svm import LinearSVC

import lines

BATCH = 4000
SEED = 1
# 2^22 slots in place of a vocabulary: tens of millions of pairs would take gigabytes
COUNTS = HashingVectorizer(ngram_range=(1, 2), n_features=2 ** 22, alternate_sign=False, norm=None, dtype=numpy.float32)


def batches(rows):
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def train(windows, model):
    counts, weights, labels = [], [], []
    for batch in batches(lines.windows(windows)):
        counts.append(COUNTS.transform(text for _, _, text in batch))
        weights += [weight for weight, _, _ in batch]
        labels += [label == 'machine' for _, label, _ in batch]
    rows = sparse.vstack(counts, format='csr')
    counts.clear()
    tfidf = TfidfTransformer(sublinear_tf=True)
    rows = tfidf.fit_transform(rows, None)
    classifier = LinearSVC(C=1, random_state=SEED).fit(rows, labels, sample_weight=weights)
    with open(model, 'wb') as file:
        pickle.dump((tfidf, classifier), file)


def predict(model, texts, scores):
    with open(model, 'rb') as file:
        tfidf, classifier = pickle.load(file)
    busy = 0
    with open(scores, 'w', encoding='utf-8') as file:
        for batch in batches(lines.documents(texts)):
            started = time.process_time()
            found = classifier.decision_function(tfidf.transform(COUNTS.transform(text for _, text in batch)))
            busy += time.process_time() - started
            file.writelines(lines.score(name, value) for (name, _), value in zip(batch, found))
    print(f'{busy:.2f}')


if __name__ == '__main__':
    lines.run({'train': (train, 2), 'predict': (predict, 3)}, __doc__)
