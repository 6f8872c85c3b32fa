# The stages at the shell: other tools between them, a closed pipe, a full disk.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
sample=$PLAUDIT_SOURCE/corpora/sample

plaudit-ingest "$sample" >ingest.tsv
plaudit-attribute --states "$sample/states.tsv" --groups "$sample/groups.tsv" \
    --coalitions "$sample/coalitions.tsv" ingest.tsv >attribute.tsv 2>/dev/null
plaudit-tokenize attribute.tsv >tokenize.tsv
plaudit-match -l "$PLAUDIT_SOURCE/lexicons" tokenize.tsv >match.tsv 2>/dev/null
plaudit-stance -l "$PLAUDIT_SOURCE/lexicons" match.tsv >stance.tsv
plaudit-tally --by state --where kind=statement stance.tsv >tally.tsv
plaudit-flood reviews stance.tsv >flood.tsv 2>/dev/null
plaudit-kwic -c praise stance.tsv >kwic.tsv

fields_agree() {
    awk -F'\t' 'NR == 1 { width = NF } NF != width { bad = 1; print FNR ": " NF " of " width }
        END { exit bad || NR < 2 }' "$1"
}
same_in_miller() {
    mlr --tsv cat "$1" >through-miller && cmp "$1" through-miller
}
for stream in ingest attribute tokenize match stance tally flood kwic; do
    check "$stream: every row has the header's fields" fields_agree $stream.tsv
    if command -v mlr >/dev/null; then
        check "$stream: Miller gives it back as it was" same_in_miller $stream.tsv
    else
        skip "$stream: Miller gives it back as it was" "mlr is not installed"
    fi
done

counted() {
    plaudit-ingest "$sample" | plaudit-attribute --states "$sample/states.tsv" 2>/dev/null |
        plaudit-tokenize | plaudit-match -l "$PLAUDIT_SOURCE/lexicons" 2>/dev/null |
        plaudit-stance | cut -f "$1" | sort | uniq -c
}
column() {
    head -n 1 stance.tsv | tr '\t' '\n' | grep -n -x "$1" | cut -d: -f1
}
counted "$(column stance)" | awk '{ print $2 }' >stances
printf '%s\n' mixed neutral praise scrutiny stance >expected-stances
same "… | cut | sort | uniq -c counts the stances" expected-stances stances

check "a column that a person adds survives" sh -c '
    awk -F"\t" -v OFS="\t" "{ print \$0, NR == 1 ? \"remark\" : \"row \" NR }" ingest.tsv |
    plaudit-tokenize | head -n 2 | tail -n 1 | grep -q "	row 2	"'
check "columns in another order do no harm" sh -c '
    awk -F"\t" -v OFS="\t" "{ for (i = NF; i > 1; i--) printf \"%s\t\", \$i; print \$1 }" match.tsv |
    plaudit-stance | awk -F"\t" "{ print \$NF }" >backward
    awk -F"\t" "{ print \$NF }" stance.tsv | cmp - backward'

# A stage twice in the chain replaces its own columns.
plaudit-tokenize tokenize.tsv >again.tsv
same "a stage run again makes the same" tokenize.tsv again.tsv

# `| head -1`: long streams, so that the stage is still writing when head is gone.
{ cat stance.tsv; for n in 1 2 3 4 5 6 7 8; do tail -n +2 stance.tsv; done; } >long.tsv
quiet() {
    { "$@" 2>quiet-stderr; echo $? >quiet-status; } | head -n 1 >/dev/null
    cat quiet-stderr
    [ ! -s quiet-stderr ] && { [ "$(cat quiet-status)" -eq 141 ] || [ "$(cat quiet-status)" -eq 0 ]; }
}
check "plaudit-ingest | head ends quietly" quiet plaudit-ingest "$sample"
for stage in tokenize stance kwic; do
    check "plaudit-$stage | head ends quietly" quiet plaudit-$stage long.tsv
done

if [ -c /dev/full ]; then
    full() {
        "$@" >/dev/full 2>full-stderr
        status=$?
        cat full-stderr
        [ "$status" -eq 2 ] && grep -q 'No space left on device' full-stderr
    }
    check "plaudit-ingest on a full disk" full plaudit-ingest "$sample"
    check "plaudit-attribute on a full disk" full plaudit-attribute ingest.tsv
    check "plaudit-tokenize on a full disk" full plaudit-tokenize attribute.tsv
    check "plaudit-match on a full disk" full plaudit-match tokenize.tsv
    check "plaudit-stance on a full disk" full plaudit-stance match.tsv
    check "plaudit-tally on a full disk" full plaudit-tally --by state stance.tsv
    check "plaudit-flood on a full disk" full plaudit-flood reviews stance.tsv
    check "plaudit-kwic on a full disk" full plaudit-kwic stance.tsv
else
    skip "a full disk" "no /dev/full"
fi

for command in plaudit plaudit-ingest plaudit-attribute plaudit-tokenize plaudit-match \
    plaudit-stance plaudit-tally plaudit-flood plaudit-kwic; do
    check "$command --help says Usage, Options or Commands, Examples" sh -c "
        $command --help | grep -q '^Usage: ' && $command --help | grep -q '^Examples:'"
    check "$command --version" sh -c "$command --version | grep -q '^$command [0-9]'"
done
checks_end
