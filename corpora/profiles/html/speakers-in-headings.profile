# Pages that say in the page's head that each speech stands under its speaker's name,
#     <meta name="transcript" content="speakers-in-headings">
# as a heading with paragraphs below it, or as a list of names and what they said.
root       html
head       /<meta\s+name="transcript"\s+content="speakers-in-headings"/

skip       script style noscript template nav header footer aside form button figure
skip       *[@role=navigation] *[@role=banner] *[@role=contentinfo] *[@role=complementary]
skip       *[@aria-hidden=true]

paragraph  p li ul ol dl dt dd blockquote tr h1 h2 h3 h4 h5 h6
space      div section article main table br td th

heading 1  h1
heading 2  h2

# The name is no part of what was said.
skip       h3 dt
begins     h3 dt   /^(?<speaker>[^,:(]{2,80}?)(?:,?\s+\(?(?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:on\s+behalf\s+of|for)\s+(?<behalf>[^:()]{2,160}?)\)?)?\s*:?$/

date       time/@datetime
lang       @xml:lang
