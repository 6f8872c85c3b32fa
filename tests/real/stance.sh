#!/bin/sh
# Does the stance mean what people mean by praise and scrutiny? Measured against hand codes:
#   - UN Watch's scores of 154 interventions in six reviews of 2008 (excerpts as rows),
#   - the same scores against what the reports of those reviews retell of the same speakers: other
#     words, in the past tense, which nobody scored,
#   - UPR Info's action categories of some thirty thousand recommendations (softness), on the half by
#     which the entries were last revised and on the half that was not looked at then,
#   - two coders' sentiment of recommendations and statements (gold/terman; printed only).
# It also prints how the first figures change with the rule's constants and without one review,
# measures constants chosen on five reviews on the sixth, and prints the stances of all statements by
# session.
. "$PLAUDIT_SOURCE/tests/checks.sh"

gold=$DATA/gold/unwatch-2009.tsv

# at_least NAME VALUE BOUND
at_least() {
    if awk -v value="$2" -v bound="$3" 'BEGIN { exit !(value >= bound) }'; then
        ok "$1: $2 (at least $3)"
    else
        not_ok "$1: $2, expected at least $3"
    fi
}

# The columns named in $1 (separated by commas), without the header.
columns() {
    awk -F'\t' -v names="$1" '
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(names, name, ","); next }
        { for (i = 1; i <= n; i++) printf "%s%s", $at[name[i]], i < n ? "\t" : "\n" }'
}

match_gold() {
    awk -F'\t' -v OFS='\t' '
        NR == 1 { print "id", "lang", "review", "speaker", "hand", "text"; next }
        { gsub(/\\/, "\\\\"); print NR - 1, "en", $1, $2, $3, $5 }' "$gold" |
        plaudit-tokenize | plaudit-match > unwatch.tsv
}

# agreement [OPTION...]: n, rho, States, rho of their means, agreement of signs; plaudit-stance gets
# the options.
agreement() {
    plaudit-stance "$@" unwatch.tsv | columns review,speaker,hand,score > scores
    awk -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" scores
}

without_one_review() {
    echo "# without one review: n, rho, States, rho of means, signs"
    cut -f1 scores | sort -u | while IFS= read -r review; do
        printf '# %s\t' "$review"
        awk -v without="$review" -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" scores
    done
}

# How much hangs on the constants: the range of each figure over a grid of them. The scores by each
# rule are kept for cross_validation.
other_constants() {
    rules=0
    mkdir rules
    for balance in 0.75 1 1.5; do for doubt in 1 2 4; do
        for prelude in 0 0.5 1; do for challenge in 1 1.5 3; do
            rules=$((rules + 1))
            sed "s/^balance .*/balance $balance/; s/^doubt .*/doubt $doubt/
                 s/^prelude .*/prelude $prelude/; s/^challenge .*/challenge $challenge/" \
                "$PLAUDIT_SOURCE/lexicons/stance.conf" > rule.conf
            agreement --rule rule.conf
            cp scores rules/$rules
        done; done
    done; done | awk -F'\t' '
        NR == 1 { for (i = 2; i <= 5; i++) least[i] = most[i] = $i }
        { for (i = 2; i <= 5; i++) { if ($i < least[i]) least[i] = $i; if ($i > most[i]) most[i] = $i } }
        END { printf "# over %d rules: rho %s to %s, rho of means %s to %s, signs %s to %s\n", NR,
              least[2], most[2], least[4], most[4], least[5], most[5] }'
}

