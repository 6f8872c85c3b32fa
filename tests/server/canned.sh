# For scripts that need a server: read with  . "$PLAUDIT_SOURCE/tests/server/canned.sh"  after
# `scratch`, in a directory of one's own.

# serve: starts canned_server on the directory canned. Sets $at, its address, and $server, its
# process, which ends with the script. The requests it got are lines of the file `requests`.
serve() {
    unset http_proxy HTTP_PROXY https_proxy HTTPS_PROXY all_proxy ALL_PROXY
    mkdir -p canned
    : >requests
    "$PLAUDIT_BUILD/tests/server/canned_server" canned >>requests 2>server-said &
    server=$!
    # shellcheck disable=SC2154 # set by scratch
    trap 'kill "$server" 2>/dev/null; rm -rf "$scratch"' EXIT
    tries=0
    until grep -q '^port ' requests || [ "$tries" -ge 50 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    at=http://127.0.0.1:$(sed -n 's/^port //p' requests)
}

# canned NAME STATUS [HEADER]... < BODY: what the server will answer to GET /NAME.
canned() {
    canned_name=$1
    printf 'HTTP/1.1 %s\r\n' "$2" >"canned/$canned_name"
    shift 2
    for line; do printf '%s\r\n' "$line" >>"canned/$canned_name"; done
    printf '\r\n' >>"canned/$canned_name"
    cat >>"canned/$canned_name"
}
