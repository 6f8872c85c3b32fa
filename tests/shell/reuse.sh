# What a run keeps for the next one changes no result: `plaudit run` into a directory that an earlier
# run has filled makes, byte for byte, what a run into a new one makes.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2

mkdir data
cp -r "$PLAUDIT_SOURCE/lexicons" "$PLAUDIT_SOURCE/corpora" data
PLAUDIT_DATA=$scratch/data
export PLAUDIT_DATA
cp -r "$PLAUDIT_SOURCE/corpora/sample" corpus

# Executables that tell how often documents were read.
mkdir bin
cp "$PLAUDIT_BUILD"/bin/plaudit* bin
mv bin/plaudit-ingest bin/real-ingest
cat >bin/plaudit-ingest <<END
#!/bin/sh
case "\$*" in *--files-from*) echo read >>"$scratch/readings" ;; esac
exec "$scratch/bin/real-ingest" "\$@"
END
chmod +x bin/plaudit-ingest

# run_into OUT OPTION...: also notes what it said, and how it ended.
run_into() {
    out=$1
    shift
    : >readings
    status=0
    bin/plaudit run -o "$out" "$@" corpus >said 2>&1 || status=$?
    { sed "s|$out/|OUT/|" said; echo "status $status"; } >"said-$out"
}

shards_read() {
    wc -l <readings
}

# The results without what was kept.
same_results() {
    diff -r --exclude=.store "$1" "$2" && diff "said-$1" "said-$2"
}

# as_fresh NAME READ [JOBS]: a run into `kept` makes what a run into a new directory makes, and reads
# READ shards: `none`, `some` (at least one, not all), `all` or `any`.
as_fresh() {
    rm -rf fresh
    run_into fresh -j 2
    all=$(shards_read)
    run_into kept -j "${3:-2}"
    read=$(shards_read)
    check "$1: results and messages are those of a fresh run" same_results fresh kept
    case "$2" in
    none) check "$1: no document is read" [ "$read" -eq 0 ] ;;
    some) check "$1: only what changed is read" [ "$read" -gt 0 -a "$read" -lt "$all" ] ;;
    all) check "$1: every document is read" [ "$read" -eq "$all" ] ;;
    esac
}

run_into kept -j 2
check "there is more than one shard" [ "$(shards_read)" -gt 1 ]
as_fresh "nothing has changed" none

echo 'admirable' >>data/lexicons/en/praise.lex
cp -r kept unedited
as_fresh "an edited lexicon" none
rm -rf kept
mv unedited kept
as_fresh "an edited lexicon, -j 1" none 1

# ---- what was kept is damaged

# damaged STEP READ: an object of the step is damaged in every way. Tokenized rows are looked at only
# where they are to be matched, so the others are taken away with them.
damaged() {
    step=$1
    for way in "cut off" "with wrong bytes" empty "of zeros" "that is a directory" \
        "under another's name"; do
        rm -rf kept
        run_into kept -j 2
        set -- "$2" $(find "kept/.store/$step" -type f | sort)
        case $way in
        "cut off") truncate -s -1 "$2" ;;
        "with wrong bytes") printf '\1\2\3\4' | dd of="$2" bs=1 seek=2000 conv=notrunc 2>/dev/null ;;
        empty) : >"$2" ;;
        "of zeros") head -c 3000 /dev/zero >"$2" ;;
        "that is a directory") rm "$2" && mkdir "$2" ;;
        *) cp "$2" "$3" ;;
        esac
        [ "$step" != tokenized ] || rm -rf kept/.store/slim
        set -- "$step" "$1"
        as_fresh "$step rows $way" "$2"
    done
}
damaged tokenized some
damaged matched none
damaged slim none

# ---- documents that change, come and go

last=$(find corpus -name '*.xml.gz' | sort | tail -n 1)
zcat "$last" | sed 's/welcome/deplore/g' | gzip -n >changed && mv changed "$last"
as_fresh "a changed document, -j 1" some 1
check "what is kept is what a fresh run keeps" diff -r fresh/.store kept/.store
cp "$last" removed
rm "$last"
as_fresh "a removed document" none
mv removed "$last"
as_fresh "a document that came back" some
mv "$last" "${last%.xml.gz}-renamed.xml.gz"
as_fresh "a renamed document" some
echo '<TEI' >"${last%.xml.gz}-damaged.xml"
as_fresh "a damaged document" some
as_fresh "a damaged document, again" none
rm "${last%.xml.gz}-damaged.xml"
run_into kept -j 2

entries() {
    find "$1" -type f | wc -l
}
rm -rf fresh
run_into fresh -j 2
check "what no document needs any more is removed" \
    [ "$(entries kept/.store)" -eq "$(entries fresh/.store)" ]

# ---- tables, options, executables

sed -n '2{p;q;}' corpus/coalitions.tsv >gone
grep -vxF -f gone corpus/coalitions.tsv >fewer
mv fewer corpus/coalitions.tsv
as_fresh "a changed table of coalitions" all

other_options() {
    run_into kept -j 2 --no-default-tables
    read=$(shards_read)
    rm -rf fresh
    run_into fresh -j 2 --no-default-tables
    same_results fresh kept && [ "$read" -eq "$(shards_read)" ]
}
check "other options read all documents again" other_options

run_into kept -j 2
echo '# another executable' >>bin/plaudit-ingest
as_fresh "another executable" all

asked_for_fresh() {
    run_into kept -j 2 --fresh
    [ "$(shards_read)" -gt 1 ] && same_results fresh kept
}
check "--fresh reads all documents again" asked_for_fresh

# ---- a run that is killed in the middle

mv bin/plaudit-match bin/real-match
cat >bin/plaudit-match <<END
#!/bin/sh
case "\$1" in --version) exec "$scratch/bin/real-match" --version ;; esac
echo \$\$ >"$scratch/sleeper"
exec sleep 600
END
chmod +x bin/plaudit-match
rm -rf kept
cp -r fresh kept
rm -rf kept/.store
bin/plaudit run -j 1 -o kept corpus >/dev/null 2>&1 &
runner=$!
tries=0
while [ ! -s sleeper ] && [ "$tries" -lt 300 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -9 "$runner"
wait "$runner" 2>/dev/null
mv bin/real-match bin/plaudit-match
check "a killed run leaves the earlier results" diff -r --exclude=.store \
    --exclude=.unfinished fresh kept
kill "$(cat sleeper)"
as_fresh "after a run that was killed" any
checks_end
