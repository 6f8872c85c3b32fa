#!/bin/sh
# Tokens of real speech: 1,279 speeches of the General Debate, and the Universal Declaration of Human
# Rights in some 390 languages.
. "$PLAUDIT_SOURCE/tests/checks.sh"

# rows LANG < NAMES: a row stream of the files named, one a line; LANG - is the first three letters
# of the file's name.
rows() {
    LC_ALL=C awk -v lang="$1" '
        function escaped(line) {
            gsub(/\\/, "\\\\", line); gsub(/\t/, "\\t", line); gsub(/\r/, "\\r", line)
            return line
        }
        BEGIN { print "id\tlang\ttext" }
        {
            name = $0; sub(/.*\//, "", name)
            text = ""
            while ((getline line < $0) > 0) text = text escaped(line) "\\n"
            close($0)
            sub(/^\357\273\277/, "", text)
            printf "%s\t%s\t%s\n", name, lang == "-" ? substr(name, 1, 3) : lang, text
        }'
}

# consistent FILE: as many offsets as tokens, ascending; a token of ASCII letters (but for those that
# folding may make of others, as ss and the Turkish i) stands at its offset in the text; the words are counted.
consistent() {
    tail -n +2 "$1" | LC_ALL=C awk -F'\t' '
        { text = $3
          gsub(/\\\\/, "\001", text); gsub(/\\n/, "\n", text); gsub(/\\r/, "\r", text)
          gsub(/\\t/, "\t", text); gsub(/\001/, "\\", text)
          tokens = $4; gsub(/\\n/, " ", tokens); gsub(/\\\\/, "\\", tokens)
          n = split(tokens, token, " "); m = split($5, start, " ")
          if (n != m) { print $1 ": " n " tokens, " m " offsets"; bad = 1 }
          words = 0
          for (i = 1; i <= n; i++) {
              if (i > 1 && start[i] <= start[i - 1]) { print $1 ": offset " i; bad = 1 }
              if (token[i] ~ /^[a-hj-z]+$/ && token[i] !~ /ss|ff|fi|fl|st/ &&
                  tolower(substr(text, start[i] + 1, length(token[i]))) != token[i]) {
                  print $1 ": token " i " " token[i]; bad = 1
              }
              if (token[i] ~ /^[a-z0-9]/) words++
          }
          if (words > $6) { print $1 ": " words " ASCII words, " $6 " counted"; bad = 1 }
        }
        END { exit bad }'
}

# sum COLUMN FILE
sum() {
    tail -n +2 "$2" | awk -F'\t' -v column="$1" '{ sum += $column } END { print sum + 0 }'
}

# between NAME VALUE LOW HIGH
between() {
    if awk -v value="$2" -v low="$3" -v high="$4" 'BEGIN { exit !(value >= low && value <= high) }'
    then ok "$1: $2"; else not_ok "$1: $2, expected $3 to $4"; fi
}

speeches() {
    mkdir speeches && tar -xzf "$DATA/un-general-debate/sessions.tar.gz" -C speeches || return 1
    find speeches -name '*.txt' | LC_ALL=C sort > names
    rows en < names > rows.tsv
    plaudit-tokenize rows.tsv > tokens.tsv
}

if [ -f "$DATA/un-general-debate/sessions.tar.gz" ]; then
    check "speeches are taken" speeches
    check "every speech has its row" test "$(wc -l < tokens.tsv)" -eq "$(($(wc -l < names) + 1))"
    check "tokens, offsets and counts of the speeches agree" consistent tokens.tsv
    words=$(sum 6 tokens.tsv)
    # Runs of letters, digits and apostrophes: a count that knows no Unicode.
    plain=$(tail -n +2 rows.tsv | cut -f 3 | sed 's/\\[nrt]/ /g; s/’/x/g' | LC_ALL=C tr -cs "A-Za-z0-9'\200-\377" '\n' |
        LC_ALL=C grep -c '[A-Za-z0-9]')
    between "words, against a plain count of $plain" \
        "$(awk -v a="$words" -v b="$plain" 'BEGIN { printf "%.4f", a / b }')" 0.98 1.02
    between "words a sentence" \
        "$(awk -v a="$words" -v b="$(sum 7 tokens.tsv)" 'BEGIN { printf "%.1f", a / b }')" 18 32
    plaudit-tokenize --lang en tokens.tsv > again.tsv
    check "tokenizing again changes nothing" cmp tokens.tsv again.tsv
else
    skip "speeches" "$DATA/un-general-debate/sessions.tar.gz is not there"
fi

declarations() {
    unzip -q "$DATA/multilingual/udhr2.zip" -d declarations || return 1
    find declarations -name '*.txt' | LC_ALL=C sort > names
    rows - < names > rows.tsv
    plaudit-tokenize --rejects rejects.tsv rows.tsv > tokens.tsv || [ $? -eq 1 ]
}

if ! [ -f "$DATA/multilingual/udhr2.zip" ]; then
    skip "declarations" "$DATA/multilingual/udhr2.zip is not there"
elif ! command -v unzip > /dev/null; then
    skip "declarations" "unzip is not installed"
else
    check "declarations are taken" declarations
    check "every declaration has its row, here or among the rejects" \
        test $(($(wc -l < tokens.tsv) + $(wc -l < rejects.tsv) - 2)) -eq "$(wc -l < names)"
    check "no declaration is rejected" test "$(wc -l < rejects.tsv)" -eq 1
    check "tokens, offsets and counts of the declarations agree" consistent tokens.tsv
    check "what is not empty has words" \
        awk -F'\t' 'NR > 1 && length($3) > 100 && $6 < 10 { print $1, $6; bad = 1 } END { exit bad }' \
        tokens.tsv
    # A few scripts write no full stops that Unicode takes for one.
    between "share of declarations with at least 30 sentences" "$(awk -F'\t' '
        NR > 1 { n++; many += $7 >= 30 } END { printf "%.3f", many / n }' tokens.tsv)" 0.9 1
fi
checks_end