# The constants that agree best with five reviews (by the sum of the three figures) score the sixth;
# the scores of all sixths together are measured. The lexicons are the same in every fold, so that
# this says what the choice of constants is worth, not what the entries are.
cross_validation() {
    cut -f1 rules/1 | sort -u > reviews
    while IFS= read -r review; do
        for scored in rules/*; do
            printf '%s\t' "$scored"
            awk -v without="$review" -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" "$scored"
        done | LC_ALL=C sort > of-five
        best=$(awk -F'\t' '$3 + $5 + $6 > most { most = $3 + $5 + $6; best = $1 } END { print best }' of-five)
        awk -F'\t' -v review="$review" '$1 == review' "$best"
    done < reviews > held-out
    awk -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" held-out > agreed
    IFS='	' read -r n rho states rho_states signs < agreed
    at_least "rho of $n interventions, constants from the other five reviews" "$rho" 0.80
    at_least "rho of the means of $states States, constants from the other five reviews" "$rho_states" 0.85
    at_least "agreement of signs, constants from the other five reviews" "$signs" 0.86
}

measure_unwatch() {
    if [ ! -f "$gold" ]; then
        skip "hand scores of UN Watch" "no $gold"
        return
    fi
    match_gold
    agreement > agreed
    IFS='	' read -r n rho states rho_states signs < agreed
    at_least "rho of $n interventions" "$rho" 0.70
    at_least "rho of the means of $states States" "$rho_states" 0.85
    at_least "agreement of signs" "$signs" 0.88
    without_one_review
    other_constants
    cross_validation
}

# The statements of all reports, with their stance.
judge_reports() {
    plaudit-ingest "$DATA/upr-reports/txt" 2> ingest.log | plaudit-attribute 2> attribute.log |
        awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i } NR == 1 || $at["kind"] == "statement"' |
        plaudit-tokenize | plaudit-match | plaudit-stance > reports.tsv
}

# What the reports retell of a speaker in a review of 2008, against the hand score of what was said.
measure_retold() {
    awk -F'\t' -v OFS='\t' '
        NR == 1 { print "speaker", "behalf", "subject", "date", "hand"; next }
        { print $2, "", $1, "2008-06-01", $3 }' "$gold" |
        plaudit-attribute 2> attribute.log | columns state,subject_state,hand > hands
    columns state,subject_state,date,score < reports.tsv | awk -F'\t' -v OFS='\t' '
        NR == FNR { if ($1 != "" && $2 != "") hand[$1 FS $2] = $3; next }
        ($1 FS $2) in hand && $3 ~ /^2008/ { sum[$1 FS $2] += $4; n[$1 FS $2]++ }
        END { for (key in n) { split(key, part, FS); print part[2], part[1], hand[key], sum[key] / n[key] } }' \
        hands - | LC_ALL=C sort > retold
    awk -f "$PLAUDIT_SOURCE/tests/real/unwatch.awk" retold > agreed
    IFS='	' read -r n rho states rho_states signs < agreed
    at_least "rho of $n speakers as the reports retell them" "$rho" 0.65
    echo "# as retold: rho of the means of $states States $rho_states, signs $signs"
}

print_sessions() {
    columns session,stance < reports.tsv | awk -F'\t' '
        { n[$1]++; cell[$1 FS $2]++; all[$2]++ }
        function line(name, total, praise, mixed, neutral, scrutiny) {
            printf "# %s\t%d\t%.2f\t%.2f\t%.2f\t%.2f\n", name, total, praise / total, mixed / total, neutral / total, scrutiny / total
        }
        END { print "# session: statements, share of praise, mixed, neutral, scrutiny"
              for (s = 1; s <= 99; s++) if (s in n)
                  line(s, n[s], cell[s FS "praise"], cell[s FS "mixed"], cell[s FS "neutral"], cell[s FS "scrutiny"])
              line("all", NR, all["praise"], all["mixed"], all["neutral"], all["scrutiny"]) }'
}

measure_reports() {
    if [ ! -d "$DATA/upr-reports/txt" ]; then
        skip "statements of the reports" "no $DATA/upr-reports/txt"
        return
    fi
    judge_reports
    if [ -f "$gold" ]; then
        measure_retold
    fi
    print_sessions
}

# Fields of a CSV file (CR or LF line ends, MacRoman) as a row stream.
csv_rows() {
    iconv -f MACINTOSH -t UTF-8 | tr '\r' '\n' |
        awk -v FS= -f "$PLAUDIT_SOURCE/tests/real/csv-rows.awk"
}

# The category of the first softness hit, of those the longest (see lexicons/en/softness.lex).
softness() {
    awk -F'\t' '
        BEGIN { split("minimal continuing considering general specific", names, " ")
                for (i in names) code["softness." names[i]] = i }
        { best = 0; first = last = -1
          n = split($2, hits, " ")
          for (i = 1; i <= n; i++) {
              split(hits[i], part, "/")
              if (!(part[1] in code) || part[4] ~ /neg/) continue
              split(part[3], span, "-")
              if (first < 0 || span[1] + 0 < first || (span[1] + 0 == first && span[2] + 0 >= last)) {
                  first = span[1] + 0; last = span[2] + 0; best = code[part[1]]
              }
          }
          print $1 "\t" best }'
}

measure_softness() {
    if [ ! -d "$DATA/upr-recommendations" ]; then
        skip "action categories of UPR Info" "no $DATA/upr-recommendations"
        return
    fi
    for file in "$DATA"/upr-recommendations/[0-9]*.csv.gz; do
        gzip -dc "$file" | csv_rows
    done | awk -F'\t' -v OFS='\t' '
        # Equal texts fall into the same half, so that none is both read and measured.
        function half(text,    i, sum) {
            for (i = 1; i <= length(text); i++)
                sum = (sum * 31 + index(letters, substr(text, i, 1))) % 1000003
            return sum % 2 ? "unseen" : "read"
        }
        BEGIN { letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:()-" }
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print "half", "action", "lang", "text"; next }
        $at["Action"] ~ /^[1-5]$/ { print half($at["Text"]), $at["Action"], "en", $at["Text"] }' > actions.tsv
    plaudit-tokenize actions.tsv | plaudit-match > matched.tsv
    columns half < matched.tsv > halves
    columns action,hits < matched.tsv | softness | paste halves - > codes
    for half in read unseen; do
        awk -F'\t' -v half="$half" '
            $1 == half { n++; right += $2 == $3; of[$2]++; ours[$3]++; cell[$2 "," $3]++ }
            END { for (a = 1; a <= 5; a++) chance += of[a] * ours[a] / n / n
                  printf "%d\t%.3f\t%.3f\n", n, right / n, (right / n - chance) / (1 - chance)
                  print "# UPR Info \\ ours, half " half ": none 1 2 3 4 5"
                  for (a = 1; a <= 5; a++) {
                      printf "# %d:", a
                      for (b = 0; b <= 5; b++) printf " %d", cell[a "," b]
                      printf "  recall %.3f\n", cell[a "," a] / of[a] } }' codes > "softness-$half"
        sed 1d "softness-$half"
    done
    IFS='	' read -r n accuracy kappa < softness-read
    echo "# softness, the half that was read: $n recommendations, accuracy $accuracy, kappa $kappa"
    IFS='	' read -r n accuracy kappa < softness-unseen
    at_least "accuracy of softness, $n recommendations of the unseen half" "$accuracy" 0.85
    at_least "kappa of softness there" "$kappa" 0.79
}

measure_terman() {
    if [ ! -d "$DATA/gold/terman" ]; then
        skip "sentiment by two coders" "no $DATA/gold/terman"
        return
    fi
    for file in "$DATA"/gold/terman/*.csv; do
        csv_rows < "$file" | awk -F'\t' -v OFS='\t' '
            NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; print "sentiment", "lang", "text"; next }
            $at["sentiment"] ~ /^[1-4]$/ { print $at["sentiment"], "en", $at["text"] }' |
            plaudit-tokenize | plaudit-match | plaudit-stance | columns sentiment,score |
            awk -F'\t' -v name="$(basename "$file")" '
                { n[$1]++; sum[$1] += $2 }
                END { for (s = 1; s <= 4; s++) if (n[s])
                          printf "# %s: sentiment %d: n %d, mean score %.3f\n", name, s, n[s], sum[s] / n[s] }'
    done
}

measure_unwatch
measure_reports
measure_softness
measure_terman
checks_end
