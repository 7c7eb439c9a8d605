/* The least that a site of Markdown costs: each file read, parsed by cmark-gfm, and written as HTML between a fixed head and foot.
   `floor CONTENT OUTPUT` writes one flat folder. */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *output;
static int pages;

static void make(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = malloc(size + 1);
  if (!bytes || fread(bytes, 1, size, file) != (size_t)size) exit(1);
  bytes[size] = 0;
  fclose(file);
  char *text = strncmp(bytes, "---\n", 4) == 0 ? strstr(bytes + 4, "\n---\n") : NULL;
  text = text ? text + 5 : bytes;

  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text, size - (text - bytes));
  cmark_node *root = cmark_parser_finish(parser);
  char *html = cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));

  char name[4096];
  snprintf(name, sizeof name, "%s/%d.html", output, pages++);
  FILE *page = fopen(name, "wb");
  if (!page) exit(1);
  fputs("<!DOCTYPE html>\n<html lang=\"nb\"><head><meta charset=\"utf-8\"><title>Side</title></head><body><main>\n", page);
  fputs(html, page);
  fputs("</main></body></html>\n", page);
  fclose(page);
  free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
  free(bytes);
}

static void walk(const char *folder) {
  DIR *stream = opendir(folder);
  if (!stream) exit(1);
  struct dirent *entry;
  while ((entry = readdir(stream))) {
    char path[4096];
    struct stat status;
    if (entry->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (stat(path, &status)) exit(1);
    size_t length = strlen(path);
    if (S_ISDIR(status.st_mode)) walk(path);
    else if (length > 3 && !strcmp(path + length - 3, ".md")) make(path);
  }
  closedir(stream);
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  output = arguments[2];
  cmark_gfm_core_extensions_ensure_registered();
  walk(arguments[1]);
  return 0;
}
