# What `plaudit run` promises: the same results for every number of jobs, and nothing left half done.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
sample=$PLAUDIT_SOURCE/corpora/sample

# The lexicons and tables as they are now, whoever edits them meanwhile.
mkdir data
cp -r "$PLAUDIT_SOURCE/lexicons" "$PLAUDIT_SOURCE/corpora" data
PLAUDIT_DATA=$scratch/data
export PLAUDIT_DATA

# so that there are many shards: every review several times, each time a different document
mkdir corpus
cp "$sample"/*.tsv corpus
for n in 1 2 3; do
    for review in "$sample"/reviews/*.xml.gz; do
        name=$(basename "$review" .xml.gz)
        { zcat "$review"; echo "<!-- $n -->"; } | gzip -n >"corpus/$n-$name.xml.gz"
    done
done

run_with_jobs() {
    plaudit run -j "$1" -o "jobs-$1" corpus >"summary-$1" 2>"stderr-$1"
}

for jobs in 1 2 4; do
    check "status with -j $jobs" run_with_jobs "$jobs"
done
for jobs in 2 4; do
    check "results with -j $jobs are those with -j 1" diff -r jobs-1 "jobs-$jobs"
    check "messages with -j $jobs are those with -j 1" diff stderr-1 "stderr-$jobs"
done
cp -r jobs-2 first
check "a second run" run_with_jobs 2
check "results of a second run are those of the first" diff -r first jobs-2

# As a run leaves it that was killed itself.
after_a_kill() {
    mkdir jobs-1/.unfinished && echo half >jobs-1/.unfinished/shard-1.rows
    run_with_jobs 1 && [ ! -e jobs-1/.unfinished ]
}
check "what a killed run has left is cleared away by the next" after_a_kill

files() {
    ls -A "$1"
}
cat >expected-files <<END
.store
coalitions.tsv
dyads.tsv
provenance.json
rejects.tsv
reviews.tsv
statements.tsv.gz
states.tsv
unresolved.tsv
END
files jobs-1 >actual-files
same "nothing but the results is left" expected-files actual-files

provenance_digests() {
    awk -F'"' '/"outputs"/ { outputs = 1 }
        outputs && $2 == "name" { name = $4 }
        outputs && $2 == "sha256" { print $4 "  " name }' jobs-1/provenance.json >digests
    [ -s digests ] && cd jobs-1 && sha256sum -c --quiet ../digests
}
check "provenance has the digests of the results" provenance_digests

lexicon_digest() {
    (cd data/lexicons && find . -type f ! -name '.*' | cut -c3- | sort |
        xargs sha256sum | sha256sum | cut -c1-64) >lexicon-digest
    grep -q "$(cat lexicon-digest)" jobs-1/provenance.json
}
check "provenance has the digest of the lexicons" lexicon_digest

# ---- duplicates

mkdir twice
cp "$sample/reviews/1-ardonia.xml.gz" "$sample"/*.tsv twice
zcat "$sample/reviews/1-ardonia.xml.gz" >twice/2-the-same.xml
plaudit run -o once-out "$sample/reviews/1-ardonia.xml.gz" >/dev/null 2>&1
check "a duplicate is no fault" plaudit run -o twice-out twice
plaudit run -o twice-out twice 2>twice-stderr >/dev/null
check "a duplicate is named on stderr" grep -q '2-the-same.xml: says the same as 1-ardonia.xml.gz' \
    twice-stderr
check "a duplicate is named in the rejects" grep -q '2-the-same.xml' twice-out/rejects.tsv
rows() {
    zcat "$1/statements.tsv.gz" | wc -l
}
check "a duplicate is not counted" [ "$(rows once-out)" = "$(rows twice-out)" ]

results_are_no_documents() {
    mkdir around && cp "$sample"/reviews/1-*.xml.gz around &&
        plaudit run -o around/out around && plaudit run -o around/out around
}
check "results below the input are no documents" results_are_no_documents

# ---- what a stage that dies leaves behind

# A build whose stages can be replaced.
mkdir -p broken/bin
cp "$PLAUDIT_BUILD"/bin/plaudit* broken/bin
mv broken/bin/plaudit-match broken/bin/real-match
plaudit run -o old corpus >/dev/null 2>&1
cp -r old old-copy

# match_dies COMMANDS: plaudit-match does this after it has read a little, in one shard.
match_dies() {
    cat >broken/bin/plaudit-match <<END
#!/bin/sh
case "\$1" in --version) echo "plaudit-match broken"; exit 0 ;; esac
head -n 3 >/dev/null
$1
END
    chmod +x broken/bin/plaudit-match
    status=0
    broken/bin/plaudit run -j 2 -o old corpus >broken-stdout 2>broken-stderr || status=$?
}

after_death() {
    check "$1: status 2" [ "$status" -eq 2 ]
    check "$1: the stage and how it ended are told" grep -q "plaudit-match $2" broken-stderr
    check "$1: a document is named" grep -q '(document .*xml.gz)' broken-stderr
    check "$1: the earlier results are as they were" diff -r --exclude=.store old-copy old
}

# The shell that stands for the stage kills itself.
match_dies 'kill -9 $$'
after_death "a stage killed by SIGKILL" 'was killed by signal 9'
match_dies 'echo "plaudit-match: invented fault" >&2; exit 2'
after_death "a stage that ends with status 2" 'ended with status 2'
check "what the stage said is passed on" grep -q 'invented fault' broken-stderr

fresh_out() {
    broken/bin/plaudit run -o fresh corpus >/dev/null 2>&1
    [ ! -e fresh ]
}
check "a run that fails leaves no directory of its own" fresh_out

rm broken/bin/plaudit-match
missing_stage() {
    broken/bin/plaudit run -o old corpus >broken-stdout 2>broken-stderr
    [ $? -eq 2 ] && grep -q 'plaudit-match cannot be started' broken-stderr
}
check "a stage that is not there is told" missing_stage

# ---- interruption

cat >broken/bin/plaudit-match <<'END'
#!/bin/sh
case "$1" in --version) echo "plaudit-match broken"; exit 0 ;; esac
echo $$ >>pids
exec sleep 600
END
chmod +x broken/bin/plaudit-match
: >pids
interrupted() {
    broken/bin/plaudit run -j 2 -o old corpus >/dev/null 2>&1 &
    runner=$!
    tries=0
    while [ ! -s pids ] && [ "$tries" -lt 300 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -"$1" "$runner"
    wait "$runner"
    ended=$?
    for pid in $(cat pids); do
        if kill -0 "$pid" 2>/dev/null; then
            echo "stage $pid still runs"
            return 1
        fi
    done
    [ "$ended" -eq "$2" ] || { echo "status $ended"; return 1; }
    diff -r --exclude=.store old-copy old
}
check "SIGTERM ends the stages and leaves the earlier results" interrupted TERM 143
: >pids
check "SIGHUP ends the stages and leaves the earlier results" interrupted HUP 129
rm -rf broken

# ---- a lexicon that is edited meanwhile

edited() {
    mkdir late
    cp "$PLAUDIT_BUILD"/bin/plaudit* late
    mv late/plaudit-match late/real-match
    cat >late/plaudit-match <<END
#!/bin/sh
echo '# a remark' >>"$scratch/data/lexicons/en/praise.lex"
exec "$scratch/late/real-match" "\$@"
END
    chmod +x late/plaudit-match
    late/plaudit run -o old corpus >/dev/null 2>edited-stderr
    [ $? -eq 2 ] && grep -q 'were changed while the run was under way' edited-stderr &&
        diff -r --exclude=.store old-copy old
}
check "lexicons that change during a run: status 2, earlier results as they were" edited

# ---- a full disk, a closed pipe, wrong use

if [ -c /dev/full ]; then
    full_stdout() {
        plaudit run -o full-out corpus >/dev/full 2>full-stderr
        [ $? -eq 2 ] && grep -q 'No space left on device' full-stderr
    }
    check "a full standard output is told" full_stdout
else
    skip "a full standard output is told" "no /dev/full"
fi

wrong_use() {
    plaudit "$@" >/dev/null 2>wrong-stderr
    status=$?
    cat wrong-stderr
    [ "$status" -eq 2 ] && grep -q 'see plaudit --help' wrong-stderr
}
check "no command" wrong_use
check "an unknown command" wrong_use fly
check "run without input" wrong_use run
check "run -j 0" wrong_use run -j 0 corpus
check "run with an unknown option" wrong_use run --fly corpus
no_input_there() {
    plaudit run -o nothing-out no-such-file >/dev/null 2>wrong-stderr
    [ $? -eq 2 ] && grep -q 'no-such-file' wrong-stderr && [ ! -e nothing-out ]
}
check "an input that is not there" no_input_there

held() {
    mkdir held && flock held plaudit run -o held corpus >/dev/null 2>held-stderr
    [ $? -eq 2 ] && grep -q 'another run' held-stderr
}
if command -v flock >/dev/null; then
    check "two runs do not write to one place" held
else
    skip "two runs do not write to one place" "no flock command"
fi
checks_end
