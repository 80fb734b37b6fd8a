#!/usr/bin/env bash
# Times whole scans beside gzip and wc on the same documents, in turn, and keeps a table of it in results/.
# Needs the .NET SDK, python3, gzip, taskset and GNU time. What it makes stays in artifacts/benchmarks.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PYTHONDONTWRITEBYTECODE=1

usage() {
    cat << 'HELP'
usage: compare.sh [options]

  --megabytes N      text of each input, default 100
  --rounds N         times that everything is run, default 5, every other one in the opposite order
  --inputs NAMES     some of short-ascii, middling-ascii, long-ascii, short-world, middling-world, long-world; commas between, default all
  --executable FILE  a published provenance; default: publishes this clone's
  --note TEXT        stands below the table, such as what else the machine was doing
HELP
}

step() { printf '\n== %s\n' "$*" >&2; }
fail() { printf 'compare.sh: %s\n' "$*" >&2; exit 1; }
wrong() { printf 'compare.sh: %s; --help says how it is used\n' "$*" >&2; exit 64; }

megabytes=100 rounds=5 executable='' note='' inputs=short-ascii,middling-ascii,long-ascii,short-world,middling-world,long-world
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --megabytes | --rounds | --inputs | --executable | --note) [ $# -gt 1 ] || wrong "$1 needs a value" ;;
        *) wrong "$1 is no option" ;;
    esac
    case $1 in
        --megabytes) megabytes=$2 ;;
        --rounds) rounds=$2 ;;
        --inputs) inputs=$2 ;;
        --executable) executable=$(realpath "$2") ;;
        --note) note=$2 ;;
    esac
    shift 2
done
[[ $megabytes =~ ^[1-9][0-9]*$ ]] || wrong "--megabytes $megabytes is not a whole number above 0"
[[ $rounds =~ ^[1-9][0-9]*$ ]] || wrong "--rounds $rounds is not a whole number above 0"
IFS=, read -ra names <<< "$inputs"
for name in "${names[@]}"; do
    [[ $name =~ ^(short|middling|long)-(ascii|world)$ ]] || wrong "--inputs: there is no $name"
done

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=tests/Provenance.Benchmarks
out=artifacts/benchmarks
data=$out/inputs-$megabytes
timings=$out/timings.tsv
for tool in dotnet python3 gzip taskset lscpu; do
    command -v "$tool" > /dev/null || fail "$tool is missing"
done
[ -x /usr/bin/time ] || fail "GNU time is missing: apt-get install time"
mkdir -p "$data" "$here/results"

step publish
if [ -z "$executable" ]; then
    dotnet publish src/Provenance.Cli -c Release -r linux-x64 --self-contained false -p:PublishSingleFile=true -p:PublishReadyToRun=true -v q -o "$out/publish" >&2
    executable=$PWD/$out/publish/provenance
fi
[ -x "$executable" ] || fail "$executable is not to be run"

step inputs
if [ ! -e "$data/complete" ]; then
    dotnet run -c Release --project "$here" -- inputs "$data" "$megabytes" >&2
    for file in "$data"/*.jsonl; do
        gzip -nkf "$file"
    done
    # as crawls come that are many files one after the other
    split -C 1M --filter='gzip -n' "$data/middling-ascii.jsonl" > "$data/middling-ascii-members.jsonl.gz"
    touch "$data/complete"
fi
[[ ",$inputs," != *,middling-ascii,* ]] || names+=(middling-ascii-members)

# input, run, round, seconds, seconds of CPU, KiB at most
: > "$timings"
record() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$round" "$3" >> "$timings"; }

measure() {
    local input=$1 run=$2
    shift 2
    /usr/bin/time -q -o "$out/time.txt" -f '%e %U %S %M' "$@" > /dev/null 2> "$out/errors.txt" || { cat "$out/errors.txt" >&2; fail "$run failed on $input"; }
    record "$input" "$run" "$(awk '{ printf "%s\t%.2f\t%s", $1, $2 + $3, $4 }' "$out/time.txt")"
}

# shellcheck disable=SC2016 # the other shell expands it
count_words=(bash -c 'zcat "$1" | wc -w' -)

run() {
    local name=$1 run=$2 packed=$data/$1.jsonl.gz plain=$data/$1.jsonl
    case $run in
        gzip) measure "$name" "$run" gzip -dc "$packed" ;;
        wc) measure "$name" "$run" "${count_words[@]}" "$packed" ;;
        scan) measure "$name" "$run" "$executable" scan "$packed" --quiet --threads 2 -o "$out/scan.jsonl" ;;
        scan-plain) [[ $name = *-members ]] || measure "$name" "$run" "$executable" scan "$plain" --quiet --threads 2 -o "$out/scan.jsonl" ;;
        scan-one-core) measure "$name" "$run" taskset -c 0 "$executable" scan "$packed" --quiet --threads 1 -o "$out/scan.jsonl" ;;
    esac
}

step "$rounds rounds"
load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
runs=(gzip wc scan scan-plain scan-one-core)
backwards=()
for run in "${runs[@]}"; do
    backwards=("$run" "${backwards[@]}")
done
for ((round = 1; round <= rounds; round++)); do
    order=("${runs[@]}")
    [ $((round % 2)) -eq 1 ] || order=("${backwards[@]}")
    for name in "${names[@]}"; do
        printf 'round %s: %s\n' "$round" "$name" >&2
        for run in "${order[@]}"; do
            run "$name" "$run"
        done
    done
done

step table
load_after=$(cut -d ' ' -f 1-3 /proc/loadavg)
python3 "$here/peers/tables.py" compare --timings "$timings" --data "$data" --megabytes "$megabytes" \
    --executable "$executable" --loads "$load_before; $load_after" --note "$note" --results "$here/results"
