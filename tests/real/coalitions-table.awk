# The table of the README from coalitions.tsv, all coalitions, the largest odds ratio first.
BEGIN { FS = "\t" }
NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; next }
{
    printf "%.6f\t| %s | %.0f %% of %d | %.0f %% of %d | %.2f (%.2f–%.2f) |\n",
        $column["odds_ratio"], $column["coalition"],
        100 * $column["share_fellow"], $column["n_fellow"],
        100 * $column["share_other"], $column["n_other"],
        $column["odds_ratio"], $column["low"], $column["high"]
}
