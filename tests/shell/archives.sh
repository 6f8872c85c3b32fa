# Archives: read as if unpacked, in one another; what is hostile or damaged in them is named, with its
# member, and takes nothing else with it.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2

mkdir docs corpus
for name in 1-ardonia 1-galdovia 1-nordhelm; do
    gzip -dc "$PLAUDIT_SOURCE/corpora/sample/reviews/$name.xml.gz" >"docs/$name.xml"
done
plaudit-ingest docs >rows

# archive FILE OPTION...: the documents as an archive. cmake, since every build has it, writes all
# formats alike.
archive() {
    file=$PWD/$1
    shift
    (cd docs && cmake -E tar "$@" 1-ardonia.xml 1-galdovia.xml 1-nordhelm.xml) && mv docs/made "$file"
}

# below PREFIX: the rows as they are when all sources begin so.
below() {
    awk -F '\t' -v OFS='\t' -v prefix="$1" '
        NR > 1 { $1 = prefix $1; $2 = prefix $2 }
        { print }' rows
}

# reads_whole FILE PREFIX
reads_whole() {
    below "$2" >expected
    plaudit-ingest --root . "$1" >got && diff expected got
}

archive docs.tar cf made --format=gnutar
archive docs.tar.gz czf made --format=gnutar
archive docs.tar.bz2 cjf made --format=gnutar
archive docs.tar.xz cJf made --format=gnutar
archive docs.tar.zst cf made --format=gnutar --zstd
archive docs.zip cf made --format=zip
for file in docs.tar docs.tar.gz docs.tar.bz2 docs.tar.xz docs.tar.zst docs.zip; do
    check "$file reads as if it were unpacked" reads_whole "$file" "$file/"
done
for filter in gz bz2 xz zst; do
    case $filter in
    gz) cmake -E tar czf nested.tar.gz --format=gnutar docs.zip ;;
    bz2) cmake -E tar cjf nested.tar.bz2 --format=gnutar docs.zip ;;
    xz) cmake -E tar cJf nested.tar.xz --format=gnutar docs.zip ;;
    zst) cmake -E tar cf nested.tar.zst --format=gnutar --zstd docs.zip ;;
    esac
    check "a zip in a tar.$filter" reads_whole "nested.tar.$filter" "nested.tar.$filter/docs.zip/"
done
cmake -E tar cf deep.zip --format=zip nested.tar.xz
check "a zip in a tar.xz in a zip" reads_whole deep.zip deep.zip/nested.tar.xz/docs.zip/

# ---- names ---------------------------------------------------------------------------------------

# rejects ARCHIVE MEMBER REASON OTHER...: status 1; the member is named with the reason; the rows of
# the OTHER members are complete, and there are no more.
rejects() {
    status=0
    plaudit-ingest --root . "$1" >got 2>messages || status=$?
    cat messages
    [ "$status" -eq 1 ] && grep -q "^plaudit-ingest: $1$2: .*$3" messages || return 1
    archive=$1
    shift 3
    head -n 1 rows >expected
    for other; do
        below "$archive/" | awk -F '\t' -v source="$archive/$other" '$2 == source'
    done >>expected
    diff expected got
}

# climbing FILE NAME: the second of three members bears this name.
climbing() {
    tar -P -cf "$1" --transform "s,^docs/,," --transform "s,^1-galdovia.xml,$2," \
        docs/1-ardonia.xml docs/1-galdovia.xml docs/1-nordhelm.xml
}
climbing up.tar ../../up.xml
check "a name that climbs out is refused, the others read" \
    rejects up.tar /../../up.xml 'a name' 1-ardonia.xml 1-nordhelm.xml
climbing root.tar /etc/up.xml
check "an absolute name is refused, the others read" \
    rejects root.tar /etc/up.xml 'absolute' 1-ardonia.xml 1-nordhelm.xml
climbing twice.tar 1-ardonia.xml
check "a name that stands twice is refused, the others read" \
    rejects twice.tar /1-ardonia.xml 'another member' 1-ardonia.xml 1-nordhelm.xml

# ---- damage --------------------------------------------------------------------------------------

# cut_off FILE: of what is cut off, the member is named in which it happens; members before it and
# other documents are complete.
cut_off() {
    head -c $(($(wc -c <"$1") * 2 / 3)) "$1" >"cut-$1"
    status=0
    plaudit-ingest --root . "cut-$1" docs/1-nordhelm.xml >got 2>messages || status=$?
    cat messages
    [ "$status" -eq 1 ] && grep -q "^plaudit-ingest: cut-$1/1-[a-z]*\.xml: " messages || return 1
    {
        below "cut-$1/" | grep -e '^id' -e "^cut-$1/1-ardonia"
        below docs/ | grep '^docs/1-nordhelm'
    } >expected
    grep -v -e "^cut-$1/1-galdovia" -e "^cut-$1/1-nordhelm" got | diff expected -
}
# Of bzip2 and zstd nothing is left of the one block that so small an archive has.
for file in docs.tar docs.tar.gz docs.tar.xz docs.zip; do
    check "$file, cut off" cut_off "$file"
done

# ---- bombs ---------------------------------------------------------------------------------------

head -c 104857600 /dev/zero | tr '\0' ' ' | gzip -9 >spaces.gz
{
    printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>' | gzip
    for i in 1 2 3 4 5 6 7 8 9 10; do
        cat spaces.gz spaces.gz spaces.gz spaces.gz spaces.gz
        cat spaces.gz spaces.gz spaces.gz spaces.gz spaces.gz
    done
} >bomb.gz
cp docs/1-ardonia.xml corpus
cp bomb.gz corpus/2-bomb.gz
(cd corpus && cmake -E tar cf ../bomb.zip --format=zip 1-ardonia.xml 2-bomb.gz)
bomb() {
    status=0
    plaudit-ingest --root . bomb.gz docs/1-ardonia.xml >got 2>messages || status=$?
    cat messages
    [ "$status" -eq 1 ] && grep -q '^plaudit-ingest: bomb.gz: .*--max-ratio' messages || return 1
    below docs/ | grep -e '^id' -e '^docs/1-ardonia' | diff - got
}
check "ten gigabytes in ten megabytes are refused" bomb
check "and so are they in a zip, whose other members are read" \
    rejects bomb.zip /2-bomb.gz --max-ratio 1-ardonia.xml

# ---- limits --------------------------------------------------------------------------------------

# limited OPTION VALUE FILE: the limit stops the document and names itself.
limited() {
    plaudit-ingest --root . "$1" "$2" "$3" docs/1-ardonia.xml >got 2>messages
    cat messages
    grep -q "^plaudit-ingest: $3.*($1 raises the limit)" messages
}
check "--max-document" limited --max-document 1K docs.tar.gz
check "--max-archive" limited --max-archive 10K docs.tar.gz
check "--max-members" limited --max-members 1 docs.zip
check "--max-names" limited --max-names 20 docs.tar
check "--max-nesting" limited --max-nesting 2 nested.tar.gz
check "--max-dictionary" limited --max-dictionary 4K docs.tar.xz
check "--max-ratio" limited --max-ratio 1 bomb.gz
checks_end
