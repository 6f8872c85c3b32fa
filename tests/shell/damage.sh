# Damaged input ends in a message that names the file, status 1, and complete results for all others.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
sample=$PLAUDIT_SOURCE/corpora/sample

mkdir good bad
cp "$sample"/*.tsv "$sample"/reviews/*.xml.gz good
cp good/* bad
whole=$sample/reviews/1-ardonia.xml.gz
size=$(wc -c <"$whole")
head -c $((size / 2)) "$whole" >bad/truncated.xml.gz
zcat "$whole" | head -c 3000 >bad/broken.xml
{ printf '%%PDF-1.4\n'; head -c 2000 /dev/zero | tr '\0' 'x'; } >bad/not-one.pdf
: >bad/empty.txt
head -c 5000 "$whole" | tr '\0-\40' '\200-\240' >bad/noise.bin
damaged="truncated.xml.gz broken.xml not-one.pdf empty.txt noise.bin"

plaudit run -o good-out good >/dev/null 2>&1
status=0
plaudit run -o bad-out bad >summary 2>stderr || status=$?
check "status 1" [ "$status" -eq 1 ]
for name in $damaged; do
    check "stderr names $name" grep -q "^plaudit[a-z-]*: .*bad/$name: ." stderr
    check "the rejects name $name and why" awk -F'\t' -v name="/$name" '
        index($2 "", name) && $4 != "" { found = 1 } END { exit !found }' bad-out/rejects.tsv
done

statements() {
    zcat "$1/statements.tsv.gz" | grep -v -e '^truncated.xml.gz#' -e '^broken.xml#'
}
statements good-out >good-statements
statements bad-out >bad-statements
same "the others are complete" good-statements bad-statements
check "nothing of a truncated file is taken for the whole of it" awk -F'\t' '
    $2 ~ /truncated|broken/ && $4 != "" { found = 1 } END { exit !found }' bad-out/rejects.tsv
check "rejects.tsv is a row stream" mlr --tsv cat bad-out/rejects.tsv

# Root may read everything, so it becomes somebody else.
as_somebody() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    else
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    fi
}
mkdir locked somebody
cp "$sample"/*.tsv "$sample"/reviews/1-*.xml.gz locked
mkdir locked/directory
cp "$sample/reviews/2-sarkovia.xml.gz" locked/file.xml.gz
cp "$sample/reviews/3-ruvenia.xml.gz" locked/directory
chmod 000 locked/directory locked/file.xml.gz
chmod 755 . locked
chmod 777 somebody
permissions() {
    as_somebody plaudit run -o somebody/out locked >locked-summary 2>locked-stderr
    [ $? -eq 1 ] || return 1
    cat locked-stderr
    for name in locked/directory locked/file.xml.gz; do
        grep -q "^plaudit-ingest: $name: Permission denied" locked-stderr || return 1
        grep -q "$name" somebody/out/rejects.tsv || return 1
    done
    statements good-out | grep '^id\|^reviews/1-\|^1-' | wc -l >expected-count
    statements somebody/out | wc -l | diff expected-count -
}
if as_somebody plaudit --version >/dev/null 2>&1; then
    check "a directory and a file without permission" permissions
else
    skip "a directory and a file without permission" "nobody else can run this build"
fi
chmod 700 locked/directory

mkdir hopeless
cp bad/empty.txt bad/not-one.pdf hopeless
nothing_readable() {
    plaudit run -o hopeless-out hopeless 2>hopeless-stderr
    [ $? -eq 3 ] && [ ! -e hopeless-out ] && grep -q 'not-one.pdf' hopeless-stderr
}
check "nothing readable: status 3, nothing written" nothing_readable

# A stage that is fed a stream that is cut off in the middle of a row.
plaudit-ingest good 2>/dev/null >rows.tsv
rows_size=$(wc -c <rows.tsv)
head -c $((rows_size - 20)) rows.tsv >cut.tsv
cut_stream() {
    plaudit-attribute cut.tsv >cut-out 2>cut-stderr
    [ $? -eq 0 ] || grep -q 'line' cut-stderr
}
check "a row that is cut off is told or whole" cut_stream
no_column() {
    cut -f 1-3 rows.tsv | plaudit-tokenize >/dev/null 2>column-stderr
    [ $? -eq 2 ] && grep -q "no column 'text' (plaudit-ingest makes it)" column-stderr
}
check "a missing column names its maker" no_column
checks_end
