#!/usr/bin/env python3
"""Makes the tables of compare.sh and scale.sh, and keeps them with machine, versions, date and commit. Standard library only; see --help of both scripts."""
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
    'fasttext': 'fastText, one core, its prediction alone',
    'regression': 'scikit-learn, hashed words and pairs, one core, its prediction alone',
}
GROUPS = ('chat', 'attacked', 'base', 'other')


def said(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ''


def first_line(*command):
    return (said(*command) or 'missing').splitlines()[0]


def environment(arguments):
    cpu = dict(line.split(':', 1) for line in said('lscpu').splitlines() if ':' in line)
    debian = '/usr/bin/python3' if os.access('/usr/bin/python3', os.X_OK) else 'python3'
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
        'fasttext': first_line('dpkg-query', '-W', '-f=${Version}', 'fasttext'),
        'scikit-learn': first_line(debian, '-c', 'import sklearn; print(sklearn.__version__)'),
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
    loading = runs.pop(('-', 'fasttext-load'), None)
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
            # gzip reads all, the regression a part: everything is brought to the whole input
            share = min(1, arguments.regression_megabytes / arguments.megabytes) if run == 'regression' else 1
            less = [min(row[column] for row in loading) for column in (1, 2)] if run == 'fasttext' else [0, 0]
            shortest = (min(row[1] for row in taken) - less[0]) / share
            median = (statistics.median(row[1] for row in taken) - less[0]) / share
            busy = (min(row[2] for row in taken) - less[1]) / share
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
    accuracy = {}
    for name in ('provenance', 'fasttext', 'regression'):
        path = os.path.join(arguments.accuracy, name + '.json')
        if os.path.exists(path):
            accuracy[name] = json.load(open(path, encoding='utf-8'))['means']
    if accuracy:
        lines += ['', '## How good they are', '', 'On documents that none of them was trained on, text in canonical form, means over sets: AUROC / TPR at 5% FPR / TPR at 1% FPR.', '']
        lines += table(['detector', *GROUPS], [
            [name, *(' / '.join(number(means.get(group, {}).get(figure), 3) for figure in ('auroc', 'tpr@5%', 'tpr@1%')) for group in GROUPS)] for name, means in accuracy.items()])
    lines += [
        '', 'MB is 10^6 bytes of documents\' text. The shortest time is the machine\'s, the median is what a busy machine gave. fastText (dim 32, pairs, 5 epochs) and the regression read text that',
        'has been taken out of its JSON and put into canonical form before, and the time to load their models is taken off; gzip and the scans are whole processes.']
    return 'Whole runs side by side', lines, {'runs': figures, 'accuracy': accuracy}, ''


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('verb', choices=('compare', 'scale'))
    for option in ('timings', 'executable', 'results', 'loads', 'note', 'accuracy', 'data'):
        parser.add_argument('--' + option, default='')
    for option in ('megabytes', 'regression-megabytes'):
        parser.add_argument('--' + option, type=int, default=0)
    arguments = parser.parse_args()
    title, lines, figures, kind = (compare if arguments.verb == 'compare' else scale)(arguments)
    known = environment(arguments)
    head = [
        f'# {title}', '',
        f"{known['date']}, commit {known['commit']}, {known['machine']}, {known['processors']} processors ({known['caches']}), {known['memory_gib']} GiB, {known['system']}; .NET SDK {known['dotnet']}, "
        f"{known['gzip']}, fastText {known['fasttext']}, scikit-learn {known['scikit-learn']}. Load average before and after: {known['load_before_and_after']}."]
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
