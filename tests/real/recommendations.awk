# Joins recommendations parsed from reports with those of UPR Info's database, both as rows of
# plaudit-attribute: the first file is the database, the second the reports. A row joins if a row of
# the other side has the same State under review, session and recommending State, and a text alike:
# at least ALIKE of the shorter text's different words stand in the other. (Not of the longer one's:
# UPR Info repeats the stem of a list in each item, reports do not.) A row joins one row at most; the
# first that is alike is taken, so what is counted can only be too low. Only reviews that both sides
# hold are looked at; a review that two documents hold is read from the first. What does not join is
# written to MISSED.
function words(text, into,    n, i, list) {
    delete into
    text = tolower(text)
    gsub(/[^a-z0-9]+/, " ", text)
    n = split(text, list, " ")
    for (i = 1; i <= n; i++) into[list[i]]
}
function size(set,    n, word) {
    n = 0
    for (word in set) n++
    return n
}
function alike(a, b,    x, y, n, word, least) {
    words(a, x); words(b, y)
    n = 0
    for (word in x) if (word in y) n++
    least = size(x) < size(y) ? size(x) : size(y)
    return least && n >= ALIKE * least
}
FNR == 1 { side++; for (i = 1; i <= NF; i++) column[$i] = i; next }
$column["kind"] != "recommendation" || $column["state"] == "" { next }
{
    review = $column["subject_state"] " " $column["session"]
    source = $column["source"]
    if (side == 2 && !(review in from)) from[review] = source
    if (side == 2 && from[review] != source) next
    held[side, review] = 1
    key = review " " $column["state"]
    text[side, key, ++count[side, key]] = $column["text"]
    if (!(key in seen)) { seen[key]; keys[++many] = key; of[key] = review }
}
function join_key(key,    i, j) {
    for (i = 1; i <= count[1, key]; i++)
        for (j = 1; j <= count[2, key]; j++)
            if (!((2, key, j) in found) && alike(text[1, key, i], text[2, key, j])) {
                found[1, key, i]
                found[2, key, j]
                break
            }
}
function tell(side, key, absence,    i) {
    for (i = 1; i <= count[side, key]; i++) {
        total[side]++
        if ((side, key, i) in found) joined[side]++
        else print absence "\t" key "\t" text[side, key, i] >MISSED
    }
}
END {
    for (k = 1; k <= many; k++) {
        key = keys[k]
        if (!((1, of[key]) in held) || !((2, of[key]) in held)) continue
        reviews[of[key]]
        join_key(key)
        tell(1, key, "not in reports")
        tell(2, key, "not in database")
    }
    if (!total[1] || !total[2]) exit 1
    printf "%d reviews: recall %.2f %% (%d of %d), precision %.2f %% (%d of %d)\n", size(reviews),
        100 * joined[1] / total[1], joined[1], total[1], 100 * joined[2] / total[2], joined[2], total[2]
    exit !(joined[1] >= 0.95 * total[1] && joined[2] >= 0.95 * total[2])
}
