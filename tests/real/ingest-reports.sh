#!/bin/sh
# The reader of UPR reports against what the reports say of themselves: how many delegations spoke.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if [ ! -d "$DATA/upr-reports/txt" ]; then
    skip "declared against counted speakers" "no $DATA/upr-reports"
    checks_end
fi
scratch

# judge NAME EXACT WITHIN: documents' tables on standard input; of those that state a number, the
# shares that agree, in per cent, at the least.
judge() {
    awk -F '\t' -v exact="$2" -v within="$3" '
        $6 ~ /^[0-9]+$/ {
            n++
            off = $6 - $7
            same += off == 0
            near += off * off <= 1
            if (off) print $1 ": declares " $6 ", counted " $7
        }
        END {
            printf "%d reports state a number: exact %.1f %%, within one %.1f %%\n", n, 100 * same / n, 100 * near / n
            exit !(n && 100 * same >= exact * n && 100 * near >= within * n)
        }' > "$scratch/comparison"
    status=$?
    explain < "$scratch/comparison"
    check "$1: declared and counted speakers agree in $2 %, within one in $3 %" test $status -eq 0
}

# compare FORMAT EXACT WITHIN
compare() {
    plaudit-ingest --documents "$scratch/$1.documents" "$DATA/upr-reports/$1" \
        > "$scratch/$1.rows" 2> "$scratch/$1.messages"
    if [ -s "$scratch/$1.messages" ]; then
        not_ok "$1: every report is read"
        explain < "$scratch/$1.messages"
    else
        ok "$1: every report is read"
    fi
    judge "$1" "$2" "$3" < "$scratch/$1.documents"
}

compare txt 95 99
compare pdf 90 99
cat "$scratch/pdf.documents" >> "$scratch/txt.documents"
judge "txt and pdf" 95 99 < "$scratch/txt.documents"

plaudit-attribute < "$scratch/txt.rows" 2> "$scratch/messages" | awk -F '\t' '
    NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
    $column["kind"] == "statement" {
        n++
        known += $column["state"] != ""
        about += $column["subject_state"] != ""
    }
    END {
        printf "%d statements: %.2f %% have a state, %.2f %% a subject_state\n", n, 100 * known / n, 100 * about / n
        exit !(n && known >= 0.98 * n && about == n)
    }' > "$scratch/shares"
status=$?
explain < "$scratch/shares"
check "98 % of the statements have a state, all a subject_state" test $status -eq 0
checks_end
