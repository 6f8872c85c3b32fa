#!/bin/sh
# Words and sentences of all real text, cut on our own path and by ICU: there is no difference.
. "$PLAUDIT_SOURCE/tests/checks.sh"

compare=$PLAUDIT_BUILD/tests/real/segments-against-icu

# same_as_icu NAME < ROWS, of which it takes the columns text and lang.
same_as_icu() {
    if "$compare" > differences; then
        ok "$1: $(tail -n 1 differences)"
    else
        not_ok "$1: $(tail -n 1 differences)"
        head -n 5 differences | explain
    fi
}

# Statements, in the languages that the documents say.
for collection in upr-reports/txt upr-reports/slovenia upr-recommendations parlamint akoma-ntoso \
    theyworkforyou un-general-debate resolutions multilingual/zh; do
    if ! [ -d "$DATA/$collection" ]; then
        skip "$collection" "$DATA/$collection is not there"
        continue
    fi
    plaudit-ingest --rejects rejects.tsv "$DATA/$collection" > rows.tsv 2> /dev/null || true
    if [ "$(wc -l < rows.tsv)" -gt 1 ]; then
        same_as_icu "$collection" < rows.tsv
    else
        skip "$collection" "no document of it is read"
    fi
done

# Whole documents in some 390 languages; each file is named by its language's code.
if ! [ -f "$DATA/multilingual/udhr2.zip" ]; then
    skip "declarations" "$DATA/multilingual/udhr2.zip is not there"
elif ! command -v unzip > /dev/null; then
    skip "declarations" "unzip is not installed"
else
    unzip -q "$DATA/multilingual/udhr2.zip" -d declarations
    find declarations -name '*.txt' | LC_ALL=C sort | LC_ALL=C awk '
        BEGIN { print "lang\ttext" }
        { name = $0; sub(/.*\//, "", name); sub(/[._].*/, "", name)
          text = ""
          while ((getline line < $0) > 0) {
              gsub(/\\/, "\\\\", line); gsub(/\t/, "\\t", line); gsub(/\r/, "\\r", line)
              text = text line "\\n"
          }
          close($0)
          print name "\t" text }' > rows.tsv
    same_as_icu "declarations" < rows.tsv
fi
checks_end
