#!/usr/bin/env python3
"""Makes the tables of compare.sh, scale.sh and baselines.sh, and keeps the first two with machine, versions, date and commit. Standard library only; see --help of the scripts."""
import argparse
import collections
import datetime
import json
import os
import platform
import re
import statistics
import subprocess

RUNS = {
    'gzip': '`gzip -dc FILE > /dev/null`',
    'wc': '`zcat FILE \\| wc -w`',
    'scan': '`provenance scan FILE.jsonl.gz`, two threads',
    'scan-plain': '`provenance scan FILE.jsonl`, two threads',
    'scan-one-core': '`provenance scan FILE.jsonl.gz`, one core',
}
LEARNERS = {'provenance': 'Provenance', 'fasttext': 'fastText', 'svm': 'TF-IDF + linear SVM', 'ppmd': 'PPMd'}
GROUPS = {'chat': 'chat models', 'attacked': 'the same, paraphrased or rewritten', 'base': 'base models', 'other': 'not English'}


def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ''


def first_line(*command):
    return (said(*command) or 'missing').splitlines()[0]


def environment(arguments):
    cpu = dict(line.split(':', 1) for line in said('lscpu').splitlines() if ':' in line)
    memory = re.search(r'MemTotal:\s+(\d+)', open('/proc/meminfo', encoding='ascii').read())
    return {
        'date': datetime.date.today().isoformat(),
        'commit': said('git', 'rev-parse', '--short', 'HEAD') + (' and changes' if said('git', 'status', '--porcelain', '--untracked-files=no', 'src') else ''),
        'machine': cpu.get('Model name', platform.machine()).strip(),
        'processors': os.cpu_count(),
        'caches': ', '.join(f"{name} {cpu[name].strip()}" for name in ('L1d cache', 'L2 cache', 'L3 cache') if name in cpu),
        'memory_gib': int(memory.group(1)) // 2 ** 20 if memory else None,
        'system': f'{platform.system()} {platform.release()}',
        'dotnet': first_line('dotnet', '--version'),
        'gzip': first_line('gzip', '--version'),
        'load_before_and_after': arguments.loads,
        'note': arguments.note,
    }


def read(path):
    runs = collections.defaultdict(list)
    for line in open(path, encoding='utf-8'):
        first, second, *rest = line.rstrip('\n').split('\t')
        runs[first, second].append([float(value) for value in rest])
    return runs


def table(head, rows):
    yield '| ' + ' | '.join(head) + ' |'
    yield '|---|' + '---:|' * (len(head) - 1)
    for row in rows:
        yield '| ' + ' | '.join(row) + ' |'


def number(value, digits):
    return '' if value is None else f'{value:.{digits}f}'


def compare(arguments):
    """Of each run the shortest and the median time, and what it comes to."""
    runs = read(arguments.timings)
    figures, lines = [], []
    for name in dict.fromkeys(name for name, _ in runs):
        packed, rows = os.path.join(arguments.data, name + '.jsonl.gz'), []
        gzip = min(row[1] for row in runs[name, 'gzip'])
        gzip_busy = min(row[2] for row in runs[name, 'gzip'])
        gzip_median = statistics.median(row[1] for row in runs[name, 'gzip'])
        for run, title in RUNS.items():
            taken = runs.get((name, run))
            if not taken:
                continue
            shortest, median, busy = min(row[1] for row in taken), statistics.median(row[1] for row in taken), min(row[2] for row in taken)
            figure = {
                'input': name, 'run': run, 'seconds_min': shortest, 'seconds_median': median, 'cpu_seconds_min': busy, 'megabytes_per_second': arguments.megabytes / shortest,
                'megabytes_per_cpu_second': arguments.megabytes / busy, 'times_gzip_min': shortest / gzip, 'times_gzip_median': median / gzip_median, 'times_gzip_cpu': busy / gzip_busy,
                'peak_mib': max(row[3] for row in taken) / 1024 or None, 'rounds': len(taken),
            }
            figures.append(figure)
            rows.append([
                title, number(shortest, 2), number(median, 2), number(busy, 2), number(figure['megabytes_per_second'], 1), number(figure['megabytes_per_cpu_second'], 1),
                number(figure['times_gzip_min'], 2), number(figure['times_gzip_median'], 2), number(figure['times_gzip_cpu'], 1), number(figure['peak_mib'], 0)])
        size = os.path.getsize(packed)
        lines += ['', f'## {name}', '', f'{arguments.megabytes} MB of text, {size / 1e6:.1f} MB packed.', '']
        lines += table(['run', 's, shortest', 's, median', 's of CPU', 'MB/s', 'MB a s of CPU', '× gzip', '× gzip, medians', '× gzip, CPU', 'MiB'], rows)
    lines += ['', 'MB is 10^6 bytes of documents\' text. The shortest time is the machine\'s, the median is what a busy machine gave.']
    return 'Whole runs side by side', lines, {'runs': figures}, ''


