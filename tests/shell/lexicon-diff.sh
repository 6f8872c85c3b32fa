# plaudit lexicon diff against what the stages say one lexicon at a time; a run's statements as they
# stand, compressed.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
old=$PLAUDIT_SOURCE/lexicons
sample=$PLAUDIT_SOURCE/corpora/sample

# An edit that takes away, adds, and moves lines.
cp -r "$old" new
awk '/^commend\*/ { print "great appreciation\ndelegation"; $0 = "commend* everybody" } { print }' \
    "$old/en/praise.lex" >new/en/praise.lex
printf '\nimpunity\nsuffer*\n' >>new/en/scrutiny.lex

plaudit-ingest "$sample" | plaudit-attribute --states "$sample/states.tsv" 2>/dev/null |
    plaudit-tokenize | gzip >statements.tsv.gz
for version in old new; do
    [ $version = old ] && lexicons=$old || lexicons=new
    plaudit-match -l "$lexicons" statements.tsv.gz 2>/dev/null | plaudit-stance -l "$lexicons" >$version.tsv
done

# category TAB hits, by the columns that plaudit-match made
category_sums() {
    awk -F'\t' '
        NR == 1 { for (i = 1; i <= NF; i++) { name[i] = $i; if ($i == "hits") first = i + 1; if ($i == "stance") last = i - 1 } next }
        { for (i = first; i <= last; i++) sum[name[i]] += $i }
        END { for (n in sum) print n "\t" sum[n] }' "$1" | LC_ALL=C sort
}
# stance TAB texts
stance_sums() {
    awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "stance") c = i; next } { n[$c]++ }
        END { for (s in n) print s "\t" n[s] }' "$1" | LC_ALL=C sort
}
# the sums of column $2 by column $1 of a table, those of 0 left out
table_sums() {
    awk -F'\t' -v key="$1" -v value="$2" 'NR > 1 { n[$key] += $value }
        END { for (k in n) if (n[k]) print k "\t" n[k] }' | LC_ALL=C sort
}

plaudit lexicon diff "$old" new statements.tsv.gz >categories.tsv
plaudit lexicon diff --by stance "$old" new statements.tsv.gz >stances.tsv
plaudit lexicon diff --by hit "$old" new statements.tsv.gz >hits.tsv
plaudit lexicon diff --by state "$old" new statements.tsv.gz >states.tsv

column=2
for version in old new; do
    category_sums $version.tsv >expected
    cut -f 1,$column categories.tsv | tail -n +2 >actual
    same "$version: hits by category are those that plaudit-match counts" expected actual
    stance_sums $version.tsv >expected
    table_sums $((column - 1)) 3 <stances.tsv >actual
    same "$version: stances are those of plaudit-stance" expected actual
    column=3
done

changes_happen() {
    awk -F'\t' 'NR > 1 { gained += $4; lost += $5; moved += $6 }
        END { exit !(gained > 0 && lost > 0 && moved > 0) }' categories.tsv
}
net_is_right() {
    awk -F'\t' 'NR > 1 && $3 != $2 + $4 - $5 { print; bad = 1 } END { exit bad }' categories.tsv
}
check "the edit gains, loses and moves hits" changes_happen
check "new = old + gained - lost, in every category" net_is_right

for change in gained:4 lost:5 moved:6; do
    awk -F'\t' -v kind=${change%:*} 'NR > 1 && $1 == kind { n[$2]++ } END { for (c in n) print c "\t" n[c] }' \
        hits.tsv | LC_ALL=C sort >expected
    table_sums 1 ${change#*:} <categories.tsv >actual
    same "every hit ${change%:*} has its line" expected actual
    table_sums 2 $((${change#*:} + 1)) <states.tsv >actual
    same "hits ${change%:*} by State add up" expected actual
done
checks_end
