# Summaries of meetings as press services publish them: a paragraph that begins with a name in bold
# is the beginning of what that delegation said,
#     <p><strong>Ruritania</strong>, speaking on behalf of a group of States, said …</p>
# and the paragraphs behind it go on until the next name, the next heading, or the end of the part
# of the page that they stand in.
root       html

# What surrounds the text on a page.
skip       script style noscript template nav header footer aside form button figure
skip       *[@role=navigation] *[@role=banner] *[@role=contentinfo] *[@role=complementary]
skip       *[@aria-hidden=true]

paragraph  p li ul ol dl dt dd blockquote tr h1 h2 h3 h4 h5 h6
space      div section article main table br td th

heading 1  h1
heading 2  h2
heading 3  h3
heading 4  h4

# The name alone in bold, or with the group that it speaks for. It stays in the text, as printed.
begins     p/strong p/b p/span/strong p/span/b   /^(?<speaker>[^,:;.?!]{2,80}?),\s+(?:also\s+)?(?:speaking\s+)?(?:also\s+)?(?:on\s+behalf\s+of|for)\s+(?<behalf>[^:]{2,160}?)\s*[,:]?$/
begins     p/strong p/b p/span/strong p/span/b   /^(?<speaker>[^,:;.?!]{2,80}?)\s*[,:]?$/

# The group may also follow the bold name.
behalf     . match /^[^,:;.?!\n]{2,80},\s+(?:also\s+)?(?:speaking\s+)?(?:also\s+)?on\s+behalf\s+of\s+([^,:;\n]{2,160}),/

date       meta[@property="article:published_time"]/@content
date       meta[@name="DC.date"]/@content
date       meta[@name=date]/@content
date       time/@datetime
lang       @xml:lang
