# A corpus that is kept: `plaudit update` follows its inbox, writes nothing when nothing is new, and
# after whatever happened to an update the next one makes, byte for byte, what a fresh corpus makes.
. "$PLAUDIT_SOURCE/tests/checks.sh"
. "$PLAUDIT_SOURCE/tests/shell/kept-corpus"
scratch
cd "$scratch" || exit 2

generation() {
    readlink "$1/results"
}

corpus kept
update kept
check "the first update is silent" [ "$status" -eq 0 -a ! -s said ]
check "results are there" [ -s kept/results/states.tsv -a -s kept/results/provenance.json ]
writes_nothing "right after" kept

# ---- documents come, change and go

document 4 "a fourth year" >kept/inbox/council/4.xml
check "status names a new document" sh -c \
    'plaudit status kept | grep -q "^pending	inbox/council/4.xml	new$"'
as_fresh "a new document" kept
document 2 "something else" >kept/inbox/council/2.xml
as_fresh "a changed document" kept
rm kept/inbox/council/1.xml
check "status names a removed document" sh -c \
    'plaudit status kept | grep -q "^pending	inbox/council/1.xml	removed$"'
as_fresh "a removed document" kept
writes_nothing "after all that" kept
check "two generations are kept" [ "$(ls kept/generations | wc -l)" -eq 2 ]

# What cannot be told by size and time of change.
touch -d 2001-02-03T04:05:06 kept/inbox/council/3.xml
update kept
sed 's/year 3/year 8/' kept/inbox/council/3.xml >swap
cat swap >kept/inbox/council/3.xml
touch -d 2001-02-03T04:05:06 kept/inbox/council/3.xml
as_fresh "the same size and time, other words" kept

# ---- lexicons and tables

lexicon kept praise 'commend*' 'welcom*'
check "status tells of a changed lexicon" sh -c \
    'plaudit status kept | grep -q "^lexicons		0 new, 1 changed, 0 removed$"'
as_fresh "a changed lexicon" kept
before=$(generation kept)
mv kept/lexicons away
update kept
check "a removed lexicon: status 2 and one line" [ "$status" -eq 2 -a "$(wc -l <said)" -eq 1 ]
check "a removed lexicon: the results stay" [ "$(generation kept)" = "$before" ]
mv away kept/lexicons
as_fresh "the lexicon came back" kept
printf 'XAB\tBelmoria\n' >>kept/inbox/states.tsv
as_fresh "a changed table" kept
echo 'max-statement 1M' >>kept/corpus.conf
as_fresh "a changed option" kept
writes_nothing "after these, too" kept

# ---- clocks that jump, copies with other times

