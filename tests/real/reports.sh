# The main job on the real record: every report, as text and as PDF, in one call of `plaudit run`.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if [ ! -d "$DATA/upr-reports/txt" ] || [ ! -d "$DATA/upr-reports/pdf" ]; then
    skip "plaudit run on all reports" "no $DATA/upr-reports"
    checks_end
fi
scratch
cd "$scratch" || exit 2
mkdir data
cp -r "$PLAUDIT_SOURCE/lexicons" "$PLAUDIT_SOURCE/corpora" data
PLAUDIT_DATA=$scratch/data
export PLAUDIT_DATA

run_all() {
    plaudit run -o out "$DATA/upr-reports/txt" "$DATA/upr-reports/pdf" >summary 2>stderr
    status=$?
    cat stderr
    [ "$status" -eq 0 ] || [ "$status" -eq 1 ]
}
check "plaudit run takes all reports in one call" run_all
explain <summary

# Each document has rows, or is named in the rejects.
accounted() {
    zcat out/statements.tsv.gz | awk -F'\t' 'NR > 1 { print $2 }' | sort -u >with-rows
    cut -f 2 out/rejects.tsv >rejected
    (cd "$DATA/upr-reports" && find txt pdf -type f) | sort >documents
    grep -v -x -F -f with-rows documents | while read -r document; do
        grep -q -F "$document" rejected || echo "$document"
    done >silent
    cat silent
    [ ! -s silent ]
}
check "every document has rows or is named in the rejects" accounted

shares() {
    zcat out/statements.tsv.gz | awk -F'\t' '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
        $column["kind"] == "statement" {
            n++
            known += $column["state"] != ""
            about += $column["subject_state"] != ""
        }
        END {
            printf "%d statements: %.2f %% have a state, %.2f %% a subject_state\n",
                n, 100 * known / n, 100 * about / n
            exit !(n && known >= 0.98 * n && about == n)
        }'
}
check "98 % of the statements have a state, all a subject_state" shares

tables_agree() {
    zcat out/statements.tsv.gz | awk -F'\t' 'NR > 1 && $8 == "statement"' | wc -l >in-stream
    for table in states dyads; do
        awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
            { n += $column["n"] } END { print n }' "out/$table.tsv" >"in-$table"
        diff in-stream "in-$table" || return 1
    done
}
check "states.tsv and dyads.tsv sum to the statements" tables_agree

by_hand() {
    plaudit-ingest "$DATA/upr-reports/txt" | plaudit-attribute 2>/dev/null | plaudit-tokenize |
        plaudit-match -l "$PLAUDIT_DATA/lexicons" 2>/dev/null |
        plaudit-stance -l "$PLAUDIT_DATA/lexicons" | awk -F'\t' -v OFS='\t' '
            NR > 1 { $2 = ""; $1 = substr($1, index($1, "#")); print }' | sort >by-hand
    zcat out/statements.tsv.gz | awk -F'\t' -v OFS='\t' '
        NR > 1 && $2 ~ /^txt\// && $2 !~ /^pdf/ {
            $2 = ""; $1 = substr($1, index($1, "#")); print }' | sort >by-run
    # the run counts a duplicate once; the chain by hand reads all
    comm -13 by-hand by-run | head -n 3
    [ -z "$(comm -13 by-hand by-run)" ]
}
check "the rows are those of the stages joined by hand" by_hand

# The README's result is that of this run. To renew it, put in its place what the check prints.
readme_result() {
    awk -f "$PLAUDIT_SOURCE/tests/real/coalitions-table.awk" out/coalitions.tsv |
        sort -rn | cut -f 2- >table
    grep '^| .* % of ' "$PLAUDIT_SOURCE/README.md" >in-readme
    cat table
    diff table in-readme
}
check "the README shows the coalitions as they are" readme_result
checks_end
