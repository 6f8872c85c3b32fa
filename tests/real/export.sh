# The database of the real record: what it holds equals the tables and what plaudit-kwic finds, also
# after a document has changed and after exports that were killed.
. "$PLAUDIT_SOURCE/tests/checks.sh"

if ! command -v sqlite3 >/dev/null; then
    skip "plaudit export on all reports" "no sqlite3"
    checks_end
fi
if [ ! -d "$DATA/upr-reports/txt" ]; then
    skip "plaudit export on all reports" "no $DATA/upr-reports"
    checks_end
fi
scratch
cd "$scratch" || exit 2
plaudit run -o out "$DATA/upr-reports/txt" >summary 2>&1
check "an export of all reports" plaudit export --sqlite all.sqlite out

query() {
    sqlite3 -separator '	' all.sqlite "$@"
}

# The tables were computed by plaudit-tally, which never saw the database.
states_agree() {
    query "SELECT state, count(*), sum(n_tokens), sum(praise), sum(stance = 'praise')
        FROM statements WHERE kind = 'statement' GROUP BY state" | sort >computed
    query "SELECT state, n, words, praise, stance_praise FROM states" | sort >tallied
    wc -l tallied
    diff computed tallied
}
check "statements summed by State are states.tsv" states_agree

dyads_agree() {
    query "SELECT state, subject_state, n, praise, scrutiny FROM who_praised_whom" | sort >computed
    query "SELECT state, subject_state, n, stance_praise, stance_scrutiny FROM dyads
        WHERE state IS NOT NULL AND subject_state IS NOT NULL" | sort >tallied
    wc -l tallied
    diff computed tallied
}
check "the view who_praised_whom is dyads.tsv" dyads_agree

reviews_agree() {
    query "SELECT r.event, r.n, r.praise FROM reviews r" | sort >tallied
    query "SELECT event, sum(n), sum(praise) FROM praise_by_state_and_review GROUP BY event" |
        sort >computed
    wc -l tallied
    diff computed tallied
}
check "the view praise_by_state_and_review sums to reviews.tsv" reviews_agree

hits_agree() {
    plaudit kwic out/statements.tsv.gz | awk -F'\t' '
        NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
        { print $c["id"] "\t" $c["category"] }' | sort >shown
    query "SELECT id, category FROM concordance" | sort >found
    wc -l found
    cmp shown found
}
check "its hits are those that plaudit-kwic shows" hits_agree

# Statements in which plaudit-kwic shows these very words are found by their words, and the index
# finds nothing that does not hold them.
words_agree() {
    plaudit kwic -c praise out/statements.tsv.gz | awk -F'\t' '
        NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
        tolower($c["keyword"]) == "best practices" { print $c["id"] }' | sort -u >shown
    query "SELECT id FROM search JOIN statements ON number = search.rowid
        WHERE search MATCH '\"best practices\"'" | sort -u >found
    query "SELECT id FROM statements WHERE text LIKE '%best_practices%'" | sort -u >holding
    wc -l shown found
    [ -s shown ] && [ -z "$(comm -23 shown found)" ] && [ -z "$(comm -13 found holding)" ]
}
check "full-text search finds what plaudit-kwic finds" words_agree

zcat out/statements.tsv.gz >rows.tsv
awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; print; next }
    $c["source"] != last { last = $c["source"]; n++ }
    n % 3 == 1 { $c["speaker"] = $c["speaker"] "x" } { print }' rows.tsv >changed.tsv

content() {
    for table in documents statements hits memberships; do
        sqlite3 "$1" ".dump $table"
    done | sha256sum
}

# At several moments: before the first row is written, in the middle, near the end.
killed() {
    content all.sqlite >before
    for seconds in 0.2 0.7 1.5 3 5; do
        timeout -s KILL "$seconds" plaudit export --sqlite all.sqlite changed.tsv
    done
    content all.sqlite >after
    plaudit export --sqlite new.sqlite changed.tsv && content new.sqlite >changed || return
    sqlite3 all.sqlite "PRAGMA integrity_check" "PRAGMA foreign_key_check" >said
    cat before after changed said
    [ "$(cat said)" = ok ] || return
    cmp before after || cmp changed after
}
check "a killed export leaves the database as it was, or all is done" killed

in_place() {
    plaudit export --sqlite all.sqlite changed.tsv && content all.sqlite >after
    sqlite3 all.sqlite "INSERT INTO search(search, rank) VALUES('integrity-check', 1)" || return
    cmp changed after
}
check "the next one gives what a new database has" in_place
checks_end
