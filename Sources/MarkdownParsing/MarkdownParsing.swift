// MarkdownParsing
