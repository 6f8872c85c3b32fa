#!/bin/sh
# XML transcripts: one row for every element that is a statement, counted independently by xmllint,
# and no reference left unread.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch

# count FILE XPATH: how many elements xmllint finds; 0 in what is no XML.
count() {
    xmllint --xpath "count($2)" "$1" 2>/dev/null || echo 0
}

# declared FILE: the encoding that a document declares.
declared() {
    head -c 200 "$1" | tr -d '\r\n' | sed -n 's/^<?xml[^>]*encoding=["'"'"']\([^"'"'"']*\).*/\1/p' |
        tr a-z A-Z | grep . || echo UTF-8
}

# counts NAME XPATH FILE...: rows and elements agree in every file; files that are empty or without
# statements are named; the charset is the declared one.
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
        if [ ! -s "$file" ]; then
            echo "$file: empty"
        elif [ "$(count "$file" "$path")" -eq 0 ]; then
            echo "$file: no statements in it"
        fi
    done | sort > "$scratch/none"
    sed 's/^plaudit-ingest: //; s/ (read as [a-z-]*)$//' "$scratch/messages" | sort > "$scratch/told"
    same "$name: what is empty or without statements is named, and nothing else" \
        "$scratch/none" "$scratch/told"
    for file; do
        [ ! -s "$file" ] || printf '%s\t%s\n' "${file#"$scratch/"}" "$(declared "$file")"
    done | sort > "$scratch/declared"
    awk -F '\t' 'NR > 1 && $3 != "" { print $1 "\t" toupper($3) }' "$scratch/documents" | sort \
        > "$scratch/used"
    same "$name: the charset told is the declared one" "$scratch/declared" "$scratch/used"
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
