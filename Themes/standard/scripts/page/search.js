// Search over window.mestringSearch: [address, title, where, headings, text] for each page. Norwegian words grow at their
// ends and join up («angsten», «panikkangst»), so a word is looked for by its stem at the start of words, and, worth
// less, within them.

import { all, announce, endings, make, one } from './elements.js';
import { here, word } from './words.js';

/**
 * How a word of the query may be spelt, and what of it stands in other forms of the word too.
 * @typedef {{full: string, stem: string}} Spelling
 */

const LETTER = /[\p{L}\p{N}]/u;
const MOST_RESULTS = 20;
const FIELD_WORTH = [1000, 30, 100, 10]; // title, where, headings, text
const folded = new Map([['ä', 'æ'], ['ö', 'ø'], ['đ', 'd'], ['ŧ', 't'], ['ŋ', 'n']]);

/**
 * One character for one, so that places in the folded text are places in the text. æ, ø and å are letters of their own.
 * @param {string} text
 * @returns {string}
 */
function fold(text) {
  return text.toLowerCase().replace(/[^\x00-\x7fæøå]/g, character => {
    let plain = folded.get(character);
    if (plain === undefined) {
      const base = character.normalize('NFD')[0];
      plain = LETTER.test(base) ? base : ' ';
      folded.set(character, plain);
    }
    return plain;
  });
}

/**
 * Light: takes off the commonest endings of Norwegian and English where three letters are left.
 * @param {string} text
 * @returns {string}
 */
function stemOf(text) {
  const stem = text.replace(/(ene|ane|ens|ets|ies|ing|en|et|er|ar|ed|es|e|a|s|y)$/, '');
  return stem.length >= 3 ? stem : text;
}

/**
 * For each word of the query the spellings to look for: who writes "soevn" may mean "søvn".
 * @param {string} query
 * @returns {Spelling[][]}
 */
function readQuery(query) {
  const words = fold(query.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) || [];
  return words.filter(text => text.length > 1).slice(0, 8).map(text => {
    const joined = text.replace(/aa/g, 'å').replace(/oe/g, 'ø').replace(/ae/g, 'æ');
    return Array.from(new Set([text, joined]), full => ({ full, stem: stemOf(full) }));
  });
}

/**
 * Of a folded text, where all that is neither a letter nor ASCII has become a space.
 * @param {string} text
 * @param {number} at
 * @returns {boolean}
 */
function isWordAt(text, at) {
  const code = text.charCodeAt(at);
  return code > 127 || (code > 96 && code < 123) || (code > 47 && code < 58);
}

/**
 * How well a spelling stands in a text, 0 to 1, and where first.
 * @param {Spelling} spelling
 * @param {string} text
 * @returns {{worth: number, at: number}}
 */
function lookFor({ full, stem }, text) {
  let best = { worth: 0, at: -1 };
  // A stem that stands within hundreds of words is not worth the time.
  for (let at = text.indexOf(stem), tries = 0; at >= 0 && tries < 20; at = text.indexOf(stem, at + 1), tries += 1) {
    const starts = !isWordAt(text, at - 1);
    const whole = text.startsWith(full, at);
    const ends = whole && !isWordAt(text, at + full.length);
    const worth = starts ? (ends ? 1 : whole ? 0.8 : 0.5) : whole && full.length > 3 ? 0.05 : 0;
    if (worth > best.worth) best = { worth, at };
    if (worth >= 0.8) break;
  }
  return best;
}

/** @param {string[]} page @param {Spelling[][]} query @returns {{worth: number, words: number}} how many of the words were found, and how well */
function rate(page, query) {
  let worth = 0;
  let words = 0;
  for (const spellings of query) {
    let best = 0;
    FIELD_WORTH.forEach((fieldWorth, field) => {
      if (best >= fieldWorth) return;
      for (const spelling of spellings) best = Math.max(best, fieldWorth * lookFor(spelling, page[field]).worth);
    });
    if (best > 0) words += 1;
    worth += best;
  }
  return { worth, words };
}

/**
 * Pages with every word, or, where there is none, with most of them; the best first.
 * @param {string[][]} pages
 * @param {Spelling[][]} query
 */
function searchPages(pages, query) {
  const rated = pages.map((page, at) => Object.assign(rate(page, query), { at })).filter(each => each.words > 0);
  const most = rated.reduce((words, each) => Math.max(words, each.words), 0);
  return rated.filter(each => each.words === most).sort((a, b) => b.worth - a.worth || a.at - b.at);
}

/**
 * Some words round the first find, with what was found marked.
 * @param {string} text
 * @param {string[]} page
 * @param {Spelling[][]} query
 * @returns {HTMLElement}
 */
