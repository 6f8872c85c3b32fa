/* The floor: zlib inflates, libxml2's SAX2 push parser reads, and no handler does anything.
 *
 *     floor FILE.xml.gz
 */
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

enum { CHUNK = 128 << 10 };

int main(int argc, char *argv[]) {
    gzFile file = argc == 2 ? gzopen(argv[1], "rb") : NULL;
    if (!file) {
        (void)fputs("usage: floor FILE.xml.gz\n", stderr);
        return 2;
    }
    xmlSAXHandler none;
    memset(&none, 0, sizeof none);
    none.initialized = XML_SAX2_MAGIC;
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&none, NULL, NULL, 0, argv[1]);
    xmlCtxtUseOptions(parser, XML_PARSE_HUGE | XML_PARSE_NONET);
    static char chunk[CHUNK];
    int length;
    while ((length = gzread(file, chunk, CHUNK)) > 0)
        xmlParseChunk(parser, chunk, length, 0);
    xmlParseChunk(parser, chunk, 0, 1);
    const int well_formed = parser->wellFormed;
    xmlFreeParserCtxt(parser);
    (void)gzclose(file);
    return length == 0 && well_formed ? 0 : 3;
}
