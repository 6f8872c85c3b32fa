# The most memory that each stage of the chain takes, on a small and on a large file.
heading "peak memory (MiB)" peak limit share wanted met
for size in "${mebibytes:-200}" 2048; do
    /usr/bin/time -q -f %M -o "$bench/peak-ingest" plaudit-ingest "$(tei "$size")" |
        /usr/bin/time -q -f %M -o "$bench/peak-attribute" plaudit-attribute 2>/dev/null |
        /usr/bin/time -q -f %M -o "$bench/peak-tokenize" plaudit-tokenize |
        /usr/bin/time -q -f %M -o "$bench/peak-match" plaudit-match |
        /usr/bin/time -q -f %M -o "$bench/peak-stance" plaudit-stance |
        /usr/bin/time -q -f %M -o "$bench/peak-tally" plaudit-tally --by state >/dev/null
    for stage in ingest attribute tokenize match stance tally; do
        ratio "$stage, $size MiB" "$(awk '{ print $1 / 1024 }' "$bench/peak-$stage")" 64 '<= 1'
    done
done
