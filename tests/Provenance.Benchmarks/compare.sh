#!/usr/bin/env bash
# Times whole scans beside gzip, wc, fastText and scikit-learn on the same documents, in turn, and keeps a table of it in results/.
# Needs the .NET SDK, python3, gzip, taskset and GNU time; peers that are missing are left out. What it makes stays in artifacts/benchmarks.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PYTHONDONTWRITEBYTECODE=1

usage() {
    cat << 'HELP'
usage: compare.sh [options]

  --megabytes N      text of each input, default 100; the regression reads 5 of them, because it is slow
  --rounds N         times that everything is run, default 5, every other one in the opposite order
  --inputs NAMES     some of short-ascii, middling-ascii, long-ascii, short-world, middling-world, long-world; commas between, default all
  --executable FILE  a published provenance; default: publishes this clone's
  --train DIR        what fastText and the regression are trained on, default ../shared/corpora/train; models are kept and trained once
  --dev DIR          what accuracy is measured on, default ../shared/corpora/dev
  --referee FILE     what measures it, default ../shared/referee/referee.py
  --no-peers         neither fastText nor the regression
  --note TEXT        stands below the table, such as what else the machine was doing
HELP
}

step() { printf '\n== %s\n' "$*" >&2; }
fail() { printf 'compare.sh: %s\n' "$*" >&2; exit 1; }
wrong() { printf 'compare.sh: %s; --help says how it is used\n' "$*" >&2; exit 64; }

megabytes=100 rounds=5 executable='' peers=yes note='' inputs=short-ascii,middling-ascii,long-ascii,short-world,middling-world,long-world
train=../shared/corpora/train dev=../shared/corpora/dev referee=../shared/referee/referee.py
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --no-peers) peers=no; shift; continue ;;
        --megabytes | --rounds | --inputs | --executable | --train | --dev | --referee | --note) [ $# -gt 1 ] || wrong "$1 needs a value" ;;
        *) wrong "$1 is no option" ;;
    esac
    case $1 in
        --megabytes) megabytes=$2 ;;
        --rounds) rounds=$2 ;;
        --inputs) inputs=$2 ;;
        --executable) executable=$(realpath "$2") ;;
        --train) train=$(realpath "$2") ;;
        --dev) dev=$(realpath "$2") ;;
        --referee) referee=$(realpath "$2") ;;
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
models=$out/peers
timings=$out/timings.tsv
regression_megabytes=5
for tool in dotnet python3 gzip taskset lscpu; do
    command -v "$tool" > /dev/null || fail "$tool is missing"
done
[ -x /usr/bin/time ] || fail "GNU time is missing: apt-get install time"
# Debian's own python is the one that has Debian's scikit-learn
python=/usr/bin/python3
[ -x "$python" ] || python=python3
mkdir -p "$data" "$models" "$here/results"

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

step peers
have_fasttext=no have_regression=no
if [ "$peers" = yes ]; then
    if [ ! -d "$train" ] || [ ! -f "$referee" ]; then
        printf 'left out: there is no %s or no %s to train on\n' "$train" "$referee" >&2
    else
        [ -s "$models/train.txt" ] || { "$python" "$here/peers/texts.py" labelled "$referee" "$train" > "$models/train.part" && mv "$models/train.part" "$models/train.txt"; }
        if ! command -v fasttext > /dev/null; then
            printf 'fastText is left out: apt-get install fasttext\n' >&2
        else
            have_fasttext=yes
            [ -s "$models/fasttext.bin" ] || fasttext supervised -input "$models/train.txt" -output "$models/fasttext" -dim 32 -wordNgrams 2 -epoch 5 -thread "$(nproc)" -verbose 0
            rm -f "$models/fasttext.vec"
        fi
        if ! "$python" -c 'import sklearn' 2> /dev/null; then
            printf 'the regression is left out: apt-get install python3-sklearn\n' >&2
        else
            have_regression=yes
            [ -s "$models/regression.pickle" ] || "$python" "$here/peers/regression.py" train "$models/train.txt" "$models/regression.pickle"
        fi
    fi
