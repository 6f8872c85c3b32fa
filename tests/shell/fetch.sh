# corpora/fetch/fetch-urls against a server that answers well, badly, half, too late and for ever:
# afterwards the directory holds whole documents, each the newest that could be had, and every
# problem was told in one line that names its URL.
. "$PLAUDIT_SOURCE/tests/checks.sh"
if ! command -v curl >/dev/null; then
    skip "fetch-urls" "curl is not installed"
    exit 0
fi
scratch
cd "$scratch" || exit 2
fetch=$PLAUDIT_SOURCE/corpora/fetch/fetch-urls
tab=$(printf '\t')
. "$PLAUDIT_SOURCE/tests/server/canned.sh"
serve

# canned_document NAME TEXT [HEADER]...: a document with its length.
canned_document() {
    document=$1 text=$2
    shift 2
    printf '%s' "$text" | canned "$document" '200 OK' "Content-Length: ${#text}" "$@"
}

# list URL [NAME [SHA256]], one a line on standard input with blanks between: makes list.tsv. A URL
# that begins with / is one of our server.
list() {
    { echo 'url name sha256' && cat; } | sed -e "s|^/|$at/|" -e "s/ /$tab/g" >list.tsv
}

# run OPTION...: fetches list.tsv into inbox.
run() {
    status=0
    : >requests
    "$fetch" --retry-wait 0 "$@" list.tsv inbox >said 2>&1 || status=$?
    sed -i -e "s|$at||g" said
}

