# How every test of the project speaks: read by the runners and by the scripts of tests/shell and
# tests/real with  . "$PLAUDIT_SOURCE/tests/checks.sh"
#
# A check is one line on standard output:
#     ok - NAME
#     not ok - NAME
#     skip - NAME: WHY
# Lines around it that are none of these explain it; tests/run shows them when it failed.

checks_failed=0

ok() {
    printf 'ok - %s\n' "$1"
}

not_ok() {
    checks_failed=1
    printf 'not ok - %s\n' "$1"
}

skip() {
    printf 'skip - %s: %s\n' "$1" "$2"
}

# explain < TEXT: shown beside a failed check.
explain() {
    sed 's/^/# /'
}

# check NAME COMMAND...: the command ends with status 0. What it prints explains a failure.
check() {
    check_name=$1
    shift
    if check_output=$("$@" 2>&1); then
        ok "$check_name"
    else
        not_ok "$check_name"
        printf '%s\n' "$check_output" | explain
    fi
}

# same NAME EXPECTED ACTUAL: two files are equal byte for byte.
same() {
    check "$1" diff -u "$2" "$3"
}

# scratch: sets $scratch to a new directory that goes away when the script ends.
scratch() {
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 130' INT TERM
}

# Last line of a script: its exit status.
checks_end() {
    exit "$checks_failed"
}

# use_build BUILD: the executables of that build directory come first on PATH.
use_build() {
    PLAUDIT_BUILD=$(cd "$1" && pwd) || exit 2
    PATH=$PLAUDIT_BUILD/bin:$PATH
    LC_ALL=C.UTF-8
    DATA=${DATA:-$PLAUDIT_SOURCE/../shared/data}
    export PLAUDIT_SOURCE PLAUDIT_BUILD PATH LC_ALL DATA
    unset PLAUDIT_DATA
}

# The source root, for a runner that lies in a folder of tests/.
PLAUDIT_SOURCE=${PLAUDIT_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}
