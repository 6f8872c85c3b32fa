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
    diff -r --exclude=.tokenized "$1" "$2" && diff "said-$1" "said-$2"
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

for entry in kept/.tokenized/*; do break; done
truncate -s -1 "$entry"
as_fresh "an entry that is cut off" some
printf X | dd of="$entry" bs=1 seek=5000 conv=notrunc 2>/dev/null
as_fresh "an entry with a wrong byte" some
: >"$entry"
as_fresh "an empty entry" some
head -c 3000 /dev/zero >"$entry"
as_fresh "an entry of zeros" some
rm "$entry" && mkdir "$entry"
as_fresh "a directory in an entry's place" some
rmdir "$entry" 2>/dev/null
rm -rf kept
run_into kept -j 2
set -- kept/.tokenized/*
cp "$1" "$2"
as_fresh "an entry under another's name" some

# ---- documents that change, come and go

last=$(find corpus -name '*.xml.gz' | sort | tail -n 1)
zcat "$last" | sed 's/welcome/deplore/g' | gzip -n >changed && mv changed "$last"
as_fresh "a changed document, -j 1" some 1
check "what is kept is what a fresh run keeps" diff -r fresh/.tokenized kept/.tokenized
cp "$last" removed
rm "$last"
as_fresh "a removed document" some
mv removed "$last"
as_fresh "a document that came back" some
mv "$last" "${last%.xml.gz}-renamed.xml.gz"
as_fresh "a renamed document" some
echo '<TEI' >"${last%.xml.gz}-damaged.xml"
as_fresh "a damaged document" some
as_fresh "a damaged document, again" some
rm "${last%.xml.gz}-damaged.xml"
run_into kept -j 2

entries() {
    find "$1" -type f | wc -l
}
rm -rf fresh
run_into fresh -j 2
check "what no document needs any more is removed" \
    [ "$(entries kept/.tokenized)" -eq "$(entries fresh/.tokenized)" ]

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
echo matching >>"$scratch/matching"
if [ "\$(wc -l <"$scratch/matching")" -ge 2 ]; then
    echo \$\$ >"$scratch/sleeper"
    exec sleep 600
fi
exec "$scratch/bin/real-match" "\$@"
END
chmod +x bin/plaudit-match
: >matching
rm -rf kept
cp -r fresh kept
rm -rf kept/.tokenized
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
check "a killed run leaves the earlier results" diff -r --exclude=.tokenized \
    --exclude=.unfinished fresh kept
kill "$(cat sleeper)"
as_fresh "after a run that was killed" any
checks_end
