# Real dictionaries of other programs: each loads, with as many entries and categories as grep and awk
# count in its file, and goes out and back without a loss.
. "$PLAUDIT_SOURCE/tests/checks.sh"
dictionaries=$DATA/dictionaries
if [ ! -d "$dictionaries" ]; then
    skip "real dictionaries" "no $dictionaries"
    exit 0
fi
scratch
cd "$scratch" || exit 2

# ---- independent counts: "entries categories" ------------------------------------------------------

count_wordstat() {
    LC_ALL=C tr -d '\r' <"$1" | LC_ALL=C awk '
        /\([0-9]+\)$/ { entries++; used = 1; next }
        NF { names++ }
        END { print entries + 0, names }'
}

count_liwc() {
    tr '\r' '\n' <"$1" | awk '
        /^%/ { marks++; next }
        marks == 1 && NF { if ($1 ~ /^[0-9]+$/) known[$1 + 0]; names++ }
        marks == 2 && NF {
            gsub(/\([^)]*\)[^ \t]*/, "")
            # A number before the last fields is a word of the entry.
            for (i = NF; i > 1 && $i ~ /^[0-9]+$|^</; i--)
                entries += ($i ~ /^[0-9]+$/) && (($i + 0) in known)
        }
        END { print entries + 0, names }'
}

count_lexicoder() {
    awk '/^\+/ { names++; next } NF { entries++ } END { print entries, names }' "$1"
}

count_xml() {
    printf '%s %s\n' "$(grep -o '<pnode' "$1" | wc -l)" "$(grep -o '<cnode' "$1" | wc -l)"
}

# One category a line with its list in brackets.
count_yaml() {
    awk -F, 'NF { entries += NF; names++ } END { print entries, names }' "$1"
}

# The same of what was imported; a category that only holds others stands in no header, but in the
# names of those it holds.
count_lexicon() {
    awk '
        /^\[/ {
            sub(/^\[/, ""); sub(/\]$/, "")
            name = ""
            n = split($0, part, ".")
            for (i = 1; i <= n; i++) {
                name = name "." part[i]
                if (!(name in seen)) names++
                seen[name] = 1
            }
            next
        }
        /^#|^$|^origin:|^title:/ { next }
        { entries++ }
        END { print entries + 0, names }' "$1"
}

# ---- loading --------------------------------------------------------------------------------------

# counted FORMAT FILE: "entries categories" of the file itself.
counted() {
    case $1 in yoshikoder) count_xml "$2" ;; *) "count_$1" "$2" ;; esac
}

# loads FORMAT FILE: the counts agree, the lexicon's own checker takes it, and the status is 1 exactly
# if something was told as lost (a guess about the charset is no loss).
loads() {
    rm -rf lexicon && mkdir -p lexicon/en
    status=0
    plaudit lexicon import "$2" >lexicon/en/a.lex 2>told || status=$?
    cat told
    expected_status=0
    if grep -qv 'is a guess' told; then expected_status=1; fi
    counted "$1" "$2" >expected
    count_lexicon lexicon/en/a.lex >got
    [ "$status" -eq "$expected_status" ] && diff expected got && plaudit lexicon check lexicon | tail -n 3
}

# lines LEXICON: each below its category, in byte order.
lines() {
    awk '/^\[/ { category = $0 } /^#|^$|^\[/ { next } { print category, $0 }' "$1" | sort -u
}

# comes_back FORMAT: the lexicon just loaded, out and back.
comes_back() {
    plaudit lexicon export --format "$1" lexicon >out 2>told || {
        cat told
        return 1
    }
    plaudit lexicon import out >back.lex || return 1
    lines lexicon/en/a.lex >expected
    lines back.lex >got
    diff expected got
}

# dictionary FORMAT FILE...
dictionary() {
    format=$1
    shift
    for file; do
        name=${file#"$dictionaries/"}
        check "$name loads: $(counted "$format" "$file") entries and categories" \
            loads "$format" "$file"
        check "$name: out and back" comes_back "$format"
    done
}

tests=$dictionaries/quanteda_tests
extdata=$dictionaries/quanteda_extdata
sentiment=$dictionaries/quanteda_sentiment
dictionary liwc "$tests"/*.dic "$extdata"/*.dic "$sentiment"/*.dic
dictionary yoshikoder "$tests"/*.ykd "$tests"/*.lcd "$extdata"/*.ykd "$tests"/actually_ykd.cat
dictionary wordstat "$extdata"/RID.cat "$sentiment"/*.cat "$tests"/laver-garry.cat \
    "$tests"/issue-459.cat "$tests"/mary.cat "$tests"/iso-8859-*.cat "$tests"/windows-1252.cat \
    "$tests"/euc-jp.cat "$tests"/shift-jis.cat
dictionary lexicoder "$tests"/*.lc3
dictionary yaml "$tests"/*.yml

# LSD2015.lc3 has one word with a * inside, which Lexicoder itself does not have.
check "LSD2015.lc3 loads: $(count_lexicoder "$extdata/LSD2015.lc3") entries and categories" \
    loads lexicoder "$extdata/LSD2015.lc3"
out_and_back_but_one() {
    status=0
    plaudit lexicon export --format lexicoder lexicon >out 2>told || status=$?
    cat told
    plaudit lexicon import out >back.lex
    lines lexicon/en/a.lex >expected
    lines back.lex >got
    diff expected got >difference
    [ "$status" -eq 1 ] && [ "$(wc -l <told)" -eq 1 ] && [ "$(grep -c '^[<>]' difference)" -eq 1 ]
}
check "LSD2015.lc3: out and back, but for the entry that is told" out_and_back_but_one

# ---- charsets -------------------------------------------------------------------------------------

# The same entries as iconv makes of the file.
in_charset() {
    plaudit lexicon import --charset "$2" "$1" | grep -v '^#\|^\[\|^origin\|^$' >got || return 1
    iconv -f "$3" -t UTF-8 "$1" | sed -n 's/^\t\(.*\) (1)\r\{0,1\}$/\1/p' | sed 's/[ _]*$//' >expected
    diff expected got
}
in_charset_check() {
    check "$2 is read as iconv reads it" in_charset "$tests/$1" "$2" "$3"
}
in_charset_check euc-jp.cat EUC-JP EUC-JP
in_charset_check shift-jis.cat Shift_JIS SHIFT_JIS
in_charset_check windows-1252.cat windows-1252 CP1252
in_charset_check iso-8859-1.cat ISO-8859-1 ISO-8859-1
in_charset_check iso-8859-2.cat ISO-8859-2 ISO-8859-2
in_charset_check iso-8859-14.cat ISO-8859-14 ISO-8859-14
checks_end
