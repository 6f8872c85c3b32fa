# Whatever ends an update, at whatever moment, the next one makes, byte for byte, what a fresh corpus
# makes: kill -9, two updates at once, a full disk, a store that cannot be written to.
. "$PLAUDIT_SOURCE/tests/checks.sh"
. "$PLAUDIT_SOURCE/tests/shell/kept-corpus"
scratch
cd "$scratch" || exit 2

# How many updates are killed; where the executables are slow (sanitizers) fewer, so that the suite
# stays bearable: all of them together take this many milliseconds of processor time at most.
most_kills=200
most_milliseconds=200000

now_in_milliseconds() {
    echo $(($(date +%s%N) / 1000000))
}

# milliseconds_in FILE: the processor time of all that this script had started when `times` wrote
# the file.
milliseconds_in() {
    awk -F'[ms ]' 'NR == 2 { printf "%d\n", 60000 * ($1 + $4) + 1000 * ($2 + $5) }' "$1"
}

# random MOST: a whole number from 0 to MOST - 1.
random() {
    awk -v seed="$(od -An -N4 -tu4 /dev/urandom)" -v most="$1" \
        'BEGIN { srand(seed); printf "%d\n", rand() * most }'
}

# killed MILLISECONDS CORPUS: an update that is killed after so long, unless it ends before.
killed() {
    timeout --foreground -s KILL "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))" \
        plaudit update "$2" >/dev/null 2>&1 || true
}

# change N CORPUS: something else each time.
change() {
    case $(($1 % 6)) in
    0) document "$1" "the change $1" >"$2/inbox/council/new-$1.xml" ;;
    1) document "$1" "the change $1" >"$2/inbox/council/2.xml" ;;
    2) rm -f "$2/inbox/council/new-"* ;;
    3) lexicon "$2" praise 'commend*' "word-$1" ;;
    4) document 3 "the change $1" >"$2/inbox/council/3.xml" ;;
    5) lexicon "$2" scrutiny 'concern*' "welcom*" ;;
    esac
}

# ---- kill -9

corpus kept
started=$(now_in_milliseconds)
times >before
plaudit update kept
times >after
took=$(($(now_in_milliseconds) - started))
kills=$((most_milliseconds / ($(milliseconds_in after) - $(milliseconds_in before) + 1)))
[ "$kills" -lt "$most_kills" ] || kills=$most_kills

torn=0
wrong=0
n=0
while [ "$n" -lt "$kills" ]; do
    n=$((n + 1))
    change "$n" kept
    if [ $((n % 2)) -eq 0 ]; then
        killed "$(random "$took")" kept &
        killed "$(random "$took")" kept
        wait
    else
        killed "$(random "$took")" kept
    fi
    # What a reader sees between two updates is always whole.
    if ! whole kept; then
        torn=$((torn + 1))
    fi
    if [ $((n % 20)) -eq 0 ] || [ "$n" -eq "$kills" ]; then
        update kept
        fresh kept
        if [ "$status" -ne 0 ] || ! same_results fresh kept >difference 2>&1; then
            wrong=$((wrong + 1))
            cat said difference
        fi
    fi
done
check "after each of $kills killed updates the results are whole" [ "$torn" -eq 0 ]
check "the updates between them make what a fresh corpus makes" [ "$wrong" -eq 0 ]
check "verify finds nothing" plaudit verify kept
check "nothing is left behind but two generations" [ "$(ls kept/generations | wc -l)" -le 2 ]
writes_nothing "after all that" kept

# ---- a full disk

# too_full NAME: the last update of `kept` failed for want of room.
too_full() {
    check "$1: status 2" [ "$status" -eq 2 ]
    check "$1: the results are the last good ones" same_results last kept
}

keep_last() {
    rm -rf last
    mkdir last
    cp -r kept/results/ last/results
}

if mkdir disk && mount -t tmpfs -o size=640k none disk 2>/dev/null; then
    trap 'umount "$scratch/disk"; rm -rf "$scratch"' EXIT
    cp -r kept disk
    rm -rf kept
    ln -s disk/kept kept
    keep_last
    dd if=/dev/zero of=disk/ballast bs=1k 2>/dev/null || true
    document 20 "a full disk" >document
    cat document >kept/inbox/council/20.xml 2>/dev/null || true
    truncate -s -16k disk/ballast
    cp document kept/inbox/council/20.xml
    update kept
    too_full "a full disk"
    rm disk/ballast
    as_fresh "a disk that has room again" kept
    mv kept link
    cp -r disk/kept .
    umount disk
    trap 'rm -rf "$scratch"' EXIT
else
    skip "a full disk" "no disk can be mounted here"
fi

# A limit on the size of files ends an update in the middle of a write.
for blocks in 1 4 16 48; do
    change "$((blocks + 4))" kept
    (ulimit -f "$blocks" && plaudit update kept) >/dev/null 2>&1 || true
done
check "no room for a file: the results are whole" whole kept
as_fresh "no limit any more" kept

# ---- a store that cannot be written to

# as_nobody COMMAND...: without root's right to write everywhere.
as_nobody() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    else
        setpriv --reuid 65534 --regid 65534 --clear-groups "$@"
    fi
}

chmod 755 "$scratch"
if [ "$(id -u)" -eq 0 ]; then
    chown -R 65534:65534 kept
fi
if as_nobody plaudit --version >/dev/null 2>&1; then
    keep_last
    document 30 "a store that nobody writes to" >kept/inbox/council/30.xml
    chmod -R a-w kept/store kept/generations
    status=0
    as_nobody plaudit update kept >said 2>&1 || status=$?
    check "a read-only store: status 2, one line" [ "$status" -eq 2 -a "$(wc -l <said)" -eq 1 ]
    check "a read-only store: the results are the last good ones" same_results last kept
    chmod -R u+w kept/store kept/generations
    as_fresh "a store that can be written to again" kept
else
    skip "a read-only store" "the executables cannot be run without root's rights"
fi

checks_end