fi

step accuracy
accuracy=$out/accuracy
rm -rf "$accuracy"
mkdir -p "$accuracy"
judge() { "$python" "$referee" report "$dev" "$accuracy/$1.jsonl" --json "$accuracy/$1.json" > /dev/null; }
if [ "$have_fasttext$have_regression" = nono ] || [ ! -d "$dev" ]; then
    printf 'left out\n' >&2
else
    [ -s "$models/dev/canon.jsonl" ] || "$python" "$referee" prepare "$dev" "$models/dev" > /dev/null
    "$python" "$here/peers/texts.py" plain "$referee" "$models/dev/canon.jsonl" > "$models/dev/canon.txt"
    "$python" "$here/peers/texts.py" ids "$models/dev/canon.jsonl" > "$models/dev/ids.txt"
    "$executable" scan "$models/dev/canon.jsonl" --quiet -o "$accuracy/provenance.jsonl"
    judge provenance
    if [ $have_fasttext = yes ]; then
        fasttext predict-prob "$models/fasttext.bin" "$models/dev/canon.txt" 2 | "$python" "$here/peers/texts.py" scores "$models/dev/ids.txt" > "$accuracy/fasttext.jsonl"
        judge fasttext
    fi
    if [ $have_regression = yes ]; then
        "$python" "$here/peers/regression.py" predict "$models/regression.pickle" "$models/dev/canon.txt" "$accuracy/regression.txt" > /dev/null
        "$python" "$here/peers/texts.py" scores "$models/dev/ids.txt" < "$accuracy/regression.txt" > "$accuracy/regression.jsonl"
        judge regression
    fi
fi

step texts
if [ $have_fasttext = yes ] || [ $have_regression = yes ]; then
    for name in "${names[@]}"; do
        [[ $name != *-members ]] || continue
        if [ ! -s "$data/$name.txt" ]; then
            "$python" "$here/peers/texts.py" plain "$referee" "$data/$name.jsonl" > "$data/$name.part"
            mv "$data/$name.part" "$data/$name.txt"
        fi
        lines=$(wc -l < "$data/$name.txt")
        head -n $((lines * regression_megabytes / megabytes > 0 ? lines * regression_megabytes / megabytes : lines)) "$data/$name.txt" > "$data/$name.head.txt"
    done
fi

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
        fasttext) [[ $have_fasttext = no || $name = *-members ]] || measure "$name" "$run" taskset -c 0 fasttext predict-prob "$models/fasttext.bin" "$data/$name.txt" 1 ;;
        regression)
            [[ $have_regression = no || $name = *-members ]] || record "$name" "$run" \
                "$(taskset -c 0 "$python" "$here/peers/regression.py" predict "$models/regression.pickle" "$data/$name.head.txt" | awk '{ printf "%s\t%s\t0", $1, $2 }')" ;;
    esac
}

step "$rounds rounds"
load_before=$(cut -d ' ' -f 1-3 /proc/loadavg)
runs=(gzip wc scan scan-plain scan-one-core fasttext regression)
backwards=()
for run in "${runs[@]}"; do
    backwards=("$run" "${backwards[@]}")
done
for ((round = 1; round <= rounds; round++)); do
    order=("${runs[@]}")
    [ $((round % 2)) -eq 1 ] || order=("${backwards[@]}")
    # what reading the model takes is not predicting
    [ $have_fasttext = no ] || measure - fasttext-load taskset -c 0 fasttext predict-prob "$models/fasttext.bin" /dev/null 1
    for name in "${names[@]}"; do
        printf 'round %s: %s\n' "$round" "$name" >&2
        for run in "${order[@]}"; do
            run "$name" "$run"
        done
    done
done

step table
load_after=$(cut -d ' ' -f 1-3 /proc/loadavg)
"$python" "$here/peers/tables.py" compare --timings "$timings" --accuracy "$accuracy" --data "$data" --megabytes "$megabytes" --regression-megabytes "$regression_megabytes" \
    --executable "$executable" --loads "$load_before; $load_after" --note "$note" --results "$here/results"
