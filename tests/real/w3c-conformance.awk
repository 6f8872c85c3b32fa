# Finds the tests in catalogues of the W3C's suite, or judges what became of them.
#
#     awk -f w3c-conformance.awk CATALOGUE...                    TYPE|OUTSIDE|PATH
#     awk -v messages=FILE -f w3c-conformance.awk CATALOGUE...   VERDICT|TYPE|OUTSIDE|PATH|MESSAGE
#
# OUTSIDE says why a document's type is nothing that we claim to tell, or is empty:
#     version      of XML 1.1, which is read as 1.0
#     namespaces   well-formed XML whose prefixes are not declared
#     names        ill-formed by an edition before the fifth, which allows more names
#     mark         the byte order mark and the declaration differ: with us the mark goes first
#     external     not to be told without reading external entities, which are never fetched
# VERDICT is read; refused (with line and column); or unknown (not even begun as XML).
BEGIN {
    RS = "\n"
    while (messages != "" && (getline line < messages) > 0)
        if (match(line, /^plaudit-ingest: [^:]*: /))
            said[substr(line, 17, RLENGTH - 18)] = substr(line, RLENGTH + 1)
    RS = "<TEST[ \t\r\n]"
}

function value(name,   part) {
    if (!match($0, "[ \t\r\n]" name "[ \t\r\n]*=[ \t\r\n]*[\"'][^\"']*"))
        return ""
    part = substr($0, RSTART, RLENGTH)
    sub("^[ \t\r\n]*" name "[ \t\r\n]*=[ \t\r\n]*[\"']", "", part)
    return part
}

function outside() {
    if (value("VERSION") == "1.1" || value("RECOMMENDATION") ~ /1\.1$/)
        return "version"
    if (value("RECOMMENDATION") ~ /^NS/)
        return "namespaces"
    if (value("EDITION") != "" && value("EDITION") !~ /5/)
        return "names"
    if (value("ID") ~ /^hst-lhs-00[78]$/)
        return "mark"
    return value("ENTITIES") ~ /^(both|general|parameter)$/ ? "external" : ""
}

function verdict(message) {
    if (message == "" || message ~ /^no statements in it/)
        return "read"
    return message ~ /^line [0-9]+, column [0-9]+: / ? "refused" : "unknown"
}

FNR > 1 {
    $0 = " " $0
    directory = FILENAME
    sub(/[^\/]*$/, "", directory)
    path = directory value("URI")
    entry = value("TYPE") "|" outside() "|" path
    print messages == "" ? entry : verdict(said[path]) "|" entry "|" said[path]
}
