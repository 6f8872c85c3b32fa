# Dictionaries of other programs: what goes out and comes back is the same, whatever the format.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2

# All that a format can say which has no weights, and no wildcards but a * at the end of a word.
mkdir -p plain/en
cat >plain/en/sea.lex <<'END'
[sea]
gull*
deep blue*

[sea.weather-all]
origin: sea > Weather (all)
gale*
it's blowing
\#1 storm
what!

[crew]
able-bodied
hand*
gull*
END

# lines LEXICON: its lines without comments, each below its category, in byte order: LIWC's file has
# one order for all categories.
lines() {
    awk '/^\[/ { category = $0 } /^#|^$|^\[/ { next } { print category, $0 }' "$1" | sort
}

# comes_back FORMAT LEXICON: status 0 on both ways, nothing told, the same lines.
comes_back() {
    rm -rf back && mkdir -p back/en
    plaudit lexicon export --format "$1" "$2" >out 2>told &&
        plaudit lexicon import out >back/en/back.lex 2>>told || return 1
    cat told
    cat "$2"/en/*.lex >all.lex
    lines all.lex >expected
    lines back/en/back.lex >got
    [ ! -s told ] && diff expected got && plaudit lexicon check back >/dev/null
}

for format in liwc yoshikoder wordstat yaml; do
    check "$format: out and back" comes_back "$format" plain
done

flatten() {
    mkdir -p flat/en
    sed 's/^\[sea\.weather-all\]/[weather-all]/; s/^origin: sea > /origin: /' plain/en/sea.lex \
        >flat/en/sea.lex
}
flatten
check "lexicoder, without nesting: out and back" comes_back lexicoder flat

# What only some formats can say.
mkdir -p weighted/en wild/en titled/en
printf '[a]\n@weight 0.1 b\n@weight 1000 c\n' >weighted/en/a.lex
printf '[a]\n*b\nb*c\nb?c\n' >wild/en/a.lex
printf '[a]\ntitle:  An \\# and a \\\\\nb\n' >titled/en/a.lex
check "wordstat keeps weights" comes_back wordstat weighted
check "wordstat keeps wildcards" comes_back wordstat wild
check "yaml keeps wildcards" comes_back yaml wild
check "yoshikoder keeps titles" comes_back yoshikoder titled

# counts LEXICONS: the counts of each row, without the names of entries.
counts() {
    plaudit-match -l "$1" tokens | awk -F '\t' '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^[a-z]+-?[a-z]*$/ && $i ~ /^(sea|crew)/) at[i] }
        { line = ""; for (i = 1; i <= NF; i++) if (i in at) line = line "\t" $i; print line }'
}

# Alternatives, which no other program has, become entries that count the same.
mkdir -p alternatives/en unfolded/en
printf '[sea]\n(rough|calm (and|or) (quiet|)) (sea*|water)\nsea (bird|)\n' >alternatives/en/a.lex
{
    printf 'id\tlang\ttext\n'
    printf '1\ten\tA rough sea, a calm and quiet sea; a calm or water.\n'
    printf '2\ten\tThe sea bird saw rough seas and the sea.\n'
} | plaudit-tokenize >tokens
plaudit lexicon export -f yaml alternatives | plaudit lexicon import >unfolded/en/a.lex
counts alternatives >expected
counts unfolded >got
check "alternatives as entries of their own count the same" diff expected got
check "and they count something" grep -q '[1-9]' got

# The lexicons that come with plaudit. Among their alternatives some say the same: the checker names
# them with status 1.
said() {
    status=0
    plaudit lexicon export --format "$1" --language "$2" >out 2>told || status=$?
    [ "$status" -eq 1 ] && mkdir -p "installed/$2" &&
        plaudit lexicon import out >"installed/$2/$1.lex" || return 1
    plaudit lexicon check installed >checked || [ $? -eq 1 ]
}
for language in ar en es fr ru; do
    rm -rf installed
    check "the lexicons in $language: what is said loads again" said yaml "$language"
done

# Chinese entries are regular expressions, which no dictionary has.
nothing_said() {
    status=0
    plaudit lexicon export --format yaml --language zh >out 2>told || status=$?
    [ "$status" -eq 2 ] && [ ! -s out ] && tail -n 1 told | grep -q "nothing that a dictionary can say"
}
check "the lexicons in zh: nothing can be said, and that is said" nothing_said
checks_end
