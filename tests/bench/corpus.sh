# What an update of a kept corpus costs, as shares of the CPU time that building it took; and what one
# new document costs in a corpus of $documents (default 10,000).
. "$PLAUDIT_SOURCE/tests/shell/kept-corpus"

# costs FILE CORPUS: measures an update; its line goes to FILE.
costs() {
    rm -f "$1"
    once "plaudit update $2; true" "$1"
}

share() {
    ratio "$1" "$(least 2 "$2")" "$(least 2 "$bench/built")" "$3"
}

kept=$bench/kept
rm -rf "$kept"
mkdir -p "$kept/inbox"
cp -r "$DATA/upr-reports/txt" "$DATA/upr-reports/pdf" "$kept/inbox"
cp -r "$PLAUDIT_SOURCE/lexicons" "$kept/lexicons"
echo 'lexicons lexicons' >"$kept/corpus.conf"
last=$(cd "$kept/inbox" && find txt -name '*.gz' | sort | tail -n 1)
mv "$kept/inbox/$last" "$bench/last"
heading "update of upr-reports (CPU)" update built share wanted met
costs "$bench/built" "$kept"
costs "$bench/again" "$kept"
share "nothing new" "$bench/again" '<= 0.01'
mv "$bench/last" "$kept/inbox/$last"
costs "$bench/added" "$kept"
share "one report added" "$bench/added" '<= 0.05'
echo '# edited' >>"$kept/lexicons/en/praise.lex"
costs "$bench/edited" "$kept"
share "one lexicon edited" "$bench/edited" '<= 0.25'
ratio "nothing new, wall" "$(least 1 "$bench/again")" 1 '<= 0.2'

many=$bench/many
documents=${documents:-10000}
if [[ ! -d $many/results ]]; then
    rm -rf "$many"
    corpus "$many"
    for ((n = 4; n < documents; n++)); do
        document "$n" "the progress of the year $n" >"$many/inbox/council/$n.xml"
    done
    costs "$bench/many-built" "$many"
fi
heading "update of $documents documents" seconds MiB share wanted met
document "$documents" "one thing more, $RANDOM" >"$many/inbox/council/$documents.xml"
costs "$bench/many-added" "$many"
ratio "one document added, wall" "$(least 1 "$bench/many-added")" 1 '<= 2'
ratio "one document added, peak (MiB)" \
    "$(awk '{ print $3 / 1024 }' "$bench/many-added")" 1 '<= 64'
