# What a run keeps of each document is that document's alone: rows, rejects and messages come and go
# with it, whatever stood beside it in a batch, and nothing that was not judged is ever believed.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
sample=$PLAUDIT_SOURCE/corpora/sample

mkdir data bin corpus
cp -r "$PLAUDIT_SOURCE/lexicons" "$PLAUDIT_SOURCE/corpora" data
PLAUDIT_DATA=$scratch/data
export PLAUDIT_DATA
cp "$PLAUDIT_BUILD"/bin/plaudit* bin
cp "$sample"/reviews/*.xml.gz corpus

# run_into OUT OPTION...: notes what was said on stderr, and how it ended.
run_into() {
    out=$1
    shift
    status=0
    bin/plaudit run -o "$out" "$@" >/dev/null 2>"said-$out" || status=$?
    echo "status $status" >>"said-$out"
}

same_results() {
    diff -r --exclude=.store "$1" "$2" && diff "said-$1" "said-$2"
}

rejects() {
    tail -n +2 "$1/rejects.tsv"
}

# ---- rejects and messages go with their document

echo '<TEI' >corpus/1-b-damaged.xml
echo '<TEI' >corpus/2-b-damaged.xml
run_into kept -j 2 corpus
check "two damaged documents: status 1" grep -q 'status 1' said-kept
check "each is rejected" [ "$(rejects kept | grep -c damaged)" -eq 2 ]
cp -r kept again
run_into again -j 1 corpus
check "the next run says it again" same_results kept again
rm corpus/1-b-damaged.xml
run_into kept -j 2 corpus
one_is_left() {
    [ "$(rejects kept | grep -c damaged)" -eq 1 ] && rejects kept | grep -q 2-b-damaged.xml &&
        ! grep -q 1-b-damaged.xml said-kept
}
check "a document that is gone takes its reject and its message with it" one_is_left
rm corpus/2-b-damaged.xml
run_into kept -j 2 corpus
check "after the last one: nothing is rejected" [ "$(rejects kept | wc -l)" -eq 0 ]
check "after the last one: status 0" grep -q 'status 0' said-kept

# ---- archives

mkdir archives unpacked
for name in 1-ardonia 2-sarkovia; do
    zcat "$sample/reviews/$name.xml.gz" >"unpacked/$name.xml"
done
echo '<TEI' >unpacked/3-damaged.xml
(cd unpacked && cmake -E tar cf ../archives/m.zip --format=zip ./*.xml)
cp "$sample"/reviews/3-*.xml.gz archives
run_into zipped -j 2 archives
cp -r zipped zipped-again
run_into zipped-again -j 1 archives
rows_below() {
    zcat zipped/statements.tsv.gz | cut -f 2 | grep -c "^m.zip/$1"
}
members() {
    [ "$(rows_below 1-ardonia.xml)" -gt 0 ] && [ "$(rows_below 2-sarkovia.xml)" -gt 0 ]
}
check "the members of an archive are read" members
check "a damaged member is named" grep -q 'm.zip/3-damaged.xml: .' said-zipped
check "an archive is kept as any document" same_results zipped zipped-again

# ---- rows that a later stage rejects

longest() {
    zcat kept/statements.tsv.gz | awk 'length($0) > most { most = length($0) } END { print most }'
}
limit=$(($(longest) - 100))
run_into narrow -j 2 --max-row "$limit" corpus
check "rows that only the last stages find too long are rejected" grep -q plaudit-stance \
    narrow/rejects.tsv
cp -r narrow narrow-again
run_into narrow-again -j 1 --max-row "$limit" corpus
check "they are rejected again by the next run" same_results narrow narrow-again
run_into narrow-4 -j 4 --max-row "$limit" corpus
check "and with any number of jobs" same_results narrow narrow-4

# ---- a document that ends a stage

# Matching dies of the word that one document has.
mv bin/plaudit-match bin/real-match
cat >bin/plaudit-match <<'END_OF_STAGE'
#!/bin/sh
case "$1" in --version) echo "plaudit-match broken"; exit 0 ;; esac
rows=$(mktemp)
cat >"$rows"
if grep -q plague "$rows"; then
    rm "$rows"
    kill -9 $$
fi
"$(dirname "$0")/real-match" "$@" <"$rows"
status=$?
rm "$rows"
exit $status
END_OF_STAGE
chmod +x bin/plaudit-match
zcat corpus/2-sarkovia.xml.gz | sed 's/welcome/plague/' | gzip -n >corpus/2-b-plague.xml.gz
run_into kept -j 1 corpus
check "a document that ends a stage: status 2" grep -q 'status 2' said-kept
check "the document is named, and no other" grep -q \
    'plaudit-match was killed by signal 9 (Killed) (document 2-b-plague.xml.gz)' said-kept
rm corpus/2-b-plague.xml.gz
run_into kept -j 1 corpus
check "without it all is well" grep -q 'status 0' said-kept

# ---- killed before the stages were judged

# Stance passes everything on and then hangs: all rows are out, and nobody knows how it will end.
mv bin/real-match bin/plaudit-match
mv bin/plaudit-stance bin/real-stance
cat >bin/plaudit-stance <<END_OF_STAGE
#!/bin/sh
case "\$1" in --version) exec "$scratch/bin/real-stance" --version ;; esac
"$scratch/bin/real-stance" "\$@"
exec >&-
echo \$\$ >"$scratch/sleeper"
exec sleep 600
END_OF_STAGE
chmod +x bin/plaudit-stance
rm -rf killed
bin/plaudit run -j 1 -o killed --max-row "$limit" corpus >/dev/null 2>&1 &
runner=$!
tries=0
while [ ! -s sleeper ] && [ "$tries" -lt 300 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
sleep 0.5
kill -9 "$runner"
wait "$runner" 2>/dev/null
kill "$(cat sleeper)"
objects() {
    find "killed/.store/$1" -type f 2>/dev/null | wc -l
}
check "what was read is kept" [ "$(objects tokenized)" -gt 0 ]
check "nothing is kept that was not judged" [ "$(objects matched)" -eq 0 ]
mv bin/real-stance bin/plaudit-stance
run_into killed -j 2 --max-row "$limit" corpus
check "the next run makes what a fresh one makes" same_results narrow killed
check "no draft is left" [ ! -e killed/.store/unfinished ]
checks_end
