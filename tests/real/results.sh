# The results that the corpus publishes are those that its command prints today.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if [ ! -d "$DATA/upr-reports/txt" ] || [ ! -d "$DATA/upr-reports/pdf" ]; then
    skip "corpora/upr/RESULTS.md" "no $DATA/upr-reports"
    checks_end
fi
scratch
build=$(dirname "$(dirname "$(command -v plaudit)")")
results_are_current() {
    "$PLAUDIT_SOURCE/corpora/upr/results" -b "$build" "$DATA/upr-reports/txt" \
        "$DATA/upr-reports/pdf" >"$scratch/RESULTS.md" 2>"$scratch/messages"
    diff "$PLAUDIT_SOURCE/corpora/upr/RESULTS.md" "$scratch/RESULTS.md"
}
check "corpora/upr/RESULTS.md is what corpora/upr/results prints" results_are_current
checks_end