function makeExcerpt(text, page, query) {
  const finds = query.map(spellings => spellings.map(each => lookFor(each, page[3])).sort((a, b) => b.worth - a.worth)[0]);
  const first = finds.filter(find => find.at >= 0).sort((a, b) => b.worth - a.worth)[0];
  const from = first ? text.lastIndexOf(' ', Math.max(0, first.at - 60)) + 1 : 0;
  const space = text.indexOf(' ', from + 170);
  const to = space < 0 ? text.length : space;
  const excerpt = make('p', { class: 'search-excerpt' }, from > 0 ? '… ' : '');
  let at = from;
  for (const [start, end] of wordsToMark(page[3].slice(from, to), query)) {
    excerpt.append(text.slice(at, from + start), make('mark', {}, text.slice(from + start, from + end)));
    at = from + end;
  }
  excerpt.append(text.slice(at, to) + (to < text.length ? ' …' : ''));
  return excerpt;
}

/** @param {string} text @param {Spelling[][]} query @returns {[start: number, end: number][]} */
function wordsToMark(text, query) {
  /** @type {[start: number, end: number][]} */
  const places = [];
  const words = /[\p{L}\p{N}]+/gu;
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const [whole] = found;
    const is = (/** @type {Spelling} */ { full, stem }) => whole.startsWith(stem) || (full.length > 3 && whole.includes(full));
    if (query.some(spellings => spellings.some(is))) places.push([found.index, found.index + whole.length]);
  }
  return places;
}

/**
 * Help that stands above what was found.
 * @param {HTMLInputElement} input
 * @returns {(dangers: string[]) => void} shows it for these, or for none hides it
 */
function setUpHelpFirst(input) {
  const help = one('.search-help');
  const [lines] = all('.contacts', help);
  const inOrder = lines ? Array.from(lines.children) : [];
  const { numbers } = window.mestringCrisis;
  let shown = '';
  // What says it must be there before it has something to say.
  announce('');
  return dangers => {
    const now = dangers.join();
    if (now === shown) return;
    shown = now;
    help.hidden = !now;
    announce('');
    if (!now) return;
    for (const part of all('[data-danger]', help)) part.hidden = !dangers.includes(String(part.dataset.danger));
    const first = dangers.flatMap(danger => numbers[danger] || []).map(number => 'tel:' + number);
    const rank = (/** @type {Element} */ line) => {
      const at = first.findIndex(address => all('a', line).some(link => link.getAttribute('href') === address));
      return at < 0 ? first.length : at;
    };
    if (lines) lines.append(...inOrder.slice().sort((a, b) => rank(a) - rank(b)));
    announce(all('h2, [data-danger]:not([hidden])', help).map(part => part.textContent).join(' '));
    // The keyboard of a phone covers the lower half, where the numbers would be.
    if (matchMedia('(max-width: 48em), (max-height: 38em)').matches) input.scrollIntoView();
  };
}

/** What is typed goes nowhere: not into the address, which servers and the browser's history keep, and not into any store. */
export function setUpSearch() {
  const [form] = all('.search-form');
  if (!form) return;
  const input = /** @type {HTMLInputElement} */ (one('input', form));
  const status = one('.search-status');
  const list = one('.search-results');
  const none = one('.search-none');
  const showHelp = setUpHelpFirst(input);
  const source = window.mestringSearch || [];
  /** @type {string[][]} */
  const pages = [];
  // A slice at a time while nobody waits, so that an old phone doesn't stop; the rest when somebody searches.
  /** @param {number} upTo */
  const prepare = upTo => {
    for (; pages.length < Math.min(upTo, source.length);) pages.push(source[pages.length].slice(1).map(text => fold(text)));
  };
  const prepareSlowly = () => {
    prepare(pages.length + 50);
    if (pages.length < source.length) setTimeout(prepareSlowly, 20);
  };
  let timer = 0;

  const search = () => {
    clearTimeout(timer);
    const dangers = window.mestringDangers(input.value);
    showHelp(dangers);
    const query = readQuery(input.value);
    list.textContent = '';
    status.textContent = '';
    none.hidden = true;
    if (!query.length) return;
    prepare(source.length);
    const results = searchPages(pages, query);
    for (const { at } of results.slice(0, MOST_RESULTS)) {
      const [address, title, where, , text] = source[at];
      list.append(make('li', {},
        make('a', { href: here.root + address }, title), make('p', { class: 'search-where' }, where), makeExcerpt(text, pages[at], query)));
    }
    none.hidden = results.length > 0;
    // The same lines twice would be one too many.
    one('.search-help', none).hidden = dangers.length > 0;
    const key = !results.length ? 'searchNone' : results.length > MOST_RESULTS ? 'searchMany' : results.length === 1 ? 'searchOne' : 'searchSome';
    status.textContent = word(key, { count: results.length, shown: MOST_RESULTS, query: input.value.trim() });
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  input.addEventListener('keydown', event => { if (event.key === 'Enter') search(); });
  one('button', form).addEventListener('click', search);
  setTimeout(prepareSlowly, 20);
  endings.push(() => {
    clearTimeout(timer);
    pages.length = source.length;
  });
  form.hidden = false;
  all('.search-missing').forEach(part => part.remove());
}
