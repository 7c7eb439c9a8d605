// Somebody in need would meet a page on which nothing answers, were a script to work only where all the others happen to stand
// beside it; and what is stored could not be read without a page, were storage to know one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const theme = new URL('../../Themes/standard/', import.meta.url);

/** All scripts of a folder of the theme, by their paths in it. */
function scriptsIn(folder) {
  return readdirSync(new URL(folder, theme), { withFileTypes: true }).flatMap(each =>
    each.isDirectory() ? scriptsIn(folder + each.name + '/') : each.name.endsWith('.js') ? [folder + each.name] : []);
}

/** The paths that a script imports from. */
function importsOf(path) {
  const text = readFileSync(new URL(path, theme), 'utf8');
  return Array.from(text.matchAll(/^import [^;]*? from '([^']+)';$/gm), found => new URL(found[1], new URL(path, theme)).href.slice(theme.href.length));
}

const scripts = scriptsIn('scripts/');

test('each of them can be read by itself', async () => {
  assert.ok(scripts.length > 60);
  for (const path of scripts.concat(scriptsIn('own-pages/'))) {
    if (path !== 'scripts/main.js') await import(new URL(path, theme).href);
  }
});

// A folder may know those before it, and `page/elements.js` and `page/words.js`, which know none. What comes later announces
// itself, and main.js says what a page makes of it.
test('storage knows nothing of pages, fields, questionnaires and one’s own page', () => {
  const storage = scripts.filter(path => path.startsWith('scripts/storage/'));
  assert.ok(storage.length > 15);
  for (const path of storage) {
    for (const other of importsOf(path)) assert.match(other, /^scripts\/storage\//, path + ' imports from ' + other);
  }
});

test('answers know neither fields nor questionnaires', () => {
  for (const path of scripts.filter(each => each.startsWith('scripts/answers/'))) {
    for (const other of importsOf(path)) assert.match(other, /^scripts\/(storage|answers)\/|^scripts\/page\/(elements|words)\.js$/, path + ' imports from ' + other);
  }
});

test('the words that are imported are found', () => {
  assert.deepEqual(importsOf('scripts/storage/fallback.js').includes('scripts/storage/drafts.js'), true);
});
