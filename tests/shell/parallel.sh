# The lexicons of each language agree with the codes of the same statements in that language
# (tests/gold/lexicon/parallel/README.md): F1 over all categories together, and shown for each.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
least=0.9

sets=$PLAUDIT_SOURCE/tests/gold/lexicon

check_language() {
    set_name=$1
    language=$2
    if [ ! -d "$PLAUDIT_SOURCE/lexicons/$language" ]; then
        skip "$set_name statements in $language" "no lexicons of that language"
        return
    fi
    SET=$set_name sh "$sets/parallel/agreement" "$language" >"$scratch/figures"
    f1=$(awk -F'\t' 'END { print $7 }' "$scratch/figures")
    if awk -v f1="$f1" -v least="$least" 'BEGIN { exit !(f1 >= least) }'; then
        ok "$set_name statements in $language: F1 $f1 (at least $least)"
    else
        not_ok "$set_name statements in $language: F1 $f1, expected at least $least"
    fi
    explain <"$scratch/figures"
}

for set_name in parallel unseen; do
    for statements in "$sets/$set_name"-*/statements.tsv; do
        language=$(basename "$(dirname "$statements")")
        check_language "$set_name" "${language#"$set_name"-}"
    done
done
checks_end
