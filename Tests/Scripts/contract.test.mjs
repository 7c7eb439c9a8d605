// What somebody has written would not be found, or what she sees would be wrong, were the compiler to write one name and the scripts to
// read another, or one name to mean two things. The table in Sources/SiteRendering/PageContract.md has all of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../../', import.meta.url);

/** All files of a folder whose names end so, by their paths. */
function filesIn(folder, ending) {
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap(each =>
    each.isDirectory() ? filesIn(folder + each.name + '/', ending) : each.name.endsWith(ending) ? [folder + each.name] : []);
}

const asAttribute = name => name.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase());

/** The attributes that stand in a file: those that it writes, and those that it reads. */
function attributesIn(path) {
  const text = readFileSync(new URL(path, root), 'utf8').replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
  const written = new Set();
  const read = new Set();
  const find = (pattern, into) => { for (const found of text.matchAll(pattern)) into.add(asAttribute(found[1])); };
  // As markup, for which Swift puts a backslash before the quotation mark; or as what an element is made with.
  find(/ data-([a-z][a-z-]*)(?:=\\?["\\]|=")/g, written);
  find(/'data-([a-z][a-z-]*)': /g, written);
  find(/setAttribute\('data-([a-z][a-z-]*)'/g, written);
  find(/dataset\.(\w+) = /g, written);
  // As what styles and scripts look for.
  find(/\[data-([a-z][a-z-]*)[\]=~^$*|]/g, read);
  find(/(?:get|has)Attribute\('data-([a-z][a-z-]*)'/g, read);
  find(/dataset\.(\w+)(?! = |\w)/g, read);
  for (const [, names] of text.matchAll(/\{ ([^;\n]*?) \}\]? = [^;\n]*dataset\]?;/g)) {
    for (const name of names.replace(/.*\{ /, '').matchAll(/(\w+)(?:: \w+| = (?:'[^']*'))?(?:, |$)/g)) read.add(asAttribute(name[1]));
  }
  find(/'(\w+)' in [\w.]+\.dataset/g, read);
  // By a name that is given: what it may be stands there as a text, or as a type.
  if (/dataset\[/.test(text)) for (const [, name] of text.matchAll(/'([a-z]+)'/g)) if (table.has(name)) read.add(name);
  return { written, read };
}

/** attribute → what the table says of it */
const table = new Map();
for (const line of readFileSync(new URL('Sources/SiteRendering/PageContract.md', root), 'utf8').split('\n')) {
  const cells = /^\| `data-([a-z-]+)` \| (.+) \| (.+) \| (.+) \|$/.exec(line);
  if (!cells) continue;
  const [, name, holds, ...files] = cells;
  assert.ok(!table.has(name), name + ' stands twice in the table');
  const [writers, readers] = files.map(cell => cell.split(', ').map(file => file.replace(/`/g, '')).sort());
  table.set(name, { holds, writers, readers });
}

const theme = 'Themes/standard/';
const files = [
  ...filesIn('Sources/SiteRendering/', '.swift'), ...filesIn('Sources/Preview/', '.swift'), ...filesIn('Sources/Preview/Client/', '.js'),
  ...filesIn(theme + 'layouts/', '.html'), ...filesIn(theme + 'styles/', '.css'),
  ...['scripts/', 'own-pages/', 'one-file/', 'search/', 'early/', 'worker/'].flatMap(folder => filesIn(theme + folder, '.js')),
];
const short = path => path.replace(theme, '').replace('Sources/SiteRendering/', '').replace('Sources/', '');

const writers = new Map();
const readers = new Map();
for (const path of files) {
  const { written, read } = attributesIn(path);
  for (const [names, into] of [[written, writers], [read, readers]]) {
    for (const name of names) into.set(name, (into.get(name) || []).concat(short(path)).sort());
  }
}

if (process.env.MESTRING_CONTRACT) {
  for (const name of Array.from(new Set([...writers.keys(), ...readers.keys()])).sort()) {
    const list = found => (found.get(name) || ['—']).map(file => '`' + file + '`').join(', ');
    console.log(`| \`data-${name}\` | ${(table.get(name) || { holds: '?' }).holds} | ${list(writers)} | ${list(readers)} |`);
  }
}

test('every attribute stands in the table, and every one of the table on a page', () => {
  assert.ok(table.size > 50);
  assert.deepEqual(Array.from(new Set([...writers.keys(), ...readers.keys()])).sort(), Array.from(table.keys()).sort());
});

for (const [name, said] of table) {
  test('data-' + name + ' is written and read where the table says', () => {
    assert.deepEqual({ writers: writers.get(name), readers: readers.get(name) }, { writers: said.writers, readers: said.readers });
  });
}

test('what the types say of attributes is in the table', () => {
  const types = readFileSync(new URL('Themes/window.d.ts', root), 'utf8');
  const [, names] = /interface DOMStringMap \{([^}]*)\}/.exec(types);
  const said = Array.from(names.matchAll(/^  (\w+): string;$/gm), found => asAttribute(found[1]));
  assert.ok(said.length > 8);
  assert.deepEqual(said.filter(name => !table.has(name)), []);
});

test('what tests look for in pages is in the table', () => {
  const text = filesIn('Tests/Browser/', '.py').map(path => readFileSync(new URL(path, root), 'utf8')).join('\n');
  const named = pattern => new Set(Array.from(text.matchAll(pattern), found => found[1]));
  const said = named(/\[data-([a-z-]+)[\]=~^$*|]/g);
  const marks = named(/setAttribute\('data-([a-z-]+)'/g); // their own
  assert.ok(said.size > 10);
  assert.deepEqual(Array.from(said).filter(name => !table.has(name) && !marks.has(name)), []);
});

test('pages of the runtime tests are made by the compiler', () => {
  const texts = filesIn('Tests/Browser/runtime/', '.py').map(path => readFileSync(new URL(path, root), 'utf8'));
  assert.ok(texts.length > 10);
  assert.deepEqual(texts.filter(text => / data-[a-z-]+=\\?["']/.test(text)), []);
});
