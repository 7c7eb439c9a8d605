#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU and its headers bring ICU's, which clash with those of Foundation. What they add to
   one struct that nobody here looks into is left out. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