def scale(arguments):
    """Memory and time by size, and how long one small file takes."""
    runs, figures, rows, starts = read(arguments.timings), [], [], []
    for (kind, size), taken in runs.items():
        if kind == 'pipe':
            seconds, busy, peak = taken[0]
            figures.append({'megabytes': int(size), 'seconds': seconds, 'cpu_seconds': busy, 'peak_mib': peak / 1024})
            rows.append([size, number(seconds, 2), number(busy, 2), number(int(size) / seconds, 1), number(busy / int(size) * 1000, 1), number(peak / 1024, 0)])
        else:
            times = sorted(1000 * row[0] for row in taken)
            starts.append({'kind': kind, 'milliseconds_min': times[0], 'milliseconds_median': statistics.median(times), 'milliseconds_max': times[-1], 'cpu_milliseconds_median': 1000 * statistics.median(row[1] for row in taken), 'peak_mib': max(row[2] for row in taken) / 1024, 'runs': len(times)})
    lines = ['', '## Scans of JSON lines from a pipe, two threads', '', 'Documents of 300 words, every one with an id of its own.', '']
    lines += table(['MB of text', 's', 's of CPU', 'MB/s', 'ms of CPU a MB', 'MiB at most'], rows)
    lines += ['', '## One small file', '', '`provenance scan small.txt -o small.jsonl` from start to end. Cold: the pages of program, model and runtime were given back before, as far as nobody else had them open.', '']
    lines += table(['start', 'ms, shortest', 'ms, median', 'ms, longest', 'ms of CPU, median', 'MiB at most', 'runs'], [
        [start['kind'], number(start['milliseconds_min'], 0), number(start['milliseconds_median'], 0), number(start['milliseconds_max'], 0), number(start['cpu_milliseconds_median'], 0), number(start['peak_mib'], 0), str(start['runs'])] for start in starts])
    return 'Memory, time and start-up', lines, {'scans': figures, 'starts': starts}, '-scale'


def three(figures):
    return ' / '.join(number(figures[name], 3).lstrip('0') for name in ('auroc', 'tpr@5%', 'tpr@1%')) if figures else ''


def baselines(results, corpora):
    """How well each learner ranks, text in canonical form and raw, and how fast it is. Rows of learners that were not run are left out."""
    for form, title in (('canon', 'canonical'), ('raw', 'raw')):
        judged, speeds = {}, collections.defaultdict(lambda: [0, 0])
        for learner, corpus in ((learner, corpus) for learner in LEARNERS for corpus in corpora):
            path = os.path.join(results, f'{learner}.{corpus}.{form}')
            if os.path.exists(path + '.json') and os.path.exists(path + '.speed'):
                judged[learner, corpus] = json.load(open(path + '.json', encoding='utf-8'))
                speeds[learner] = [a + float(b) for a, b in zip(speeds[learner], open(path + '.speed', encoding='ascii').read().split())]
        names = [learner for learner in LEARNERS if learner in speeds]
        yield f'Text {title}: AUROC / TPR at 5% FPR / TPR at 1% FPR, means over sets.'
        yield ''
        yield from table([title, *(LEARNERS[name] for name in names)], [
            *([f'{corpus}: {said_of}', *(three(judged[name, corpus]['means'].get(group, {})) if (name, corpus) in judged else '' for name in names)]
              for corpus in corpora for group, said_of in GROUPS.items()),
            *([f'{corpus}: one threshold at 1%, chat models found', *(recall(judged.get((name, corpus))) for name in names)] for corpus in corpora),
            *([f'{corpus}: the same, worst human set', *(worst(judged.get((name, corpus))) for name in names)] for corpus in corpora),
            ['MB of text a second of one core', *(number(size / 1e6 / max(busy, .01), 1) for size, busy in (speeds[name] for name in names))],
        ])
        yield ''


def recall(judged):
    return number(judged['one_threshold']['1%']['recall'].get('chat'), 3).lstrip('0') if judged else ''


def worst(judged):
    return f"{judged['one_threshold']['1%']['worst_fpr']:.1%}" if judged else ''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('verb', choices=('compare', 'scale', 'baselines'))
    for option in ('timings', 'executable', 'results', 'loads', 'note', 'data', 'corpora'):
        parser.add_argument('--' + option, default='')
    parser.add_argument('--megabytes', type=int, default=0)
    arguments = parser.parse_args()
    if arguments.verb == 'baselines':
        print('\n'.join(baselines(arguments.results, arguments.corpora.split(','))))
        return
    title, lines, figures, kind = (compare if arguments.verb == 'compare' else scale)(arguments)
    known = environment(arguments)
    head = [
        f'# {title}', '',
        f"{known['date']}, commit {known['commit']}, {known['machine']}, {known['processors']} processors ({known['caches']}), {known['memory_gib']} GiB, {known['system']}; .NET SDK {known['dotnet']}, "
        f"{known['gzip']}. Load average before and after: {known['load_before_and_after']}."]
    if arguments.note:
        head += ['', arguments.note]
    slug = re.sub(r'[^a-z0-9]+', '-', known['machine'].lower()).strip('-')
    path = os.path.join(arguments.results, f"{known['date']}-{slug}{kind}")
    text = '\n'.join([*head, *lines]) + '\n'
    with open(path + '.md', 'w', encoding='utf-8') as file:
        file.write(text)
    with open(path + '.json', 'w', encoding='utf-8') as file:
        json.dump({**known, **figures}, file, indent=1, ensure_ascii=False)
        file.write('\n')
    print(text, end='')


if __name__ == '__main__':
    main()
