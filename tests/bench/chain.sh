# The whole chain on a TEI file against inflating and parsing it alone.
rival floor libxml-2.0 zlib

file=$(tei "${mebibytes:-200}")
chain="plaudit-ingest $file | plaudit-attribute 2>/dev/null | plaudit-tokenize | plaudit-match |
    plaudit-stance | plaudit-tally --by state"
rm -f "$bench/floor.times" "$bench/chain.times"
for ((i = 0; i < runs; i++)); do
    once "$bench/floor $file" "$bench/floor.times"
    once "$chain" "$bench/chain.times"
done
heading "chain, ${mebibytes:-200} MiB of TEI" chain floor ratio wanted met
ratio "wall" "$(least 1 "$bench/chain.times")" "$(least 1 "$bench/floor.times")" '<= 1.6'
ratio "CPU" "$(least 2 "$bench/chain.times")" "$(least 2 "$bench/floor.times")" '<= 4'

heading "its stages alone (CPU)" stage floor ratio "" ""
previous=$file
for stage in ingest attribute tokenize match stance; do
    once "plaudit-$stage $previous 2>/dev/null" "$bench/stage-$stage.times"
    ratio "$stage" "$(least 2 "$bench/stage-$stage.times")" "$(least 2 "$bench/floor.times")" '<= 4' |
        sed 's/ *<= 4.*//'
    plaudit-$stage "$previous" >"$bench/stage-$stage.tsv" 2>/dev/null
    previous=$bench/stage-$stage.tsv
done
rm -f "$bench"/stage-*
