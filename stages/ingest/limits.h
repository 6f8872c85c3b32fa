/* What an input may ask of us. Each limit is an option of plaudit-ingest of the same name. */
#ifndef PLAUDIT_INGEST_LIMITS_H
#define PLAUDIT_INGEST_LIMITS_H

#include <stdint.h>

struct ingest_limits {
    uint64_t max_document;   /* bytes of a document after decompression */
    uint64_t max_archive;    /* bytes of all members of an archive, and of the archives in it */
    uint64_t max_members;    /* of an archive, and of the archives in it */
    uint64_t max_nesting;    /* archives and compression in one another */
    uint64_t max_dictionary; /* bytes of memory for undoing xz */
    uint64_t max_ratio;      /* decompressed bytes for each compressed one, beyond the first MiB */
    uint64_t max_text;       /* bytes of a text, PDF or DOCX, which is held in memory */
    uint64_t max_statement;  /* bytes of one statement */
    uint64_t max_value;      /* bytes of one value or heading in XML */
    uint64_t max_names;      /* bytes of all names that an XML document lists, or an archive */
    uint64_t max_depth;      /* nesting of XML elements, and of directories */
    uint64_t pdf_seconds;    /* processor time for the conversion of a PDF */
    uint64_t pdf_memory;     /* bytes of memory for it */
};

#define INGEST_LIMITS_DEFAULT                                                                      \
    (struct ingest_limits) {                                                                       \
        .max_document = (uint64_t)4 << 30, .max_archive = (uint64_t)64 << 30,                      \
        .max_members = 1000000, .max_nesting = 8, .max_dictionary = (uint64_t)128 << 20,           \
        .max_ratio = 200, .max_text = (uint64_t)64 << 20, .max_statement = (uint64_t)64 << 20,     \
        .max_value = (uint64_t)1 << 20, .max_names = (uint64_t)64 << 20, .max_depth = 256,         \
        .pdf_seconds = 60, .pdf_memory = (uint64_t)2 << 30                                         \
    }

#endif
