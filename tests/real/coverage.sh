# Every document of the real collections that is a transcript is read, by the reader and in the
# charset that it should be; every other is named with a reason, and nothing is silent.
# (That XML yields one row for every statement is the business of ingest-xml.sh.)
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2

# documents_in PATH: what `source` should be for every file, members of archives included.
documents_in() {
    find "$DATA/$1" -type f | while read -r file; do
        name=${file#"$DATA/"}
        case $name in
        *.tar.gz) tar -tzf "$file" | grep -v '/$' | sed "s#^\(\./\)*#$name/#" ;;
        *.zip) unzip -Z1 "$file" | grep -v '/$' | sed "s#^#$name/#" ;;
        *) echo "$name" ;;
        esac
    done | sort
}

# ingest PATH: leaves rows, documents, rejects, wanted.
ingest() {
    documents_in "$1" >wanted
    plaudit-ingest --root "$DATA" --documents documents --rejects rejects "$DATA/$1" \
        >rows 2>messages
    awk -F '\t' 'NR > 1 { print $1 }' documents | sort >listed
    awk -F '\t' 'NR > 1 && $4 > 0 { print $1 }' documents | sort >read
    awk -F '\t' -v root="$DATA/" 'NR > 1 && $4 != "" { sub(root, "", $2); print $2 }' rejects |
        sort -u >named
}

silent() {
    sort -u read named | comm -23 wanted - | sed 's/^/silent: /'
    comm -13 listed named | sed 's/^/not a document: /'
}

# collection PATH READERS CHARSETS READ NAMED: how many documents are read, how many are named and
# not read; all rows come by one of READERS and in one of CHARSETS (words; '-': none is told).
collection() {
    if [ ! -e "$DATA/$1" ]; then
        skip "$1" "no $DATA/$1"
        return
    fi
    ingest "$1"
    silent >silence
    check "$1: each of $(wc -l <wanted) documents is read or named with a reason" test ! -s silence
    explain <silence
    counts="$(wc -l <read) read, $(comm -23 wanted read | wc -l) named"
    check "$1: $4 read, $5 named" test "$counts" = "$4 read, $5 named"
    explain <<END
$counts
END
    awk -F '\t' -v readers=" $2 " -v charsets=" $3 " 'NR > 1 && $4 > 0 {
        if (!index(readers, " " $2 " ") || !index(charsets, " " ($3 == "" ? "-" : $3) " ")) print
    }' documents >strange
    check "$1: read by $2, in $3" test ! -s strange
    explain <strange
    sed 1d rejects | cut -f 4 | sed 's/[0-9][0-9]*/N/g' | sort | uniq -c | explain
}

if ! command -v unzip >/dev/null; then
    skip "coverage" "no unzip"
    checks_end
fi

collection upr-reports/txt upr "macintosh UTF-8" 208 0
collection upr-reports/pdf upr "UTF-8" 33 0
# One State's documents: the reports of the Working Group are dialogue; national reports, compilations,
# summaries of stakeholders' information, advance questions, letters and addenda are not.
collection upr-reports/slovenia upr "UTF-8" 5 40
collection upr-recommendations upr-info macintosh 6 4
collection un-general-debate general-debate UTF-8 1279 0
collection parlamint tei UTF-8 51 2
collection akoma-ntoso akoma-ntoso UTF-8 5 0
# Lists of divisions and written motions are no speech.
collection theyworkforyou mysociety "UTF-8 ISO-8859-1" 47 119

# A verbatim record; the others are a draft, the proceedings of a committee in the third person, and
# records of a catalogue.
collection votes/unga-78 verbatim-record UTF-8 1 3
collection multilingual/zh markdown UTF-8 16 0
headings=$(cat "$DATA"/multilingual/zh/*.md 2>/dev/null | grep -c '^### ')
check "multilingual/zh: a statement for each of $headings headings" \
    test "$(sed 1d rows | wc -l)" = "$headings"

# Resolutions are adopted, not spoken.
collection resolutions - - 0 609
checks_end
