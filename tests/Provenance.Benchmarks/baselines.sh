#!/usr/bin/env bash
# Trains fastText, TF-IDF with a linear SVM, and PPMd on the windows that the detector is trained on, has them and the detector judged on other corpora, and prints the table.
# What it makes stays in artifacts/benchmarks/baselines.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PYTHONDONTWRITEBYTECODE=1

usage() {
    cat << 'HELP'
usage: baselines.sh --train DIR... --judge DIR... --referee FILE [options]

  --train DIR      labelled corpora to train on; several times for several
  --judge DIR      labelled corpora to judge on, never to train on; several times for several
  --referee FILE   the evaluation script of the corpora: `prepare DIR OUT` writes canon.jsonl and raw.jsonl, `report DIR SCORES --json FILE` measures
  --detector FILE  the detector; default models/default/detector.zip
  --only NAMES     some of provenance, fasttext, svm, ppmd; commas between, default all: the others keep the figures they had
  --one-in N       PPMd judges every N-th document only, default 8
  --retrain        trains anew what is there; default: trained once and kept
HELP
}

step() { printf '\n== %s\n' "$*" >&2; }
fail() { printf 'baselines.sh: %s\n' "$*" >&2; exit 1; }
wrong() { printf 'baselines.sh: %s; --help says how it is used\n' "$*" >&2; exit 64; }

train=() judge=() referee='' only=provenance,fasttext,svm,ppmd one_in=8 retrain=no detector=''
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --retrain) retrain=yes; shift; continue ;;
        --train | --judge | --referee | --detector | --only | --one-in) [ $# -gt 1 ] || wrong "$1 needs a value" ;;
        *) wrong "$1 is no option" ;;
    esac
    case $1 in
        --train) train+=("$(realpath -e "$2")") ;;
        --judge) judge+=("$(realpath -e "$2")") ;;
        --referee) referee=$(realpath -e "$2") ;;
        --detector) detector=$(realpath -e "$2") ;;
        --only) only=$2 ;;
        --one-in) one_in=$2 ;;
    esac
    shift 2
