#!/usr/bin/env python3
"""Gives fastText what it reads, a line a document, in the canonical form that the referee of the corpora defines. Standard library only.

  texts.py labelled REFEREE CORPORA > FILE        `__label__machine text`, of every document that the referee counts
  texts.py plain REFEREE FILE.jsonl > FILE        the text alone, of any JSON lines
  texts.py ids FILE.jsonl > FILE                  their ids, a line each
  texts.py scores IDS < PREDICTIONS > FILE.jsonl  the probability of `machine` that fastText printed for each, as the referee reads it
"""
import importlib.util
import json
import re
import sys

MACHINE, HUMAN = '__label__machine', '__label__human'
# fastText folds nothing: a word with its comma would be another word
MARK = re.compile(r'([^\w\s\'])')


def referee(path):
    spec = importlib.util.spec_from_file_location('referee', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def line(judge, text):
    return MARK.sub(r' \1 ', judge.canon(text)).replace('\n', ' ')


def rows(path):
    with open(path, encoding='utf-8') as file:
        for row in file:
            yield json.loads(row)


def labelled(judge_path, corpora):
    judge = referee(judge_path)
    for row in judge.rows(corpora):
        print(MACHINE if row['label'] == 'machine' else HUMAN, line(judge, row['text']))


def plain(judge_path, path):
    judge = referee(judge_path)
    for row in rows(path):
        print(line(judge, row['text']))


def ids(path):
    for row in rows(path):
        print(json.dumps(row['id']))


def scores(path):
    with open(path, encoding='utf-8') as names:
        for name, predicted in zip(names, sys.stdin):
            fields = predicted.split()
            print(json.dumps({'id': json.loads(name), 'score': float(fields[fields.index(MACHINE) + 1])}))


if __name__ == '__main__':
    verbs = {'labelled': (labelled, 2), 'plain': (plain, 2), 'ids': (ids, 1), 'scores': (scores, 1)}
    verb, arguments = verbs.get(sys.argv[1] if len(sys.argv) > 1 else '', (None, 0)), sys.argv[2:]
    if verb[0] is None or len(arguments) != verb[1]:
        sys.exit(__doc__)
    verb[0](*arguments)
