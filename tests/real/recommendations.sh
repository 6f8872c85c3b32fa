# Recommendations parsed from the reports against UPR Info's database, which was made by hand.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if [ ! -d "$DATA/upr-reports/txt" ] || [ ! -d "$DATA/upr-recommendations" ]; then
    skip "recommendations against UPR Info" "no $DATA/upr-reports or no $DATA/upr-recommendations"
    checks_end
fi
scratch
cd "$scratch" || exit 2

# attributed INPUT...: their rows with States.
attributed() {
    plaudit-ingest --root "$DATA" "$@" 2>/dev/null | plaudit-attribute 2>/dev/null
}
attributed "$DATA"/upr-recommendations/[0-9]*.csv.gz >database
attributed "$DATA/upr-reports/txt" "$DATA/upr-reports/pdf" >reports

awk -F '\t' -v ALIKE=0.8 -v MISSED=missed -f "$PLAUDIT_SOURCE/tests/real/recommendations.awk" \
    database reports >shares
status=$?
explain <shares
awk -F '\t' '{ split($2, key, " "); n[$1 ": " key[1] " " key[2]]++ }
    END { for (review in n) print n[review], review }' missed | sort -rn | head -n 10 | explain
check "95 % of UPR Info's rows are in the reports, and 95 % of ours in UPR Info's" test $status -eq 0

checks_end
