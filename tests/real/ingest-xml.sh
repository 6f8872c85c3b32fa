#!/bin/sh
# XML transcripts: one row for every element that is a statement, counted independently by xmllint,
# and no reference left unread.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch

# count FILE XPATH: how many elements xmllint finds; 0 in what is no XML.
count() {
    xmllint --xpath "count($2)" "$1" 2>/dev/null || echo 0
}

# counts NAME XPATH FILE...: rows and elements agree in every file; empty files are named, not read.
counts() {
    name=$1
    path=$2
    shift 2
    plaudit-ingest --root "$scratch" --documents "$scratch/documents" "$@" \
        > "$scratch/rows" 2> "$scratch/messages"
    for file; do
        [ -s "$file" ] || continue
        source=${file#"$scratch/"}
        rows=$(awk -F '\t' -v source="$source" 'NR > 1 && $2 == source' "$scratch/rows" | wc -l)
        elements=$(count "$file" "$path")
        [ "$rows" -eq "$elements" ] || echo "$source: $rows rows, $elements elements"
    done > "$scratch/differences"
    check "$name: rows and elements agree in each of $# files" test ! -s "$scratch/differences"
    explain < "$scratch/differences"
    for file; do
        [ -s "$file" ] || echo "${file}: empty"
    done > "$scratch/empty"
    sed 's/^plaudit-ingest: //' "$scratch/messages" > "$scratch/told"
    same "$name: only empty files are rejected" "$scratch/empty" "$scratch/told"
    awk -F '\t' '
        NR > 1 { n++; none += $13 == ""; undated += $5 !~ /^[0-9]+-[0-9]+-[0-9]+$/ }
        END { printf "%d statements, %d of them without words, %d without a date\n", n, none, undated }
    ' "$scratch/rows" | explain
}

# unpack DIRECTORY: its files, decompressed, below $scratch.
unpack() {
    mkdir -p "$scratch/$1"
    for file in "$DATA/$1"/*.gz; do
        case $file in
        *.tar.gz) tar -xzf "$file" -C "$scratch/$1" ;;
        *) gzip -dc "$file" > "$scratch/$1/$(basename "$file" .gz)" ;;
        esac
    done
}

if ! command -v xmllint > /dev/null; then
    skip "statements against xmllint" "no xmllint"
    checks_end
fi

for country in AT ES SK TR; do
    if [ -d "$DATA/parlamint/$country" ]; then
        unpack "parlamint/$country"
        counts "ParlaMint-$country" '//*[local-name()="u"]' "$scratch/parlamint/$country"/*.xml
    else
        skip "ParlaMint-$country" "no $DATA/parlamint/$country"
    fi
done

if [ -d "$DATA/akoma-ntoso" ]; then
    unpack akoma-ntoso
    counts "Akoma Ntoso" \
        '//*[local-name()="speech" or local-name()="question" or local-name()="answer"]' \
        "$scratch/akoma-ntoso"/*.xml
else
    skip "Akoma Ntoso" "no $DATA/akoma-ntoso"
fi

if [ -d "$DATA/theyworkforyou" ]; then
    unpack theyworkforyou
    counts "mySociety" '//speech | //ques | //reply' "$scratch/theyworkforyou"/*/*.xml
else
    skip "mySociety" "no $DATA/theyworkforyou"
fi

checks_end
