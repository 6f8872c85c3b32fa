# The lexicons of each language agree with the codes of the same statements in that language
# (tests/gold/lexicon/parallel/README.md): F1 over all categories together, and shown for each.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
least=0.9

parallel=$PLAUDIT_SOURCE/tests/gold/lexicon/parallel
for statements in "$parallel"-*/statements.tsv; do
    language=$(basename "$(dirname "$statements")")
    language=${language#parallel-}
    if [ ! -d "$PLAUDIT_SOURCE/lexicons/$language" ]; then
        skip "parallel statements in $language" "no lexicons of that language"
        continue
    fi
    sh "$parallel/agreement" "$language" >"$scratch/figures"
    f1=$(awk -F'\t' 'END { print $7 }' "$scratch/figures")
    if awk -v f1="$f1" -v least="$least" 'BEGIN { exit !(f1 >= least) }'; then
        ok "parallel statements in $language: F1 $f1 (at least $least)"
    else
        not_ok "parallel statements in $language: F1 $f1, expected at least $least"
    fi
    explain <"$scratch/figures"
done
checks_end
