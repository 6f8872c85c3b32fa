# The texts of the benchmarks, made once from the real data and kept in $bench.

# The speeches of the General Debate, a file a line.
speech_files() {
    if ! [[ -d $bench/speeches ]]; then
        mkdir "$bench/speeches"
        tar -xzf "$DATA/un-general-debate/sessions.tar.gz" -C "$bench/speeches"
    fi
    find "$bench/speeches" -name '*.txt' | LC_ALL=C sort
}

# declaration_file LANGUAGE: the Universal Declaration of Human Rights.
declaration_file() {
    [[ -d $bench/declarations ]] ||
        unzip -qo "$DATA/multilingual/udhr2.zip" -d "$bench/declarations"
    local -A code=([fr]=fra [es]=spa [ru]=rus [ar]=arb [zh]=cmn_hans)
    find "$bench/declarations" -name "${code[$1]}.txt"
}

# rows LANGUAGE BYTES < FILES: a row stream of about so many bytes, a document a row, its line
# breaks made spaces; the documents are gone through as often as it takes.
rows() {
    LC_ALL=C awk -v lang="$1" -v bytes="$2" '
        { text = ""
          while ((getline line < $0) > 0) text = text line " "
          close($0)
          sub(/^\357\273\277/, "", text); gsub(/\\/, "\\\\", text); gsub(/[\t\r]+/, " ", text)
          document[NR] = text }
        END {
            print "id\tlang\ttext"
            for (row = 0; made < bytes; row++) {
                text = document[row % NR + 1]
                made += length(text)
                printf "%s#%d\t%s\t%s\n", lang, row + 1, lang, text
            }
        }'
}

# text_rows LANGUAGE: the path of a stream of that language.
text_rows() {
    local path=$bench/$1.tsv
    if ! [[ -s $path ]]; then
        if [[ $1 == en ]]; then speech_files; else declaration_file "$1"; fi |
            rows "$1" "$text_bytes" >"$path"
    fi
    printf '%s\n' "$path"
}

# plain_text LANGUAGE: the path of the same texts alone, a document a line.
plain_text() {
    local path=$bench/$1.txt
    [[ -s $path ]] || tail -n +2 "$(text_rows "$1")" | cut -f3 >"$path"
    printf '%s\n' "$path"
}

# literals N: the path of N lower-case words of the opinion lexicon, drawn evenly from it.
literals() {
    local path=$bench/literals-$1
    [[ -s $path ]] ||
        cat "$DATA"/dictionaries/quanteda_sentiment/{negative-words-UTF8,positive-words}.txt |
        tr -d '\r' | grep -E '^[a-z]+$' | LC_ALL=C sort -u |
            awk -v wanted="$1" '
                { word[NR] = $0 }
                END { for (i = 0; i < wanted; i++) print word[int(i * NR / wanted) + 1] }' >"$path"
    printf '%s\n' "$path"
}

# literal_lexicon N: the path of a lexicon with those words as entries of one category.
literal_lexicon() {
    local path=$bench/lexicon-$1
    mkdir -p "$path/en"
    { printf '[opinion]\n' && cat "$(literals "$1")"; } >"$path/en/opinion.lex"
    printf '%s\n' "$path"
}

# tei MEBIBYTES: the path of a TEI file (gz) of that size, one <u> a speech.
tei() {
    local path=$bench/tei-$1.xml.gz
    [[ -s $path ]] || speech_files | LC_ALL=C awk -v bytes="$(($1 << 20))" '
        { state = $0; sub(/.*\//, "", state); sub(/_.*/, "", state)
          text = ""
          while ((getline line < $0) > 0) {
              gsub(/[\001-\037]/, " ", line); gsub(/&/, "\\&amp;", line); gsub(/</, "\\&lt;", line)
              if (line !~ /^ *$/) text = text "<seg>" line "</seg>\n"
          }
          close($0)
          sub(/\357\273\277/, "", text)
          who[NR] = state; said[NR] = text }
        END {
            print "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"en\"><teiHeader>"
            print "<fileDesc><titleStmt><title type=\"main\">General Debate</title></titleStmt>"
            print "<sourceDesc><bibl><date when=\"2011-09-20\"/></bibl></sourceDesc></fileDesc>"
            print "</teiHeader><text><body><div>"
            for (u = 0; made < bytes; u++) {
                utterance = "<u who=\"" who[u % NR + 1] "\">\n" said[u % NR + 1] "</u>"
                made += length(utterance) + 1
                print utterance
            }
            print "</div></body></text></TEI>"
        }' | gzip -6 >"$path"
    printf '%s\n' "$path"
}
