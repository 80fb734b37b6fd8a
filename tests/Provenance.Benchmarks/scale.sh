#!/usr/bin/env bash
# Says whether a scan's memory stays flat and its time linear as its input grows, and how long one small file takes; keeps a table of it in results/.
# Needs the .NET SDK, python3 and GNU time. Input comes through a pipe: 10 GB take no disk, but its assessments take 2 GB for a while.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PYTHONDONTWRITEBYTECODE=1

usage() {
    cat << 'HELP'
usage: scale.sh [options]

  --megabytes LIST   text of each scan, default 1,100,1000,10000
  --starts N         times that one small file is scanned, default 20, for each of warm and cold
  --executable FILE  a published provenance; default: publishes this clone's
  --note TEXT        stands below the table, such as what else the machine was doing
HELP
}

step() { printf '\n== %s\n' "$*" >&2; }
fail() { printf 'scale.sh: %s\n' "$*" >&2; exit 1; }
wrong() { printf 'scale.sh: %s; --help says how it is used\n' "$*" >&2; exit 64; }

megabytes=1,100,1000,10000 starts=20 executable='' note=''
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --megabytes | --starts | --executable | --note) [ $# -gt 1 ] || wrong "$1 needs a value" ;;
        *) wrong "$1 is no option" ;;
    esac
    case $1 in
        --megabytes) megabytes=$2 ;;
        --starts) starts=$2 ;;
        --executable) executable=$(realpath "$2") ;;
        --note) note=$2 ;;
    esac
    shift 2
done
[[ $megabytes =~ ^[1-9][0-9]*(,[1-9][0-9]*)*$ ]] || wrong "--megabytes $megabytes is not a list of whole numbers above 0"
[[ $starts =~ ^[1-9][0-9]*$ ]] || wrong "--starts $starts is not a whole number above 0"
IFS=, read -ra sizes <<< "$megabytes"

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=tests/Provenance.Benchmarks
out=artifacts/benchmarks
timings=$out/scale.tsv
for tool in dotnet python3 lscpu; do
    command -v "$tool" > /dev/null || fail "$tool is missing"
done
[ -x /usr/bin/time ] || fail "GNU time is missing: apt-get install time"
mkdir -p "$out" "$here/results"

step publish
if [ -z "$executable" ]; then
    dotnet publish src/Provenance.Cli -c Release -r linux-x64 --self-contained false -p:PublishSingleFile=true -p:PublishReadyToRun=true -v q -o "$out/publish" >&2
    executable=$PWD/$out/publish/provenance
fi
[ -x "$executable" ] || fail "$executable is not to be run"
dotnet build "$here" -c Release -v q >&2
lines=$here/bin/Release/net10.0/Provenance.Benchmarks.dll

# kind, megabytes of text, seconds, seconds of CPU, KiB at most
: > "$timings"
measure() {
    local kind=$1 size=$2
    shift 2
    /usr/bin/time -q -o "$out/time.txt" -f '%e %U %S %M' "$@" 2> "$out/errors.txt" || { cat "$out/errors.txt" >&2; fail "a scan of $size MB failed"; }
    awk -v kind="$kind" -v size="$size" '{ printf "%s\t%s\t%s\t%.2f\t%s\n", kind, size, $1, $2 + $3, $4 }' "$out/time.txt" >> "$timings"
}

load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
for size in "${sizes[@]}"; do
    step "$size MB"
    dotnet "$lines" lines /dev/stdout "$size" | measure pipe "$size" "$executable" scan - --quiet --threads 2 -o "$out/scale.jsonl"
    rm -f "$out/scale.jsonl" "$out/scale.jsonl.manifest.json"
done

step "one small file, $starts times"
cp README.md "$out/small.txt"
# asks that no page of a file be kept in memory; those that another program has mapped stay
forget() {
    python3 - "$(dirname "$executable")" "$(dirname "$(realpath "$(command -v dotnet)")")/shared/Microsoft.NETCore.App" "$out" << 'PYTHON'
import os, sys

for folder in sys.argv[1:]:
    for path, _, names in os.walk(folder):
        for name in names:
            file = os.open(os.path.join(path, name), os.O_RDONLY)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(file)
        if folder == sys.argv[-1]:
            break
PYTHON
}

start_up() {
    local began=$EPOCHREALTIME
    /usr/bin/time -q -o "$out/time.txt" -f '%U %S %M' "$executable" scan "$out/small.txt" --quiet -o "$out/small.jsonl"
    awk -v kind="$1" -v from="$began" -v to="$EPOCHREALTIME" '{ printf "%s\t0\t%.4f\t%.2f\t%s\n", kind, to - from, $1 + $2, $3 }' "$out/time.txt" >> "$timings"
}

for ((start = 0; start < starts; start++)); do
    forget
    start_up cold
done
for ((start = 0; start < starts; start++)); do
    start_up warm
done

step table
load_after=$(cut -d ' ' -f 1-3 /proc/loadavg)
python3 "$here/peers/tables.py" scale --timings "$timings" --executable "$executable" --loads "$load_before; $load_after" --note "$note" --results "$here/results"
