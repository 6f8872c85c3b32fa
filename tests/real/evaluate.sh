#!/bin/sh
# `plaudit evaluate` on hand codes: UN Watch's scores of interventions in six reviews of 2008 must
# give what an independent computation (unwatch.awk) gives; and the two coders' sentiment of
# gold/terman, of which the agreement is printed only.
. "$PLAUDIT_SOURCE/tests/checks.sh"

gold=$DATA/gold/unwatch-2009.tsv
scratch
cd "$scratch" || exit 2

# figure OF MEASURE < FIGURES: the estimate of a measure of everything.
figure() {
    awk -F'\t' -v of="$1" -v measure="$2" '$1 == of && $2 == "" && $3 == measure { printf "%.3f", $5 }'
}

agrees() {
    if [ "$2" = "$3" ]; then
        ok "$1: $2"
    else
        not_ok "$1: $2, but awk computes $3"
    fi
}

# Their label says whether a State challenged (Positive) or praised (Negative).
measure_unwatch() {
    awk -F'\t' -v OFS='\t' 'NR == 1 { print "id", $0; next } { gsub(/\\/, "\\\\"); print NR - 1, $0 }' \
        "$gold" > gold.tsv
    awk -F'\t' -v OFS='\t' 'NR == 1 { print "id", "lang", "text"; next } { print $1, "en", $6 }' gold.tsv |
        plaudit-tokenize | plaudit-match | plaudit-stance > measured.tsv
    plaudit evaluate --gold gold.tsv --scores score --reverse --cluster state --codes label \
        --means Positive=scrutiny --means Negative=praise --means Mixed=mixed \
        --means Neutral=neutral measured.tsv > figures.tsv
    sed 's/^/# /' figures.tsv
    plaudit-tally --by id --count '' measured.tsv | awk -F'\t' -v OFS='\t' '
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        NR == FNR { score[$1] = $at["score_sum"]; next }
        FNR > 1 { print $2, $3, $4, score[$1] }' - gold.tsv > scores
    awk -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" scores > expected
    IFS='	' read -r n rho states rho_means signs < expected
    agrees "rho of $n interventions" "$(figure score rho < figures.tsv)" "$rho"
    agrees "rho of the means of $states States" "$(figure score rho_means < figures.tsv)" "$rho_means"
    agrees "agreement of signs" "$(figure score sign < figures.tsv)" "$signs"
}

# Fields of a CSV file (CR or LF line ends, MacRoman) as a row stream.
csv_rows() {
    iconv -f MACINTOSH -t UTF-8 | tr '\r' '\n' |
        awk -v FS= -f "$PLAUDIT_SOURCE/tests/real/csv-rows.awk"
}

# The codes run from 1 (negative) to 4 (positive).
measure_terman() {
    for file in "$DATA"/gold/terman/*.csv; do
        name=$(basename "$file" .csv)
        csv_rows < "$file" | awk -F'\t' -v OFS='\t' '
            NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print "item", "sentiment", "lang", "text"; next }
            { print NR - 1, $at["sentiment"] ~ /^[1-4]$/ ? $at["sentiment"] : "", "en", $at["text"] }' \
            > gold.tsv
        plaudit-tokenize gold.tsv | plaudit-match | plaudit-stance > measured.tsv
        check "$name of gold/terman is compared" plaudit evaluate --gold gold.tsv --key item \
            --scores sentiment measured.tsv
        printf '%s\n' "$check_output" | sed 's/^/# /'
    done
}

if [ -f "$gold" ]; then measure_unwatch; else skip "hand scores of UN Watch" "no $gold"; fi
if [ -d "$DATA/gold/terman" ]; then measure_terman; else skip "sentiment by two coders" "no $DATA/gold/terman"; fi
checks_end
