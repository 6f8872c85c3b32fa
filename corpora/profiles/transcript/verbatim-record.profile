# Verbatim records of the General Assembly and the Security Council (A/NN/PV.NN, S/PV.NNNN) as text.
#
#     The President: I call on …
#     Ms. Name (Ruritania) (spoke in French): We …

head        /\b(?:A\/(?:ES-|S-)?\d+|S)\/PV\.\d+/
head        /(?m)^[ \t]*(?:The (?:Acting )?President|(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr)\.? [^\n():]{1,80}\([^\n()]{2,80}(?:\([^\n()]{1,60}\))?\))(?: \((?:spoke|interpretation) [^\n()]*\))?:/

lines       joined
body        "General Assembly" where /\bA\/(?:ES-|S-)?\d+\/PV\.\d+/
body        "Security Council" where /\bS\/PV\.\d+/
session     /\bA\/(?<session>(?:ES-|S-)?\d+)\/PV\.\d+/
event       /\b(?<event>(?:A\/(?:ES-|S-)?\d+|S)\/PV\.\d+)/
date        /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+(?<date>\d{1,2} \w+ \d{4}),/ written "d MMMM yyyy" in en
date        /\s(?<date>\d\d\/\d\d\/\d{4})\s/ written "dd/MM/yyyy" in en
lang        "en"
charsets    windows-1252

# The State is the speaker; the delegate's name, and in which language was spoken, are left out.
cue         /(?:^|(?<=[.?!”\])]) )\s*(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Archbishop|Monsignor|Prince|Princess|King|President|Prime Minister)\b[^():]{1,80} \((?<speaker>[^()]{2,80}(?: \([^()]{1,60}\))?)\)(?: \((?:spoke|interpretation) [^()]*\))?:\s*/
cue         /(?:^|(?<=[.?!”\])]) )\s*(?<speaker>The (?:Acting |Temporary )?(?:President|Secretary-General))(?: \((?:spoke|interpretation) [^()]*\))?:\s*/

# The foot and the head of a page, of which two things stand together at least: page, number of the
# document, symbol, date.
drop        /(?(DEFINE)(?<item>\d{1,3}\/\d{1,3}|\d\d-\d{5}|(?:A\/(?:ES-|S-)?\d+|S)\/PV\.\d+|\d\d\/\d\d\/\d{4}))(?:^|\s)(?&item)(?:\s(?&item))+(?=\s|$)/

procedural  /^The /
