# How the reader of UPR Working Group reports finds its way through a report in English.
# `name /pattern/`: a PCRE2 pattern. Several lines of one name are alternatives.
# A report in another language needs a profile of its own; no program changes.
reader    upr
body      UPR
lang      en

# Charsets to think of when a text is not UTF-8 and has no byte order mark.
charsets  macintosh windows-1252

# The document is a report of a review (looked for in its first 64 KiB).
document  /(?i)Reports?\s+of\s+the\s+Working\s+Group\s+on\s+the\s+Universal\s*Periodic\s*Review/

# What the introduction says: at which session, which State, on which day.
session   /\bheld\s+its?\s+(?<session>[\w-]+)\s+session(?:.{0,80}?\b(?<year>(?:19|20)\d{2}))?/
review    /\bThe\s+review\s+of\s+(?<subject>.{3,80}?)(?:\s+\([A-Z]{2,8}\))?,?\s+(?:was|were)\s+held\b.{0,60}?\b(?<date>\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?)/

# How many delegations spoke, by the report's own words.
declared  /\bstatements\s+were\s+(?:then\s+)?(?:made|delivered)\s+by\s+(?<count>[\w-]+)\s+(?:delegations|States|countries)/
declared  /\b(?<count>\d+|[A-Za-z][a-z]+(?:-[a-z]+)?(?:\s+hundred(?:\s+and\s+[a-z-]+)?)?)\s+delegations\s+(?:made\s+(?:a\s+)?statements?|took\s+the\s+floor|participated)/

# Lines that are no text: symbols and page numbers, the table of contents, lone section letters,
# links of footnotes.
furniture /^A\s*\/\s*HRC\s*\/[\w\s.\/]*(?:\s*[Pp]age\s+\w+)?$/
furniture /^(?:[Pp]age\s+)?\d{1,4}(?:\s+GE\.\d\d-\d+.*)?$/
furniture /^GE\.\d\d-\d+/
furniture /\.{5,}|…{3,}/
furniture /^(?:I\.\s*)?(?i)Summary\s+of\s+the\s+proceedings\s+of\s+the\s+review\s+process\W*$/
furniture /^(?:[A-H]|[IVX]+)\.$/
furniture /^\d{0,2}\s*(?:See\s+)?(?:https?:\/\/|www\.)\S*\s*$/

# Headings, each a line of its own. The last heading of the dialogue opens it (the first one stands
# in the table of contents).
heading-presentation /^(?:[A-Z]\.\s*)?Presentation\s+by\s+the\s+(?:State|country)\s+under\s+review\W*$/
heading-dialogue     /^(?i)(?:[A-Z]\.\s*)?Interactive\s+dialogue\s+and\s+responses?\s+by\s+the\s+(?:State|country)\s+under\s+review\W*$/
heading-conclusions  /^(?i)(?:[IVX]+\.\s*)?Conclusions\s+and(?:\s*\/\s*|\s+)or\s+recommendations\W*$/
heading-pledges      /^(?:[IVX]+\.\s*)?V(?i)oluntary\s+(?:pledges|commitments)(?:\s+and\s+\w+)?(?:\s+(?:of|by)\s+the\s+State\s+under\s+review)?\W*$/
heading-annex        /^(?i)Annex(?:es)?(?:\s+[IVX\d]+)?\W*$/
heading-annex        /^Composition\s+of\s+the\s+delegation\W*$/

# The beginning of a paragraph in which no delegation speaks.
procedural /^(?:During|In\s+the\s+course\s+of)\s+(?:the|its|this)\s+(?:ensuing\s+)?inter-?active\s+dialogue,?\s/
procedural /^(?:A\s+(?:large\s+)?number\s+of|Many|Several|Some|Numerous|Most|Various|All|Other)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:delegations|States|countries|speakers|statements)\b/
procedural /^(?:Additional|Written|Further|The\s+following|The|All|Those)\s+(?:written\s+|additional\s+)?(?:statements?|recommendations|questions|delegations)\b/
procedural /^(?:Statements|Recommendations)\s+(?:were|was|made|which|that)\b/
procedural /^(?:[A-Z][a-z]+(?:-[a-z]+)?|\d+)\s+delegations\s+(?:made|took|participated)\b/