# ends NAME STATUS WHAT-WAS-SAID [PATTERN]: no more and no less than one line matches each pattern.
ends() {
    ends_name=$1
    wanted_status=$2
    shift 2
    check "$ends_name: status $wanted_status" [ "$status" -eq "$wanted_status" ]
    check "$ends_name: $# problems told" [ "$(wc -l <said)" -eq $# ]
    for pattern; do
        check "$ends_name: told: $pattern" grep -q -x "fetch-urls: $pattern" said
    done
    explain <said
}

# holds NAME FILE TEXT
holds() {
    check "$1: $2 holds '$3'" [ "$(cat "inbox/$2" 2>/dev/null)" = "$3" ]
}

# asked NAME REQUEST...: exactly these, in this order.
asked() {
    asked_name=$1
    shift
    printf '%s\n' "$@" >wanted
    same "$asked_name: what the server was asked" wanted requests
}

no_halves() {
    check "$1: no half file is left" [ -z "$(find inbox -name '.fetch-*')" ]
}

absent() {
    check "$1: no $2" [ ! -e "inbox/$2" ]
}

# 200, 304, and a document that changes
canned_document tagged one 'ETag: "1"'
canned_document dated one 'Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT'
canned_document plain one
list <<END
/tagged tagged.txt
/dated session-1/dated.txt
/plain plain.txt
END
run
ends "new documents" 0
holds "new documents" tagged.txt one
holds "new documents" session-1/dated.txt one
touch -d 2001-01-01 inbox/tagged.txt inbox/session-1/dated.txt inbox/plain.txt
find inbox -type f ! -path '*/.fetch/*' -exec ls -l --time-style=full-iso {} + >before
run
ends "nothing new" 0
asked "nothing new" 'GET /tagged if' 'GET /dated if' 'GET /plain'
find inbox -type f ! -path '*/.fetch/*' -exec ls -l --time-style=full-iso {} + >after
same "nothing new: no file is touched" before after
canned_document tagged two 'ETag: "2"'
canned_document plain two
run
ends "a changed document" 0
holds "a changed document" tagged.txt two
holds "a changed document" plain.txt two
echo spoilt >inbox/tagged.txt
run
asked "a spoilt file" 'GET /tagged' 'GET /dated if' 'GET /plain'
holds "a spoilt file" tagged.txt two
canned_document elsewhere three 'ETag: "2"'
list <<END
/elsewhere tagged.txt
END
run
asked "another URL for a name" 'GET /elsewhere'
holds "another URL for a name" tagged.txt three

# 4xx is not tried again, 5xx is; what was there stays; the others go on
canned_document kept old
canned_document last last
list <<END
/kept kept.txt
END
run
canned kept '500 Internal Server Error' 'Content-Length: 0' </dev/null
canned forbidden '403 Forbidden' 'Content-Length: 0' </dev/null
canned gone '410 Gone' 'Content-Length: 0' </dev/null
canned flaky.first '503 Service Unavailable' 'Content-Length: 0' </dev/null
canned_document flaky well
list <<END
/kept kept.txt
/forbidden forbidden.txt
/missing missing.txt
/gone gone.txt
/flaky flaky.txt
/last last.txt
END
run --retries 2
ends "4xx and 5xx" 1 '/kept: the server answered 500' '/forbidden: the server answered 403' \
    '/missing: the server answered 404' '/gone: the server answered 410'
asked "4xx and 5xx" 'GET /kept' 'GET /kept' 'GET /kept' 'GET /forbidden' 'GET /missing' 'GET /gone' \
    'GET /flaky' 'GET /flaky' 'GET /last'
holds "4xx and 5xx" kept.txt old
holds "4xx and 5xx" flaky.txt well
holds "4xx and 5xx" last.txt last
absent "4xx and 5xx" forbidden.txt

# Withdrawn
rm canned/kept
list <<END
/kept kept.txt
END
run
ends "withdrawn" 1 '/kept: gone (the server answered 404), kept.txt stays as it was'
holds "withdrawn" kept.txt old
run --remove-gone
ends "withdrawn, --remove-gone" 1 '/kept: gone (the server answered 404), removed kept.txt'
absent "withdrawn, --remove-gone" kept.txt
run --remove-gone
ends "withdrawn and removed" 1 '/kept: the server answered 404'

# Half a body, with a length and in chunks; nothing at all
canned_document body old
list <<END
/body body.txt
END
run
printf 'only so mu' | canned body '200 OK' 'Content-Length: 100' 'ETag: "half"'
printf '5\r\nonly \r\n9\r\nso' | canned chunks '200 OK' 'Transfer-Encoding: chunked'
: | canned empty '200 OK' 'Content-Length: 0'
: >canned/nothing
printf 'only so mu' | canned half.first '200 OK' 'Content-Length: 100'
canned_document half whole
list <<END
/body body.txt
/chunks chunks.txt
/empty empty.txt
/nothing nothing.txt
/half half.txt
/last last.txt
END
run --retries 1
ends "half a body" 1 '/body: .* (curl: 18)' '/chunks: .* (curl: 18)' '/empty: an empty document' \
    '/nothing: .* (curl: 52)'
asked "half a body" 'GET /body' 'GET /body' 'GET /chunks' 'GET /chunks' 'GET /empty' 'GET /nothing' \
    'GET /nothing' 'GET /half' 'GET /half' 'GET /last'
holds "half a body" body.txt old
holds "half a body" half.txt whole
for name in chunks empty nothing; do absent "half a body" $name.txt; done
no_halves "half a body"

# A server that falls silent: before the body, before the first word, in the midst
: | canned body.stall '200 OK' 'Content-Length: 100'
: >canned/word.stall
printf 'only so mu' | canned midst.stall '200 OK' 'Content-Length: 100'
list <<END
/body.stall body.txt
/word.stall word.txt
END
run --retries 0 --stall-time 1
ends "a stall" 1 '/body.stall: .* (curl: 28)' '/word.stall: .* (curl: 28)'
holds "a stall" body.txt old
absent "a stall" word.txt
list <<END
/midst.stall body.txt
END
run --retries 1 --max-time 1
ends "a stall in the midst" 1 '/midst.stall: .* (curl: 28)'
asked "a stall in the midst" 'GET /midst.stall' 'GET /midst.stall'
holds "a stall in the midst" body.txt old
no_halves "a stall in the midst"

# Killed while a document comes: nobody takes the half for a document
setsid "$fetch" --retry-wait 0 list.tsv inbox >said 2>&1 &
killed=$!
tries=0
until [ -n "$(find inbox -name '.fetch-*.part')" ] || [ "$tries" -ge 50 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -KILL "-$killed"
wait "$killed" 2>/dev/null
holds "killed" body.txt old
check "killed: there is a half" [ -n "$(find inbox -name '.fetch-*.part')" ]
check "killed: the half is no document" [ -z "$(plaudit-ingest --list inbox | grep part)" ]
find inbox -name '.fetch-*.part' -exec touch -d '3 days ago' {} +
list <<END
/last last.txt
END
run
ends "after the kill" 0
no_halves "after the kill"

# Redirects
canned moved '302 Found' 'Location: /last' 'ETag: "of the signpost"' 'Content-Length: 0' </dev/null
canned loop '301 Moved' 'Location: /loop' 'Content-Length: 0' </dev/null
canned into-files '302 Found' 'Location: file:///etc/passwd' 'Content-Length: 0' </dev/null
list <<END
/moved moved.txt
/loop loop.txt
/into-files into-files.txt
END
run --max-redirects 3
ends "redirects" 1 '/loop: .* (curl: 47)' '/into-files: .* (curl: 1)'
asked "redirects" 'GET /moved' 'GET /last' 'GET /loop' 'GET /loop' 'GET /loop' 'GET /loop' \
    'GET /into-files'
holds "redirects" moved.txt last
absent "redirects" into-files.txt
run --max-redirects 3
check "redirects: the signpost's ETag is not that of the document" grep -q -x 'GET /moved' requests

# Too large, with a length and without
head -c 5000 /dev/zero | canned large '200 OK' 'Content-Length: 5000'
head -c 1000000 /dev/zero | canned unsaid '200 OK'
head -c 4097 /dev/zero | canned one-more '200 OK'
head -c 4096 /dev/zero | canned just '200 OK'
list <<END
/large large.txt
/unsaid unsaid.txt
/one-more one-more.txt
/just just.txt
END
run --max-size 4096
ends "too large" 1 '/large: more than 4096 bytes (--max-size)' \
    '/unsaid: more than 4096 bytes (--max-size)' '/one-more: more than 4096 bytes (--max-size)'
check "too large: what is just as large as allowed comes" [ "$(wc -c <inbox/just.txt)" -eq 4096 ]
for name in large unsaid one-more; do absent "too large" $name.txt; done
no_halves "too large"

# Checksums
good=$(printf last | sha256sum | sed 's/ .*//')
bad=$(printf other | sha256sum | sed 's/ .*//')
list <<END
/last right.txt $good
/last wrong.txt $bad
/last last.txt $bad
END
run
ends "checksums" 1 "/last: the sha256 of what came is $good, the list has $bad" \
    "/last: the sha256 of what came is $good, the list has $bad"
holds "checksums" right.txt last
absent "checksums" wrong.txt
holds "checksums" last.txt last
list <<END
/last right.txt $good
END
run
check "a file that has its checksum is not asked for" [ ! -s requests ]

# Names that lead out, and other rows that are none
mkdir outside
ln -s ../outside inbox/link
mkdir inbox/folder
list <<END
/last ../out.txt
/last /out.txt
/last a/../../out.txt
/last .hidden
/last link/out.txt
/last folder
/last a\\b.txt
file:///etc/passwd passwd.txt
ftp://127.0.0.1/x ftp.txt
/last twice.txt
/last twice.txt
/last sum.txt 123
/last -o.txt
END
run
check "rows that are none: status 1" [ "$status" -eq 1 ]
check "rows that are none: each is told" [ "$(wc -l <said)" -eq 11 ]
explain <said
asked "rows that are none" 'GET /last' 'GET /last'
check "nothing leaves the directory" [ -z "$(ls outside)" -a ! -e out.txt -a ! -e /out.txt ]
holds "a name may begin with -" -o.txt last

# Wrong usage
printf 'address\tname\n' >list.tsv
run
ends "a list without its columns" 2 'list.tsv:1: the first line names no column url'
: >list.tsv
run
ends "an empty list" 2 'list.tsv: empty'
rm list.tsv
run
ends "no list" 2 'list.tsv: cannot be read'
run --max-size 0
ends "a limit of 0" 2 "--max-size takes a number from 1, not '0'"
run --nothing
ends "an unknown option" 2 'there is no option --nothing (see fetch-urls --help)'

# A server that is not there
kill "$server"
wait "$server" 2>/dev/null
list <<END
/last last.txt
END
run --retries 1
ends "no server" 1 '/last: .* (curl: 7)'
holds "no server" last.txt last
no_halves "no server"
check "what the server said" [ ! -s server-said ]
checks_end
