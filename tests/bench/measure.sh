# How a benchmark measures and speaks: read by tests/bench/run and shared by all its criteria.
# Needs $bench (the folder of the texts made), $runs, and GNU time.

# once COMMAND FILE: adds the line "WALL CPU PEAK" (seconds, seconds, KiB of the largest process) to
# FILE.
once() {
    local wall user kernel peak
    /usr/bin/time -q -o "$bench/time" -f '%e %U %S %M' bash -c "$1" >/dev/null || return
    read -r wall user kernel peak <"$bench/time"
    awk -v wall="$wall" -v user="$user" -v kernel="$kernel" -v peak="$peak" \
        'BEGIN { printf "%.2f %.2f %d\n", wall, user + kernel, peak }' >>"$2"
}

# least FIELD FILE: noise only ever adds, so the least of several runs is the one to tell.
least() {
    sort -g -k "$1,$1" "$2" | awk -v field="$1" 'NR == 1 { print $field }'
}

# ratio NAME A B WANTED: one line of the record. WANTED is ">= N" or "<= N".
ratio() {
    awk -v name="$1" -v a="$2" -v b="$3" -v wanted="$4" 'BEGIN {
        split(wanted, want, " ")
        value = a / (b > 0 ? b : 0.005)
        met = want[1] == ">=" ? value >= want[2] : value <= want[2]
        printf "%-44s %9.2f %9.2f %8.2f  %-8s %s\n", name, a, b, value, wanted, met ? "yes" : "no"
    }'
}

heading() {
    printf '\n%-44s %9s %9s %8s  %-8s %s\n' "$@"
}

# race NAME RIVAL OURS WANTED: seconds of CPU of two commands that are run by turns, so that what
# else the machine does falls on both; how many times as fast ours is.
race() {
    rm -f "$bench/rival" "$bench/ours"
    for ((i = 0; i < runs; i++)); do
        once "$2" "$bench/rival" && once "$3" "$bench/ours" || return
    done
    ratio "$1" "$(least 2 "$bench/rival")" "$(least 2 "$bench/ours")" "$4"
}

# rival NAME PACKAGE...: compiles tests/bench/rivals/NAME.c.
rival() {
    local name=$1
    shift
    # shellcheck disable=SC2046 # one word an option
    cc -std=gnu17 -O2 -o "$bench/$name" "$PLAUDIT_SOURCE/tests/bench/rivals/$name.c" \
        $(pkg-config --cflags --libs "$@")
}

# needs PACKAGE...: what only the benchmarks take is installed when one asks for it.
needs() {
    local package missing=()
    for package; do
        [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == 'install ok installed' ]] ||
            missing+=("$package")
    done
    [[ ${#missing[@]} -eq 0 ]] && return
    echo "Installing ${missing[*]}" >&2
    apt-get -qq update && apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
}
