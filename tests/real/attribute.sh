#!/bin/sh
# Names of States in the record, and in the lists that others keep, become the right codes.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch

# The tables of others are CSV: csv FIELD... < TABLE prints these columns, TAB between them.
csv() {
    awk -v wanted="$*" '
        function cut(line, field,    n, i, c, quoted, text) {
            n = 0; quoted = 0; text = ""
            for (i = 1; i <= length(line); i++) {
                c = substr(line, i, 1)
                if (quoted && c == "\"" && substr(line, i + 1, 1) == "\"") { text = text c; i++ }
                else if (c == "\"") quoted = !quoted
                else if (c == "," && !quoted) { field[++n] = text; text = "" }
                else text = text c
            }
            field[++n] = text
            return n
        }
        { sub(/\r$/, ""); sub(/^\357\273\277/, ""); line = line $0 }
        { copy = line; if (gsub(/"/, "", copy) % 2) { line = line " "; next } }
        !header { header = cut(line, name); for (i = 1; i <= header; i++) column[name[i]] = i
                  many = split(wanted, want, "|"); line = ""; next }
        { cut(line, field); line = ""
          for (i = 1; i <= many; i++) printf "%s%s", field[column[want[i]]], i < many ? "\t" : "\n" }'
}

# attribute_names < lines of NAME [TAB EXPECTED]: the names, what is expected, code, coalitions.
attribute_names() {
    awk -F '\t' -v OFS='\t' 'BEGIN { print "speaker", "behalf", "subject", "date", "expected" }
        { print $1, "", "", "2013-01-01", $2 }' |
        plaudit-attribute 2>/dev/null | cut -f 1,5,6,9 | tail -n +2
}

# all_found NAME FILE: every line has a code; all_right: and it is the expected one.
all_found() {
    awk -F '\t' -v OFS='\t' '$3 == "" { print "not found: " $1; bad = 1 } END { exit bad || !NR }' "$2" \
        >"$scratch/wrong"
    status=$?
    explain <"$scratch/wrong"
    check "$1 ($(wc -l <"$2") names)" test $status -eq 0
}

all_right() {
    awk -F '\t' '$3 != $2 { print $1 " is " $2 ", not " ($3 ? $3 : "found"); bad = 1 }
        END { exit bad || !NR }' "$2" >"$scratch/wrong"
    status=$?
    explain <"$scratch/wrong"
    check "$1 ($(wc -l <"$2") names)" test $status -eq 0
}

upr_info() {
    for file in "$DATA"/upr-recommendations/*.csv.gz; do
        gzip -dc "$file" | tr '\r' '\n' | iconv -f MACINTOSH -t UTF-8 | csv 'To|To-Rgrp|From|From-Rgrp'
    done | awk -F '\t' -v OFS='\t' '{ print $1, $2; print $3, $4 }' |
        grep -v '^&#40;Unknown&#41;' | LC_ALL=C sort -u
}

if [ -d "$DATA/upr-recommendations" ]; then
    upr_info | attribute_names >"$scratch/upr-info"
    all_found "every State of UPR Info's database is found" "$scratch/upr-info"
    awk -F '\t' '
        BEGIN { code["Africa"] = "AFRICAN-GROUP"; code["Asia"] = "APG" }
        $2 == "Observer" { next }
        { group = $2 in code ? code[$2] : $2
          if (index(";" $4 ";", ";" group ";") == 0) { print $1 " is in " $2; bad = 1 } }
        END { exit bad }' "$scratch/upr-info" >"$scratch/wrong"
    status=$?
    explain <"$scratch/wrong"
    check "regional groups are those of UPR Info's database" test $status -eq 0
else
    skip "every State of UPR Info's database is found" "no $DATA/upr-recommendations"
fi

if [ -d "$DATA/names/country-codes" ] && [ -f "$DATA/votes/votes_2006-2014.csv.gz" ]; then
    csv 'ISO-alpha2 Code|ISO-alpha3 Code' <"$DATA/names/country-codes/UNSD-en.csv" >"$scratch/alphas"
    gzip -dc "$DATA/votes/votes_2006-2014.csv.gz" | csv 'country|country_code' | LC_ALL=C sort -u |
        awk -F '\t' -v OFS='\t' 'NR == FNR { alpha[$1] = $2; next } $2 in alpha { print $1, alpha[$2] }' \
            "$scratch/alphas" - | attribute_names >"$scratch/votes"
    all_right "every State that voted in the General Assembly has its code" "$scratch/votes"
else
    skip "every State that voted in the General Assembly has its code" "no $DATA/votes"
fi

if [ -d "$DATA/names/country-codes" ]; then
    cut -f 1 "$PLAUDIT_SOURCE/corpora/states.tsv" | LC_ALL=C sort -u >"$scratch/codes"
    for language in en fr es ru ar cn; do
        csv 'Country or Area|ISO-alpha3 Code' <"$DATA/names/country-codes/UNSD-$language.csv" |
            awk -F '\t' 'NR == FNR { known[$1]; next } $2 in known' "$scratch/codes" - |
            attribute_names >"$scratch/m49"
        all_right "names of the UN Statistics Division, $language, have their code" "$scratch/m49"
    done
else
    skip "names of the UN Statistics Division have their code" "no $DATA/names"
fi

if [ -f "$DATA/gold/unwatch-2009.tsv" ]; then
    awk -F '\t' 'NR > 1 { print $1; print $2 }' "$DATA/gold/unwatch-2009.tsv" | LC_ALL=C sort -u |
        attribute_names >"$scratch/unwatch"
    all_found "every State in UN Watch's table is found" "$scratch/unwatch"
else
    skip "every State in UN Watch's table is found" "no $DATA/gold"
fi

if [ -f "$DATA/votes/hrc-51-L.6.tsv" ]; then
    awk -F '\t' 'NR > 1 { print $7 }' "$DATA/votes/hrc-51-L.6.tsv" | attribute_names >"$scratch/hrc"
    all_found "every State that voted on A/HRC/51/L.6 is found" "$scratch/hrc"
else
    skip "every State that voted on A/HRC/51/L.6 is found" "no $DATA/votes"
fi

# labels PATH: what stands in a corpus as a speaker or a subject has a code; the rest is listed.
labels() {
    if [ ! -e "$DATA/$1" ]; then
        skip "$1: 99.5 % of speakers and all subjects have a State" "no $DATA/$1"
        return
    fi
    plaudit-ingest "$DATA/$1" 2>/dev/null |
        plaudit-attribute --unresolved "$scratch/unresolved" 2>/dev/null |
        awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
            $column["speaker"] != "" { n++; state += $column["state"] != "" }
            $column["subject"] != "" { about++; subject += $column["subject_state"] != "" }
            END { printf "%d speakers: %.2f %% with a State; %d subjects, %d with a State\n",
                         n, 100 * state / n, about, subject
                  exit !(n && state >= 0.995 * n && subject == about) }' >"$scratch/shares"
    status=$?
    explain <"$scratch/shares"
    explain <"$scratch/unresolved"
    check "$1: 99.5 % of speakers and all subjects have a State" test $status -eq 0
}

for path in upr-reports/txt upr-reports/pdf upr-reports/slovenia upr-recommendations un-general-debate; do
    labels $path
done

checks_end
