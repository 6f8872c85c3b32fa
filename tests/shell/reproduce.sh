# A recorded run comes out again, and what has changed since is named.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
mkdir -p there/reports tmp
TMPDIR=$scratch/tmp
export TMPDIR
cp "$PLAUDIT_SOURCE"/corpora/sample/*.tsv there/reports
cp "$PLAUDIT_SOURCE"/corpora/sample/reviews/1-*.gz there/reports
cp -r "$PLAUDIT_SOURCE/lexicons" there/lexicons
(cd there && plaudit run -l lexicons -o ../out reports) >summary 2>&1

# again EXPECTED-STATUS ARGUMENT...: what is not the same, in the file found.
again() {
    expected_status=$1
    shift
    plaudit reproduce "$@" >rows 2>said
    status=$?
    grep -v 'same$' rows >found
    [ "$status" -eq "$expected_status" ] || { cat rows said; return 1; }
    [ -z "$(ls -A tmp)" ] || { echo "left behind: $(ls tmp)"; return 1; }
}

all_same() {
    again 0 --inputs there out/provenance.json || return
    printf 'what\tname\tverdict\n' >expected
    diff expected found && [ "$(grep -c '^output.*same$' rows)" -eq 7 ]
}
check "nothing has changed: every output is the same" all_same

gone() {
    again 2 out/provenance.json && [ ! -s rows ]
}
check "inputs that are not there cannot be measured again" gone

not_a_record() {
    echo '{"command": 1}' >bad.json
    again 2 bad.json && echo '{' >bad.json && again 2 bad.json && again 2 none.json &&
        again 2 "$PLAUDIT_SOURCE/README.md"
}
check "a file that is no record is refused" not_a_record

# One more entry, which counts.
lexicon_changed() {
    cp there/lexicons/en/courtesy.lex kept
    echo attention >>there/lexicons/en/courtesy.lex
    again 1 --inputs there out/provenance.json
    result=$?
    cp kept there/lexicons/en/courtesy.lex
    grep -q '^lexicon	en/courtesy.lex	differs$' found && grep -q '^output	states.tsv	differs$' found &&
        head -n 2 found | grep -q lexicon && [ "$result" -eq 0 ]
}
check "a lexicon that changed is named before the results that differ" lexicon_changed

comment_changed() {
    cp there/lexicons/en/courtesy.lex kept
    echo '# nothing' >>there/lexicons/en/courtesy.lex
    again 0 --inputs there out/provenance.json
    result=$?
    cp kept there/lexicons/en/courtesy.lex
    printf '%s\t%s\t%s\n' what name verdict lexicon en/courtesy.lex differs >expected
    diff expected found && [ "$result" -eq 0 ]
}
check "one that changed nothing is named, and all is well" comment_changed

document_changed() {
    mv there/reports/1-ardonia.xml.gz ardonia
    again 1 --inputs there out/provenance.json
    result=$?
    cp ardonia there/reports/1-ardonia.xml.gz
    grep -q '^input	1-ardonia.xml.gz	gone$' found && [ "$result" -eq 0 ]
}
check "a document that is gone is named" document_changed
checks_end