done
[ ${#train[@]} -gt 0 ] && [ ${#judge[@]} -gt 0 ] && [ -n "$referee" ] || wrong "--train, --judge and --referee are needed"
[[ $one_in =~ ^[1-9][0-9]*$ ]] || wrong "--one-in $one_in is not a whole number above 0"
[[ $only =~ ^(provenance|fasttext|svm|ppmd)(,(provenance|fasttext|svm|ppmd))*$ ]] || wrong "--only: $only names something else"
wants() { [[ ,$only, == *,$1,* ]]; }

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=tests/Provenance.Benchmarks
out=artifacts/benchmarks/baselines
detector=${detector:-$PWD/models/default/detector.zip}
# Debian's own python is the one that has Debian's packages
python=/usr/bin/python3
[ -x "$python" ] || python=python3
missing=()
command -v dotnet > /dev/null || fail "dotnet is missing"
[ -x /usr/bin/time ] || missing+=(time)
! wants fasttext || command -v fasttext > /dev/null || missing+=(fasttext)
! wants svm || "$python" -c 'import sklearn' 2> /dev/null || missing+=(python3-sklearn)
! wants ppmd || "$python" -c 'import ppmd' 2> /dev/null || missing+=(python3-ppmd)
[ ${#missing[@]} -eq 0 ] || fail "Debian packages are missing: apt-get install ${missing[*]}"
mkdir -p "$out/results"
[ $retrain = no ] || rm -f "$out"/{windows.tsv,fasttext.bin,svm.pickle}

step build
dotnet build -c Release "$here" -v q --nologo >&2
dotnet build -c Release src/Provenance.Cli -v q --nologo >&2
benchmarks=(dotnet "$here/bin/Release/net10.0/Provenance.Benchmarks.dll")
provenance=(dotnet src/Provenance.Cli/bin/Release/net10.0/Provenance.Cli.dll)

# a file appears whole or not at all
make_file() {
    local to=$1
    shift
    [ -s "$to" ] || { "$@" > "$to.part" && mv "$to.part" "$to"; }
}

step documents
if [ "$only" != provenance ] && [ ! -s "$out/windows.tsv" ]; then
    "${benchmarks[@]}" windows "$out/windows.part" "${train[@]}" >&2
    mv "$out/windows.part" "$out/windows.tsv"
fi
for folder in "${judge[@]}"; do
    data=$out/$(basename "$folder")
    [ -s "$data/canon.jsonl" ] || "$python" "$referee" prepare "$folder" "$data" >&2
    for form in canon raw; do
        [ -s "$data/$form.tsv" ] || { "${benchmarks[@]}" canonical "$data/$form.part" "$data/$form.jsonl" && mv "$data/$form.part" "$data/$form.tsv"; }
    done
done

step training
if wants fasttext; then
    make_file "$out/fasttext.txt" "$python" "$here/peers/lines.py" fasttext-windows "$out/windows.tsv"
    # one thread: with more, every run learns something else
    [ -s "$out/fasttext.bin" ] || fasttext supervised -input "$out/fasttext.txt" -output "$out/fasttext" -dim 32 -wordNgrams 2 -epoch 5 -minCount 5 -thread 1 -verbose 0 >&2
    rm -f "$out/fasttext.vec"
fi
if wants svm && [ ! -s "$out/svm.pickle" ]; then
    "$python" "$here/peers/svm.py" train "$out/windows.tsv" "$out/svm.part"
    mv "$out/svm.part" "$out/svm.pickle"
fi

# seconds of processor time of a command; its output goes where it says itself
timed() { /usr/bin/time -q -o "$out/time.txt" -f '%U %S' "$@" && awk '{ printf "%.2f", $1 + $2 }' "$out/time.txt"; }
text_bytes() { cut -f 2- "$1" | wc -c; }

# name, corpora, form: what measures the scores, and the speed beside it: bytes and seconds
report() { "$python" "$referee" report "$folder" "$data/$1-$form.scores" --json "$out/results/$1.$(basename "$folder").$form.json" > "$data/$1-$form.txt"; }
speed() { printf '%s %s\n' "$2" "$3" > "$out/results/$1.$(basename "$folder").$form.speed"; }

predict_fasttext() { fasttext predict-prob "$out/fasttext.bin" "$data/$form.txt" 2 > "$data/fasttext.predicted"; }
load_fasttext() { fasttext predict-prob "$out/fasttext.bin" /dev/null 2 > /dev/null; }

for folder in "${judge[@]}"; do
    data=$out/$(basename "$folder")
    for form in canon raw; do
        step "judging on $(basename "$folder"), $form"
        bytes=$(text_bytes "$data/$form.tsv")
        if wants provenance; then
            seconds=$(timed "${provenance[@]}" scan "$data/$form.jsonl" --model "$detector" --threads 1 --quiet -o "$data/provenance-$form.scores")
            speed provenance "$bytes" "$seconds"
            report provenance
        fi
        if wants fasttext; then
            "$python" "$here/peers/lines.py" fasttext-texts "$data/$form.tsv" > "$data/$form.txt"
            export -f predict_fasttext load_fasttext
            export out data form
            seconds=$(timed bash -c predict_fasttext)
            loading=$(timed bash -c load_fasttext)
            speed fasttext "$bytes" "$(awk -v all="$seconds" -v load="$loading" 'BEGIN { print all - load }')"
            "$python" "$here/peers/lines.py" fasttext-scores "$data/$form.tsv" < "$data/fasttext.predicted" > "$data/fasttext-$form.scores"
            report fasttext
        fi
        if wants svm; then
            seconds=$("$python" "$here/peers/svm.py" predict "$out/svm.pickle" "$data/$form.tsv" "$data/svm-$form.scores")
            speed svm "$bytes" "$seconds"
            report svm
        fi
        if wants ppmd; then
            read -r seconds bytes < <("$python" "$here/peers/compression.py" "$out/windows.tsv" "$data/$form.tsv" "$data/ppmd-$form.scores" "$one_in")
            speed ppmd "$bytes" "$seconds"
            report ppmd
        fi
    done
done

step table
names=()
for folder in "${judge[@]}"; do
    names+=("$(basename "$folder")")
done
"$python" "$here/peers/tables.py" baselines --results "$out/results" --corpora "$(IFS=,; echo "${names[*]}")"
