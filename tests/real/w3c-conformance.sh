#!/bin/sh
# The W3C's conformance suite, all of it: what is not well-formed is refused, with its place if it
# begins as XML at all; what is well-formed (valid or not) is read. w3c-conformance.awk names the
# kinds of documents of which we do not claim to tell; these must only not break the reader.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch

suite=$DATA/conformance/xml/xmlts20130923.zip
if ! [ -f "$suite" ]; then
    skip "W3C conformance suite" "no $suite"
    checks_end
fi
cd "$scratch" && cmake -E tar xf "$suite" || exit 2
mkdir -p profiles/xml
cp "$PLAUDIT_SOURCE/corpora/profiles/upr.profile" profiles/
printf 'root *\nstatement p\n' >profiles/xml/any.profile

judge() {
    find xmlconf -name '*.xml' -exec grep -l '<TESTCASES' {} + | grep -v '/xmlconf.xml$' |
        LC_ALL=C sort | xargs awk "$@" -f "$PLAUDIT_SOURCE/tests/real/w3c-conformance.awk"
}

judge | awk -F '|' '{ print $3 "\t" $3 }' | LC_ALL=C sort -u | {
    printf 'source\tpath\n'
    cat
} >list
plaudit-ingest --profiles profiles --files-from list >rows 2>messages
status=$?
check "it ends well" [ "$status" -eq 1 ]
judge -v messages=messages >verdicts
check "there are $(wc -l <verdicts) tests" test -s verdicts

# none NAME CONDITION: no verdict is so.
none() {
    awk -F '|' "$2" verdicts >wrong
    check "$1" test ! -s wrong
    explain <wrong
}
none "what is well-formed is read" \
    '$2 ~ /^(valid|invalid)$/ && $3 == "" && $1 != "read"'
none "what is not well-formed is refused" \
    '$2 == "not-wf" && $3 == "" && $1 == "read"'
awk -F '|' '
    { n[$2 ", " ($3 == "" ? "claimed" : "outside: " $3) ": " $1]++ }
    $2 == "not-wf" && $1 == "unknown" { unknown = unknown "\n" $4 ": " $5 }
    END { for (kind in n) print n[kind], kind; print "no XML by their beginning, so without a place:" unknown }
' verdicts | explain
checks_end
