# The codes of the statements against the hits of plaudit-match.
# Input: codes.tsv, then matched rows. A category is found in a statement that has a counted hit of
# it; "quotation" where a hit is flagged quo. Of the categories of softness only that of a
# recommendation's first hit is found (of those that begin together, of the longest); praise,
# scrutiny and courtesy are coded and found in statements alone.

FNR == 1 {
    file++
    for (i = 1; i <= NF; i++)
        at[file, $i] = i
    next
}

file == 1 {
    kind[$1] = $2
    n_codes = split($3, code, " ")
    for (i = 1; i <= n_codes; i++) {
        coded[$1, code[i]] = 1
        known[code[i]] = 1
    }
    next
}

{
    id = $at[2, "id"]
    first = last = -1
    soft = ""
    n_hits = split($at[2, "hits"], hit, " ")
    for (i = 1; i <= n_hits; i++) {
        n_parts = split(hit[i], part, "/")
        if (n_parts > 3 && part[4] ~ /neg/)
            continue
        if (n_parts > 3 && part[4] ~ /quo/)
            find("quotation", hit[i])
        if (part[1] !~ /^softness/) {
            if (kind[id] == "statement" || part[1] !~ /^(praise|scrutiny|courtesy)$/)
                find(part[1], hit[i])
            continue
        }
        split(part[3], span, "-")
        if (first < 0 || span[1] == first && span[2] + 0 > last) {
            first = span[1]
            last = span[2] + 0
            soft = part[1]
            soft_hit = hit[i]
        }
    }
    if (kind[id] == "recommendation" && soft != "")
        find(soft, soft_hit)
    for (category in known) {
        if ((id, category) in coded) {
            positives[category]++
            if (!((id, category) in found))
                report("missed", category, "")
        }
    }
    rows++
}

function find(category, hit) {
    known[category] = 1
    if ((id, category) in found)
        return
    found[id, category] = 1
    if ((id, category) in coded)
        right[category]++
    else {
        wrong[category]++
        report("found", category, hit)
    }
}

function report(what, category, hit) {
    if (verbose != "")
        print id, what, category, hit, $at[2, "tokens"]
}

function ratio(part, whole) {
    return whole ? sprintf("%.3f", part / whole) : "-"
}

function figures(name, n, right, wrong) {
    print name, n + 0, right + 0, wrong + 0, ratio(right, right + wrong), ratio(right, n),
          ratio(2 * right, n + right + wrong)
}

BEGIN { OFS = "\t" }

END {
    sort = "LC_ALL=C sort"
    print "category", "coded", "found", "falsely", "precision", "recall", "F1"
    fflush()
    for (category in known) {
        figures_of = category
        print category, positives[category] + 0, right[category] + 0, wrong[category] + 0,
              ratio(right[category], right[category] + wrong[category]),
              ratio(right[category], positives[category]),
              ratio(2 * right[category], positives[category] + right[category] + wrong[category]) | sort
        n += positives[category]
        all_right += right[category]
        all_wrong += wrong[category]
    }
    close(sort)
    figures("all of " rows " statements", n, all_right, all_wrong)
}
