# Ingest: its CPU time against inflating and parsing alone, and what a hostile document makes it hold.
rival floor libxml-2.0 zlib

file=$(tei "${mebibytes:-200}")
rm -f "$bench/floor.times" "$bench/ingest.times"
for ((i = 0; i < runs; i++)); do
    once "$bench/floor $file" "$bench/floor.times"
    once "plaudit-ingest $file" "$bench/ingest.times"
done
heading "ingest, ${mebibytes:-200} MiB of TEI" ours other ratio wanted met
ratio "CPU, against zlib and empty SAX" "$(least 2 "$bench/ingest.times")" \
    "$(least 2 "$bench/floor.times")" '<= 1.5'
ratio "peak memory (MiB), against 32 MiB" \
    "$(sort -g -k 3 "$bench/ingest.times" | awk 'END { print $3 / 1024 }')" 32 '<= 1'

# words N: N members of gzip, each a MiB of words after decompression. They repeat themselves every
# 16 KiB, so that gzip is quick about it; more would be beyond --max-ratio.
words() {
    local path=$bench/words.gz i
    [[ -s $path ]] || awk 'BEGIN {
        srand(1)
        while (length(block) < 16384) {
            word = ""
            for (i = 2 + int(rand() * 8); i > 0; i--) word = word sprintf("%c", 97 + int(rand() * 26))
            block = block word (rand() < 0.1 ? ".\n" : " ")
        }
        for (i = 0; i < 64; i++) printf "%s", substr(block, 1, 16384)
    }' | gzip >"$path"
    for ((i = 0; i < $1; i++)); do cat "$path"; done
}

# utterances N MEBIBYTES: so many <u> of so many MiB of words each.
utterances() {
    local i
    for ((i = 0; i < $1; i++)); do
        printf '<u who="XAA">' | gzip
        words "$2"
        printf '</u>\n' | gzip
    done
}

# swollen: the path of a document of 2 GiB in which one utterance has 100 MiB.
swollen() {
    local path=$bench/swollen.xml.gz
    [[ -s $path ]] || {
        printf '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div>' | gzip
        utterances 974 1
        utterances 1 100
        utterances 974 1
        printf '</div></body></text></TEI>' | gzip
    } >"$path"
    printf '%s\n' "$path"
}

# peak NAME MEBIBYTES COMMAND
peak() {
    rm -f "$bench/peak"
    once "$3" "$bench/peak" &&
        ratio "$1" "$(awk '{ print $3 / 1024 }' "$bench/peak")" "$2" '<= 1'
}

# The bound of plaudit-ingest(1): 16 MiB and four times the longest statement allowed.
file=$(swollen)
heading "2 GiB with a statement of 100 MiB" peak bound ratio wanted met
peak "refused: --max-statement 64M (default)" 272 "plaudit-ingest $file 2>/dev/null || test \$? -eq 1"
peak "read: --max-statement 128M" 528 "plaudit-ingest --max-statement 128M $file"