# The beginning of a paragraph in which the State under review speaks.
reply /^(?:In\s+(?:its|his|her|their)\s+)?(?:[Tt]he\s+)?(?:[Hh]ead\s+of\s+(?:the\s+)?)?(?:\w+\s+)?[Dd]elegation(?!\s+of\s+(?!(?:the\s+)?State\s+under))(?!\w)/
reply /^(?:The\s+)?(?:Deputy\s+|Vice-?\s*|First\s+|Prime\s+|Federal\s+|Assistant\s+|Permanent\s+)*(?:Head\s+of|Minister|Ministry|Secretary|Secretaries|Ambassador|President|Attorney|Representative\s+of\s+the\s+(?:Government|Ministry)|State\s+under\s+review|Government|Chair)/
reply /^(?:H\.\s?E\.|H\.\s?R\.\s?H\.|His|Her|Mr|Mrs|Ms|Dr|Prof|Hon)\b/

# What may stand before the name of the delegation that speaks.
before-speaker /^According\s+to\s+(?=(?:the\s+)?[A-Z])/
before-speaker /^(?:The\s+)?(?:distinguished\s+)?(?:representative|delegation|delegate|ambassador|observer)\s+(?:of|from|for)\s+(?=(?:the\s+)?[A-Z])/
before-speaker /^(?:Speaking\s+)?[Oo]n\s+behalf\s+of\s+(?<behalf>[^,]{3,80}),\s+(?:the\s+(?:representative|delegation)\s+of\s+)?/

# A word that opens a clause whose subject may be the speaker: "While Ruritania welcomed …, it noted".
opening /^(?:While|Although|Though|Whereas)\s+/

# Whose words an opening clause leads to when they are not another delegation's: as soon as one of
# these stands before a delegation's name, the State under review goes on.
own /^(?i)(?:the\s+)?(?:head\s+of\s+)?(?:delegation|representative|representatives|minister|ministry|ambassador|secretary|government|deputy|attorney|state|he|she|it|they)\b/

# What may stand behind the name: for whom else it speaks.
behind-speaker /^,?\s+(?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:on\s+behalf\s+of|for)\s+(?<behalf>[^,.;]{3,120}),/
behind-speaker /^\s*\((?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:on\s+behalf\s+of|for)\s+(?<behalf>[^()]{3,120})\)/

# What a delegation does, behind its name, when the paragraph begins with the name.
verb /^(?:\s*\([A-Z]{2,8}\))?,?\s+(?:\([a-z]\)\s+)?(?:(?:also|further|then|thus|again|next|finally|warmly|highly|strongly|sincerely|particularly|especially|likewise|furthermore|moreover|however|still|fully|and)\s+)*[a-z]{2,}/

# What a delegation says, behind its name, where the name alone would not be enough: in the main
# clause behind an opening such as "While welcoming …, Ruritania noted …", and where a second
# delegation begins to speak within a paragraph.
said /^(?:\s*\([A-Z]{2,8}\))?\s+(?:\([a-z]\)\s+)?(?:(?:also|further|then|therefore|thus|again|next|finally|warmly|highly|strongly|likewise|furthermore|moreover|however|still|fully|particularly)\s+)*(?:acknowledg|add|advis|advocat|align|argu|attach|caution|condemn|congratulat|consider|convey|echo|identif|pos(?:ed|es)\b|put\b|reaffirm|remind|respond|salut|understood\b|warn|affirm|agre|applaud|appreciat|ask|believ|call|commend|comment|concurr|congratulat|deplor|drew|emphasi[sz]|encourag|enquir|express|felt|focus|hail|highlight|hop|indicat|inquir|inform|invit|laud|mention|not|observ|point|prais|propos|question|rais|recall|recogni[sz]|recommend|referr|regrett|reiterat|remark|request|said|shar|sought|stat|stress|suggest|support|thank|underlin|underscor|urg|voic|want|welcom|wish|wonder)\w*\b/
said /^\s+(?:made|paid|took|was\s+(?:\w+\s+)?(?:concerned|pleased|heartened|impressed|alarmed|aware|glad|encouraged|interested|of\s+the\s+view)|remained\s+concerned|would\s+(?:like|appreciate|welcome))\b/
said /^\s*,\s[^,.;]{3,120},\s+(?:also\s+)?(?:asked|noted|recommended|stated|welcomed|expressed|enquired|inquired|commended)\b/

# The beginning of a paragraph that goes on with the last speaker.
continuation /^(?:It|They|This\s+(?:country|delegation))\s/

# The mark that begins an item in the lists of recommendations.
item /^(?:\d{1,3}\.\s?\d{1,3}\.?|\d{1,3}\.|\(\w{1,4}\)|[•●–—-])(?:\s+|$)/

# The States that make a recommendation, in the parentheses that end it; names may hold parentheses.
source /\((?<states>(?:[^()]|\([^()]*\))+)\)/
