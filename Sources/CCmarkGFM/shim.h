#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
/* The insides of a node: whether it is still open decides which container a bare fence closes. */
#include <cmark-gfm/node.h>
/* And the root of a document whose words have not been read yet. */
#include <cmark-gfm/parser.h>
