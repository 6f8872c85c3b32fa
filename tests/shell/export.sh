# The database and the CSV files: their content, what an export into a database that is there
# changes, and what one that fails or is killed leaves behind.
. "$PLAUDIT_SOURCE/tests/checks.sh"
if ! command -v sqlite3 >/dev/null; then
    skip "plaudit export" "no sqlite3"
    checks_end
fi
scratch
cd "$scratch" || exit 2

plaudit run -o out "$PLAUDIT_SOURCE/corpora/sample" >summary 2>&1
zcat out/statements.tsv.gz >rows.tsv

tables="documents statements hits memberships provenance states reviews dyads coalitions rejects unresolved"

# content FILE: all rows of the tables, apart from the index of words.
content() {
    for table in $tables; do
        sqlite3 "$1" ".dump $table"
    done
}

sound() {
    sqlite3 "$1" "INSERT INTO search(search, rank) VALUES('integrity-check', 1)" \
        "PRAGMA foreign_key_check" "PRAGMA integrity_check" >said 2>&1
    cat said
    [ "$(cat said)" = ok ]
}

check "a database is made of the results" plaudit export --sqlite new.sqlite out
check "its keys, references and words agree" sound new.sqlite

counts_agree() {
    {
        awk -F'\t' 'NR > 1' rows.tsv | wc -l
        awk -F'\t' 'NR > 1 { print $2 }' rows.tsv | sort -u | wc -l
        awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
            { n += split($c["hits"], one, " ") } END { print n }' rows.tsv
        awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
            { n += split($c["groups"], one, ";") + split($c["subject_groups"], one, ";") }
            END { print n }' rows.tsv
        for table in states reviews dyads coalitions rejects unresolved; do
            tail -n +2 out/$table.tsv | wc -l
        done
    } >expected
    for table in statements documents hits memberships states reviews dyads coalitions rejects \
        unresolved; do
        sqlite3 new.sqlite "SELECT count(*) FROM $table"
    done >counts
    diff expected counts
}
check "each table has as many rows as what it is made of" counts_agree

same_text() {
    awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
        { print $c["id"], $c["order"], $c["state"], $c["text"], $c["praise"], $c["score"] }' \
        rows.tsv | sort >expected
    sqlite3 -separator '	' new.sqlite 'SELECT id, "order", state,
        replace(replace(text, char(92), char(92, 92)), char(10), char(92) || "n"), praise,
        printf("%g", score) FROM statements' | sort >found
    diff expected found | head
    diff -q expected found
}
check "the statements are those of the stream" same_text

offsets_agree() {
    plaudit kwic -c praise out/statements.tsv.gz >lines.tsv
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
        { print $c["id"] "\t" $c["keyword"] }' lines.tsv | sort >expected
    sqlite3 -separator '	' new.sqlite "SELECT id, replace(keyword, char(10), ' ') FROM concordance
        WHERE category = 'praise'" | sort >found
    sqlite3 -separator '	' new.sqlite "SELECT id, replace(CAST(substr(CAST(text AS BLOB),
        start_byte + 1, end_byte - start_byte) AS TEXT), char(10), ' ')
        FROM hits JOIN statements ON number = statement WHERE category = 'praise'" | sort >by-bytes
    [ -s expected ] && diff expected found && diff expected by-bytes
}
check "hits lie where plaudit-kwic shows them, by characters and by bytes" offsets_agree

types() {
    sqlite3 new.sqlite 'SELECT DISTINCT typeof("order"), typeof(score), typeof(session),
        typeof(praise), typeof(subject_state) FROM statements' \
        "SELECT DISTINCT typeof(q), typeof(n), typeof(posterior_ordinary), typeof(echo) FROM reviews"
}
printf '%s\n' 'integer|real|text|integer|text' 'real|integer|real|null' >expected
types >found
same "numbers are numbers, and what is not there is NULL" expected found

# ---- bringing up to date ----------------------------------------------------------------------

# A document less, one with other words, and one more.
awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i }
    $c["source"] ~ /belmora/ { next }
    $c["source"] ~ /galdovia/ { $c["text"] = $c["text"] " Thanks." }
    { print }' rows.tsv >changed.tsv
awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next }
    $c["source"] ~ /sarkovia/ { sub(/sarkovia/, "another", $c["source"])
        sub(/sarkovia/, "another", $c["id"]); print }' rows.tsv >>changed.tsv

