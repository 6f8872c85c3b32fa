#!/bin/sh
# The reports of reviews as DOCX whose paragraphs are numbered by lists: the same rows as from their
# text. The documents are made here from the texts: a paragraph whose number is the next in the
# row loses it and becomes one of a list; the others keep theirs as text.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch

if [ ! -d "$DATA/upr-reports/txt" ]; then
    skip "reports as DOCX" "no $DATA/upr-reports/txt"
    checks_end
fi

word=http://schemas.openxmlformats.org/wordprocessingml/2006/main
parts=$scratch/parts
mkdir -p "$parts/word" "$scratch/txt" "$scratch/docx"
printf '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' \
    > "$parts/[Content_Types].xml"
cat > "$parts/word/numbering.xml" << XML
<w:numbering xmlns:w="$word"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
XML
cat > "$parts/word/styles.xml" << XML
<w:styles xmlns:w="$word"><w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr>
<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
XML

# body < TEXT: word/document.xml
body() {
    awk -v word="$word" '
        BEGIN { printf "<w:document xmlns:w=\"%s\"><w:body>", word }
        {
            style = ""
            if (match($0, /^ *[0-9]+\. +/) && $0 + 0 == numbered + 1) {
                numbered++
                style = "<w:pPr><w:pStyle w:val=\"Numbered\"/></w:pPr>"
                $0 = substr($0, RLENGTH + 1)
            }
            gsub(/&/, "\\&amp;")
            gsub(/</, "\\&lt;")
            print "<w:p>" style "<w:r><w:t xml:space=\"preserve\">" $0 "</w:t></w:r></w:p>"
        }
        END {
            print "</w:body></w:document>"
            print numbered + 0 > "/dev/stderr"
        }'
}

# The charset is that which the reader itself finds.
plaudit-ingest --documents "$scratch/documents" "$DATA/upr-reports/txt" > /dev/null 2>&1
awk -F '\t' 'NR > 1 && $2 == "upr" { print $1, $3 }' "$scratch/documents" > "$scratch/reports"
while read -r source charset; do
    name=${source%.gz}
    name=${name%.txt}
    gzip -dc "$DATA/upr-reports/txt/$source" | iconv -f "$charset" -t UTF-8 | tr '\r\f' '\n\n' |
        tr -d '\000-\010\013-\037' > "$scratch/txt/$name"
    body < "$scratch/txt/$name" > "$parts/word/document.xml" 2>> "$scratch/numbered"
    (cd "$parts" && cmake -E tar cf "$scratch/docx/$name" --format=zip '[Content_Types].xml' word)
done < "$scratch/reports"
check "there are reports" test -s "$scratch/reports"

plaudit-ingest "$scratch/txt" > "$scratch/from-text" 2> "$scratch/text-messages"
plaudit-ingest "$scratch/docx" > "$scratch/from-docx" 2> "$scratch/docx-messages"
awk '{ n += $1 } END { print n, "paragraphs are numbered by lists, in", NR, "reports" }' \
    "$scratch/numbered" | explain
same "the same rows from text and from DOCX" "$scratch/from-text" "$scratch/from-docx"
sed "s,$scratch/txt,$scratch/docx," "$scratch/text-messages" > "$scratch/expected-messages"
same "the same messages" "$scratch/expected-messages" "$scratch/docx-messages"
checks_end
