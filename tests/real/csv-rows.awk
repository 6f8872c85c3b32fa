# Fields of a CSV file (RFC 4180, in UTF-8, LF line ends) as a row stream. Call it with -v FS= .
{ for (i = 1; i <= NF; i++) {
      c = $i
      if (c == "\"") quoted = !quoted
      else if (c == "," && !quoted) { row = row "\t" field; field = "" }
      else field = field (c == "\t" ? " " : c == "\\" ? "\\\\" : c)
  }
  if (quoted) { field = field " "; next }
  if (NF) print substr(row "\t" field, 2)
  row = field = "" }
