#!/bin/sh
# Passages that States share in the reports of the Universal Periodic Review: the largest are
# printed, for people to judge; what must hold of all of them is checked.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if [ ! -d "$DATA/upr-reports/txt" ]; then
    skip "passages shared in the reports" "no $DATA/upr-reports/txt"
    checks_end
fi
scratch
cd "$scratch" || exit 2

plaudit-ingest "$DATA/upr-reports/txt" 2>ingest.log | plaudit-attribute 2>attribute.log |
    plaudit-tokenize >tokens.tsv
plaudit-echo --clusters --format tsv tokens.tsv >clusters.tsv
plaudit-echo --format tsv tokens.tsv >occurrences.tsv
plaudit-echo --mark tokens.tsv >marked.tsv

column() {
    head -n 1 "$2" | tr '\t' '\n' | grep -n -x "$1" | cut -d: -f1
}

largest() {
    echo "# States, reviews, first, date, words, similarity, passage"
    head -n 21 clusters.tsv | tail -n +2 | cut -f3-5,9,11,12,14 | cut -c1-240 | explain
}

# A passage of one State is none, and no occurrence comes before the first.
sound() {
    awk -F'\t' '
        NR == 1 { next }
        $3 < 2 { print; bad = 1 }
        $1 != cluster { cluster = $1; first = $10 }
        $10 != "" && $10 < first { print; bad = 1 }
        END { exit bad || NR < 20 }' occurrences.tsv
}

# The words of an occurrence stand in the statement that it names.
in_their_statements() {
    awk -F'\t' -v id="$(column id tokens.tsv)" -v text="$(column text tokens.tsv)" '
        NR == FNR { if (FNR > 1) { statement[NR] = $6; passage[NR] = $13; of[$6] = of[$6] " " NR } next }
        $id in of { n = split(of[$id], at, " ")
                    for (i = 1; i <= n; i++) { seen++; if (!index($text, passage[at[i]])) { print $id; bad = 1 } } }
        END { exit bad || !seen }' occurrences.tsv tokens.tsv
}

same_rows() {
    sed 's/\t[^\t]*$//' marked.tsv | cmp - tokens.tsv
}

again() {
    plaudit-echo --format tsv --seed 1 tokens.tsv | cmp - occurrences.tsv
}

largest
check "every passage is of several States, the earliest first" sound
check "every occurrence stands in its statement" in_their_statements
check "marking changes no other column" same_rows
check "the same again" again
checks_end
