# The examples for a corpus that is kept by itself, as they are installed: the units of systemd are
# well formed and confine what reads documents, the line of the crontab runs in the environment that
# cron gives, the log is rotated.
. "$PLAUDIT_SOURCE/tests/checks.sh"
scratch
cd "$scratch" || exit 2
PATH=$PATH:/usr/sbin:/sbin
examples=$PLAUDIT_BUILD/share/doc/plaudit/examples
installed_bin=$(sed -n 's|^ExecStart=\(/.*\)/plaudit update .*|\1|p' \
    "$examples/plaudit-update@.service")
installed_share=$(sed -n 's|^source .* \(/.*\)/plaudit/corpora/fetch/.*|\1|p' \
    "$examples/corpus.conf")
check "the examples name where plaudit is installed" \
    [ -n "$installed_bin" -a -n "$installed_share" ]

# here FILE: the example as it would be if plaudit were installed in the build and /var lay here.
here() {
    sed -e "s|$installed_bin/|$PLAUDIT_BUILD/bin/|" -e "s|$installed_share/|$PLAUDIT_BUILD/share/|" \
        -e "s|/var/|$scratch/var/|g" "$examples/$1"
}

# Units
mkdir units
here plaudit-update@.service | sed "s|$scratch/var/|/var/|" >units/plaudit-update@.service
cp "$examples/plaudit-update@.timer" units
verify() {
    SYSTEMD_UNIT_PATH=$scratch/units: systemd-analyze verify --man=no "plaudit-update@upr.$1" \
        >verify.log 2>&1
    verified=$?
    grep plaudit verify.log
    [ "$verified" -eq 0 ] && ! grep -q plaudit verify.log
}
if command -v systemd-analyze >/dev/null; then
    check "systemd-analyze verify: the service" verify service
    check "systemd-analyze verify: the timer" verify timer
    check "systemd-analyze security: an exposure of at most 2.0 of 10" \
        systemd-analyze security --offline=yes --threshold=20 --no-pager \
        units/plaudit-update@.service
else
    skip "units of systemd" "systemd-analyze is not installed"
fi

# A log is moved away between two updates, and kept packed
rotate() {
    logrotate --state "$scratch/rotated" --force rotate.conf
}
if command -v logrotate >/dev/null; then
    mkdir -p var/log/plaudit
    here logrotate.conf | sed -e "s/su plaudit plaudit/su $(id -un) $(id -gn)/" >rotate.conf
    echo first >var/log/plaudit/upr.log
    check "logrotate: rotates" rotate
    echo second >>var/log/plaudit/upr.log
    check "logrotate: rotates again" rotate
    check "logrotate: the last one is kept" [ "$(cat var/log/plaudit/upr.log.1)" = second ]
    check "logrotate: the one before is packed" [ "$(zcat var/log/plaudit/upr.log.2.gz)" = first ]
else
    skip "logrotate" "logrotate is not installed"
fi

# The line of the crontab, with all that cron gives a command. It fetches, too
crontab_commands() {
    here crontab | sed -n -e '/^[#A-Z]/d' -e 's/^\([0-9*][^ ]* \)\{5\} *//p'
}
as_cron() {
    status=0
    : >requests
    crontab_commands >command
    env -i HOME="$scratch" LOGNAME=plaudit SHELL=/bin/sh PATH=/usr/bin:/bin sh command >said 2>&1 ||
        status=$?
    check "crontab: $1: status $2" [ "$status" -eq "$2" ]
    check "crontab: $1: $3 lines for a mail" [ "$(wc -l <said)" -eq "$3" ]
    explain <said
}
check_crontab() {
    check "crontab: one line is a command" [ "$(crontab_commands | wc -l)" -eq 1 ]
    . "$PLAUDIT_SOURCE/tests/server/canned.sh"
    serve
    corpus=var/lib/plaudit/upr
    mkdir -p "$corpus"
    here corpus.conf >"$corpus/corpus.conf"
    printf 'url\tname\n' >"$corpus/reports.tsv"
    for document in ardonia galdovia; do
        canned "$document" '200 OK' "ETag: \"$document\"" \
            <"$PLAUDIT_SOURCE/corpora/sample/reviews/1-$document.xml.gz"
        printf '%s\t%s.xml.gz\n' "$at/$document" "$document" >>"$corpus/reports.tsv"
    done
    as_cron "a first night" 0 0
    check "crontab: there are results" grep -q galdovia "$corpus/results/provenance.json"
    as_cron "nothing new" 0 0
    printf 'GET /%s if\n' ardonia galdovia >wanted
    same "crontab: nothing new: the server was asked whether there is" wanted requests
    rm canned/ardonia canned/galdovia
    as_cron "two reports are gone" 1 2
    for document in ardonia galdovia; do
        check "crontab: two reports are gone: $document is named" grep -q "$at/$document: gone" said
    done
    check "crontab: every night is in the log" [ "$(grep -c 'source reports' "$log")" -eq 4 ]
}
log=var/log/plaudit/upr.log
mkdir -p var/log/plaudit
rm -f "$log"
if command -v curl >/dev/null; then
    check_crontab
else
    skip "crontab" "curl is not installed"
fi
checks_end