up_to_date() {
    cp new.sqlite old.sqlite
    rm -f fresh.sqlite
    plaudit export --sqlite old.sqlite "$1" && plaudit export --sqlite fresh.sqlite "$1" || return
    content old.sqlite >old.sql
    content fresh.sqlite >fresh.sql
    sound old.sqlite && diff old.sql fresh.sql
}
check "an export into an old database gives what a new one has" up_to_date changed.tsv
check "also when nothing has changed" up_to_date out
awk -F'\t' -v OFS='\t' '{ print $0, NR == 1 ? "mine" : NR }' rows.tsv >wider.tsv
check "also when the columns are others" up_to_date wider.tsv
head -n 1 rows.tsv >none.tsv
check "also when nothing is left" up_to_date none.tsv

only_changed() {
    cp new.sqlite old.sqlite
    sqlite3 old.sqlite "CREATE TABLE mine(a)" \
        "UPDATE statements SET speaker = 'by hand' WHERE source LIKE '%ardonia%'" \
        "UPDATE statements SET speaker = 'by hand' WHERE source LIKE '%galdovia%'"
    plaudit export --sqlite old.sqlite changed.tsv &&
        sqlite3 old.sqlite "SELECT DISTINCT source FROM statements WHERE speaker = 'by hand'" \
            "SELECT count(*) FROM mine" >found
    printf '%s\n' reviews/1-ardonia.xml.gz 0 >expected
    diff expected found
}
check "only documents that changed are written, and tables of others stay" only_changed

# ---- failures -----------------------------------------------------------------------------------

untouched() {
    cp new.sqlite old.sqlite
    content old.sqlite >before
    "$@" >said 2>&1 && return 1
    content old.sqlite >after
    diff before after >/dev/null && sound old.sqlite
}

cut_short() {
    head -c 100000 rows.tsv | plaudit export --sqlite old.sqlite
}
check "a stream that ends in a row leaves the database as it was" untouched cut_short

shuffled() {
    { head -n 1 rows.tsv; tail -n +2 rows.tsv | sort -t'	' -k 8; } |
        plaudit export --sqlite old.sqlite
}
check "so does one in which documents are mixed" untouched shuffled

killed() {
    mkfifo pipe
    plaudit export --sqlite old.sqlite <pipe &
    victim=$!
    exec 3>pipe
    head -n 100 changed.tsv >&3
    sleep 1
    kill -9 "$victim"
    wait "$victim"
    status=$?
    exec 3>&-
    rm pipe
    return "$status"
}
check "so does a kill" untouched killed

no_file_left() {
    head -c 100000 rows.tsv | plaudit export --sqlite half.sqlite 2>said && return 1
    [ ! -e half.sqlite ]
}
check "a new database that fails leaves no file" no_file_left

not_ours() {
    sqlite3 other.sqlite "CREATE TABLE a(b); INSERT INTO a VALUES(1)"
    cp other.sqlite copy
    plaudit export --sqlite other.sqlite out 2>said
    [ $? -eq 2 ] && cmp other.sqlite copy || return 1
    cp rows.tsv text.tsv
    plaudit export --sqlite text.tsv out 2>said
    [ $? -eq 2 ] && cmp rows.tsv text.tsv
}
check "a file that is no database of plaudit is left alone" not_ours

rejects() {
    awk -F'\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i }
        NR == 5 { $c["hits"] = "praise/en.a.1/900-900" } { print }' rows.tsv >bad.tsv
    plaudit export --sqlite bad.sqlite --rejects rejects.tsv bad.tsv 2>said
    [ $? -eq 1 ] && grep -q 'behind the last token' rejects.tsv &&
        [ "$(sqlite3 bad.sqlite 'SELECT count(*) FROM statements')" -eq "$(($(wc -l <rows.tsv) - 2))" ]
}
check "a row that cannot be taken goes to the rejects" rejects

# ---- CSV --------------------------------------------------------------------------------------

csv_agrees() {
    plaudit export --csv csv out || return
    for table in $tables; do
        sqlite3 csv.sqlite ".import --csv csv/$table.csv $table" || return
        for database in new csv; do
            sqlite3 $database.sqlite "SELECT count(*) FROM $table" \
                "SELECT group_concat(name) FROM pragma_table_info('$table')"
        done >found
        [ "$(sort -u found | wc -l)" -eq 2 ] || { echo "$table"; cat found; return 1; }
    done
}
check "each CSV file has the rows of its table" csv_agrees
sqlite3 new.sqlite "SELECT sum(length(text)), sum(praise), round(sum(score), 9) FROM statements" >expected
sqlite3 csv.sqlite "SELECT sum(length(text)), sum(praise), round(sum(score), 9) FROM statements" >found
same "with the same texts and numbers" expected found

csv_form() {
    head -n 1 csv/statements.csv | od -c | grep -q '\\r  \\n' && ! grep -q "$(printf '\\\\n')" csv/statements.csv
}
check "lines end as RFC 4180 says" csv_form
checks_end