touch -d 2099-01-01 kept/inbox/council/*
before=$(generation kept)
update kept
check "touched files make no new results" [ "$(generation kept)" = "$before" -a ! -s said ]
writes_nothing "dates in the future" kept
document 5 "a fifth year" >kept/inbox/council/5.xml
touch -d 1970-01-02 kept/inbox/council/5.xml
as_fresh "a document older than all" kept
cp -r kept copied
document 6 "a sixth year" >copied/inbox/council/6.xml
touch -d 1999-01-01 copied/generations/* copied/results/* copied/results/.catalogue.tsv
as_fresh "a copied corpus" copied
rm -rf copied

echo torn >kept/results/.catalogue.tsv
update kept
check "a damaged catalogue is told" grep -q 'all is looked at anew$' said
as_fresh "a damaged catalogue" kept
mkdir data
cp -r "$PLAUDIT_SOURCE/lexicons" "$PLAUDIT_SOURCE/corpora" data
check "a relative PLAUDIT_DATA" env PLAUDIT_DATA=data plaudit update kept
as_fresh "and without it" kept

# ---- a document that cannot be read

echo '<TEI' >kept/inbox/council/broken.xml
update kept
check "a damaged document: status 1" [ "$status" -eq 1 ]
check "a damaged document is named" grep -q 'broken.xml' said
check "status says why" sh -c 'plaudit status kept | grep -q "^rejected	inbox/council/broken.xml	."'
fresh kept
check "a damaged document: the results are those of a fresh corpus" same_results fresh kept
writes_nothing "a damaged document is told once" kept
rm kept/inbox/council/broken.xml
as_fresh "without it" kept

# ---- verify

check "verify finds nothing" plaudit verify kept
document 3 "a third year, edited" >kept/inbox/council/3.xml
plaudit verify kept >said
check "verify: an edited document" [ "$?" -eq 1 ]
check "verify names it" grep -q '^inbox	inbox/council/3.xml	was changed' said
update kept
cp kept/results/states.tsv states
chmod u+w kept/results/states.tsv
printf 'XAA' >>kept/results/states.tsv
plaudit verify kept >said
check "verify: edited results" [ "$?" -eq 1 ]
check "verify names them" grep -q '^results	states.tsv	is not what was written' said
cat states >kept/results/states.tsv
check "verify finds nothing again" plaudit verify kept
object=$(find kept/store/slim -type f | sort | head -n 1)
printf X | dd of="$object" bs=1 seek=1000 conv=notrunc 2>/dev/null
plaudit verify kept >said
check "verify: a damaged object of the store" [ "$?" -eq 1 ]
check "verify names it" grep -q "^store	${object#kept/store/}	is damaged$" said
rm kept/results
as_fresh "results that were removed, a damaged object" kept
check "verify finds nothing once more" plaudit verify kept

# ---- only what depends on a change is done

# Executables that tell how often they are started.
counting() {
    mkdir -p bin
    cp "$PLAUDIT_BUILD"/bin/plaudit* bin
    for stage in ingest match; do
        mv "bin/plaudit-$stage" "bin/real-$stage"
        {
            echo '#!/bin/sh'
            echo "case \"\$*\" in *--version*|*--list*) ;; *) echo $stage >>'$scratch/started' ;; esac"
            echo "exec '$scratch/bin/real-$stage' \"\$@\""
        } >"bin/plaudit-$stage"
        chmod +x "bin/plaudit-$stage"
    done
}
started() {
    : >started
    PLAUDIT_DATA=$PLAUDIT_SOURCE bin/plaudit update counted >said 2>&1
    sort -u started | tr '\n' ' '
}
counting
corpus counted
check "a first update reads and matches" [ "$(started)" = "ingest match " ]
check "nothing new: no stage is started" [ "$(started)" = "" ]
lexicon counted praise 'welcom*'
check "a changed lexicon: no document is read" [ "$(started)" = "match " ]
rm counted/inbox/council/1.xml
check "a removed document: nothing is read or matched" [ "$(started)" = "" ]
document 4 "a fourth year" >counted/inbox/council/4.xml
check "a new document is read and matched" [ "$(started)" = "ingest match " ]
cp counted/inbox/council/4.xml counted/inbox/council/5.xml
check "a duplicate is not read" [ "$(started)" = "" ]
document 6 "a sixth year" >counted/inbox/council/6.xml
mv bin/plaudit-tally bin/real-tally
cat >bin/plaudit-tally <<END
#!/bin/sh
case "\$*" in *--version*) exec "$scratch/bin/real-tally" --version ;; esac
exit 2
END
chmod +x bin/plaudit-tally
check "a table that cannot be made: the new document is read" [ "$(started)" = "ingest match " ]
mv bin/real-tally bin/plaudit-tally
check "an update that failed leaves what it has made to the next" [ "$(started)" = "" ]

# ---- sources

cat >fetch <<END
#!/bin/sh
cp "$scratch/arriving/"* . 2>/dev/null
echo fetched
test ! -e "$scratch/failing" || { printf "no landing\\n\\ntrouble ahead\\n" >&2; exit 7; }
END
chmod +x fetch
mkdir arriving
printf 'source press %s/fetch\nsource second true\n' "$scratch" >>kept/corpus.conf
document 7 "a seventh year" >arriving/7.xml
update kept
check "a source: silent" [ "$status" -eq 0 -a ! -s said ]
check "a source fills its folder" [ -s kept/inbox/press/7.xml ]
check "what it brought is in the results" grep -q 'press/7.xml' kept/results/provenance.json
touch failing
document 8 "an eighth year" >arriving/8.xml
update kept
check "a failing source: status 1" [ "$status" -eq 1 ]
cat >expected <<END
plaudit: kept: source press: no landing
plaudit: kept: source press: the command ended with status 7: trouble ahead
END
same "a failing source: a line a problem" expected said
check "a failing source: the update goes on" grep -q 'press/8.xml' kept/results/provenance.json
rm failing

# ---- one update at a time

printf 'source slow echo $$ >%s/waiting; exec sleep 60\n' "$scratch" >>kept/corpus.conf
plaudit update kept >/dev/null 2>&1 &
holder=$!
while [ ! -s waiting ]; do sleep 0.05; done
update kept
check "a held lock: status 2" [ "$status" -eq 2 ]
check "a held lock names its owner" \
    grep -q "^plaudit: kept: another update is under way: process $holder on .* since 20" said
check "status names its owner" sh -c \
    "plaudit status kept | grep -q '^lock		held by process $holder on '"
kill -9 "$holder"
wait "$holder" 2>/dev/null
kill "$(cat waiting)"
sed -i '/^source/d' kept/corpus.conf
as_fresh "a dead owner does not block" kept
check "the lock is free" sh -c 'plaudit status kept | grep -q "^lock		free$"'

# ---- the log

update kept --log log
document 9 "a ninth year" >kept/inbox/council/9.xml
update --log log kept
check "the log: a line when nothing is new" grep -q '^20[^ ]*Z kept: nothing new$' log
check "the log: what was found" grep -q 'kept: inbox: 1 files new, 0 changed, 0 removed' log
check "the log: new results" grep -q 'kept: new results: generations/' log

# ---- alerts

sed -i '/^source/d' kept/corpus.conf
cat >>kept/corpus.conf <<END
alert review 0.9999 cat >>$scratch/told; echo "\$PLAUDIT_ALERT \$PLAUDIT_SUBJECT" >>$scratch/told
alert state stance_praise
alert silent council 10
END
update kept
check "reviews are told" grep -q '^kept: Review [0-9]*: q .* is below 0.9999: praise in ' said
check "the command got the event" grep -q '^Review [0-9]*: q ' told
check "the command got its environment" grep -q '^review Review [0-9]*$' told
writes_nothing "alerts are told once" kept
lexicon kept praise 'has'
update kept
check "a State that left its interval is told" \
    grep -q '^kept: XA[A-Z]: stance_praise is now .*, outside the interval it had, ' said
writes_nothing "a State is told once" kept
catalogue=kept/results/.catalogue.tsv
awk -F'\t' -v OFS='\t' 'NR > 1 { $NF = $NF > 864000 ? $NF - 864000 : 0 } { print }' \
    "$catalogue" >older && cat older >"$catalogue"
update kept
check "silence is told" grep -q '^kept: council: no new document since 20' said
writes_nothing "silence is told once" kept
document 10 "a tenth year" >kept/inbox/council/10.xml
update kept
update kept
check "no silence any more" [ "$(grep -c '^silent' kept/alerts.tsv)" -eq 0 ]
echo 'alert state weather' >>kept/corpus.conf
document 11 "an eleventh year" >kept/inbox/council/11.xml
update kept
check "a rule that cannot be judged: status 1 and one line" [ "$status" -eq 1 -a "$(wc -l <said)" -eq 1 ]
check "it keeps nobody from the results" grep -q 'council/11.xml' kept/results/provenance.json
sed -i '/^alert/d' kept/corpus.conf
lexicon kept praise 'commend*'
as_fresh "without alerts" kept

checks_end
