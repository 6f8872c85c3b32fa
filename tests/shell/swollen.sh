# A document whose size is no measure of memory: one utterance is longer than all that is allowed for
# one. (tests/bench/ingest.sh has it at its full size, 100 MiB in 2 GiB.)
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2

# mebibytes N < TEXT: N members of gzip with a MiB of the text each.
head -c 1048576 /dev/zero | tr '\0' 'w' | sed 's/wwwww/word /g' | gzip -1 >words.gz
mebibytes() {
    i=0
    while [ $i -lt "$1" ]; do
        cat words.gz
        i=$((i + 1))
    done
}
utterances() {
    n=0
    while [ $n -lt "$1" ]; do
        printf '<u who="XAA">' | gzip
        mebibytes "$2"
        printf '</u>\n' | gzip
        n=$((n + 1))
    done
}
{
    printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>' | gzip
    utterances 100 1
    utterances 1 12
    utterances 100 1
    printf '</div></body></text></TEI>' | gzip
} >swollen.xml.gz

# within MEBIBYTES COMMAND...: no more address space than that; sanitizers take what they want.
within() {
    if ! nm -D "$(command -v plaudit-ingest)" 2>/dev/null | grep -q __asan; then
        ulimit -v $(($1 << 10))
    fi
    shift
    "$@"
}

# The addresses that libraries take count too. The document has 212 MiB.
refused() {
    status=0
    (within 160 plaudit-ingest --max-ratio 10000 --max-statement 8M swollen.xml.gz) \
        >got 2>messages || status=$?
    cat messages
    [ "$status" -eq 1 ] &&
        grep -q '^plaudit-ingest: .*swollen.xml.gz: line 101, .*--max-statement' messages &&
        [ "$(wc -l <got)" -eq 101 ]
}
check "an utterance that is too long is refused by its place, those before it are kept" refused

read_whole() {
    (within 192 plaudit-ingest --max-ratio 10000 --max-statement 16M swollen.xml.gz) >got &&
        [ "$(wc -l <got)" -eq 202 ]
}
check "and read where it is allowed" read_whole
checks_end
