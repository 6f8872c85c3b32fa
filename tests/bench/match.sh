# plaudit-match, from rows to rows, against ripgrep and hyperscan on the same text and literals.
needs ripgrep libhyperscan-dev
rival hyperscan libhs

text=$(plain_text en)
tokens=$bench/en.tokens.tsv
plaudit-tokenize "$(text_rows en)" >"$tokens"

heading "match" rival ours faster wanted met
for count in 300 5000; do
    words=$(literals $count)
    ours="plaudit-match -l $(literal_lexicon $count) $tokens"
    case $count in 300) rg='>= 1' hs='>= 0.7' ;; *) rg='>= 20' hs='>= 2' ;; esac
    race "rg -w -o -i -F -f, $count literals" "rg -w -o -i -F -f $words $text" "$ours" "$rg"
    race "hyperscan, $count literals" "$bench/hyperscan $words $text" "$ours" "$hs"
    race "hyperscan and boundaries, $count literals" "$bench/hyperscan $words $text words" "$ours" "$hs"
    least 2 "$bench/ours" >"$bench/match-$count"
done
heading "match, entries" "5000" "300" ratio wanted met
ratio "5,000 entries against 300" "$(cat "$bench/match-5000")" "$(cat "$bench/match-300")" '<= 1.3'

# Of every word how often each finds it. They differ in what a word is: to ripgrep the genitive
# "hero's" holds the word "hero", to UAX #29 it is one word.
rg -w -o -i -F -f "$(literals 5000)" "$text" | tr '[:upper:]' '[:lower:]' | LC_ALL=C sort |
    uniq -c | awk '{ print $2, $1 }' >"$bench/hits-rg"
plaudit-match -l "$(literal_lexicon 5000)" "$tokens" | awk -F'\t' '
    NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
    { tokens = $column["tokens"]; gsub(/\\n/, " ", tokens); split(tokens, token, " ")
      n = split($column["hits"], hit, " ")
      for (i = 1; i <= n; i++) { split(hit[i], part, "/"); print token[part[3] + 1] } }' |
    LC_ALL=C sort | uniq -c | awk '{ print $2, $1 }' >"$bench/hits-ours"
rg -o -i "\b[a-z]+(?:['’]\w+)" "$text" | tr '[:upper:]' '[:lower:]' | sed "s/['’].*//" |
    LC_ALL=C sort | uniq -c | awk '{ print $2, $1 }' >"$bench/genitives"

heading "counts of 5,000 literals" words hits "" "" ""
awk -v name="found by ripgrep" '{ sum += $2 } END { printf "%-44s %9d %9d\n", name, NR, sum }' \
    "$bench/hits-rg"
awk -v name="found by plaudit-match" '{ sum += $2 } END { printf "%-44s %9d %9d\n", name, NR, sum }' \
    "$bench/hits-ours"
awk -v genitives="$bench/genitives" -v rg="$bench/hits-rg" '
    BEGIN { while ((getline < genitives) > 0) genitive[$1] = $2
            while ((getline < rg) > 0) theirs[$1] = $2 }
    { ours[$1] = $2 }
    END { for (word in theirs) {
              differing = theirs[word] - ours[word]
              if (differing) { words++; hits += differing }
              if (differing && differing != genitive[word]) print "unexplained:", word, theirs[word],
                  ours[word] + 0, genitive[word] + 0 }
          for (word in ours) if (!(word in theirs)) print "unexplained:", word, 0, ours[word]
          printf "%-44s %9d %9d\n", "of the difference: before an apostrophe", words, hits }' \
    "$bench/hits-ours"
