// What depends on answers: branches, sentences that repeat what the person wrote, and what is computed from it.

import { DAY, evaluate, isDay, isLength } from './expressions.js';
import { findAnswer } from './find.js';
import { findInForm } from './forms.js';
import { dateInWords, durationInWords, inWords, numberInWords } from './in-words.js';
import { answerTo } from './known.js';
import { all, announce, make, ofPage, setText } from '../page/elements.js';
import { here, word } from '../page/words.js';
import { attempt } from '../storage/attempt.js';

/** @type {{element: HTMLElement, tree: Tree, wanted: boolean|null, shown: boolean|null}[]} */
const branches = ofPage([]);
/** @type {(() => void)[]} */
export const repeated = ofPage([]);
/** @type {Element|null} */
let touched = null;

export function setUpConditions() {
  /** @type {Object<string, boolean|null>} */
  const outcomes = { false: false, unknown: null };
  for (const element of all('[data-when]')) {
    attempt(() => {
      const outcome = element.dataset.is;
      branches.push({ element, tree: JSON.parse(element.dataset.when), wanted: outcome && outcome in outcomes ? outcomes[outcome] : true, shown: null });
    });
  }
  for (const mention of all('[data-answer]')) attempt(() => repeatAnswer(mention));
  for (const place of all('[data-computed]')) attempt(() => showComputed(place));
  reactToAnswers(false);
}

export function watchTouch() {
  document.addEventListener('pointerdown', event => { touched = /** @type {Element|null} */ (event.target); }, { passive: true });
}

export function forgetTouch() {
  touched = null;
}

/** All programs, where something on the page asks for another's answers. */
export function programsAsked() {
  const keys = all('[data-answer], [data-from]').map(each => each.dataset.answer || each.dataset.from || '')
    .concat(...all('[data-when], [data-computed], [data-plot]').map(each => (each.dataset.when || each.dataset.computed || each.dataset.plot).match(/[a-z][a-z0-9-]*\.[a-z0-9.-]+/g) || []));
  return keys.some(key => !key.startsWith(here.program + '.')) ? '*' : here.program;
}

let reacting = false;

/** Once what was tapped is painted: what it brings may take longer. */
export function reactSoon() {
  if (reacting) return;
  reacting = true;
  requestAnimationFrame(() => setTimeout(() => {
    reacting = false;
    reactToAnswers(true);
  }));
}

/** @param {boolean} byPerson whether somebody has just answered, who wants to hear what that brought */
export function reactToAnswers(byPerson) {
  repeated.forEach(repeat => repeat());
  /** @type {typeof branches} */
  const changed = [];
  for (const branch of branches) {
    const around = branch.element.parentElement && branch.element.parentElement.closest('[data-when]');
    const outer = around && branches.find(each => each.element === around);
    const shown = evaluate(branch.tree, findAnswer) === branch.wanted && (!outer || Boolean(outer.shown));
    if (shown !== branch.shown) changed.push(branch);
    branch.shown = shown;
  }
  if (!changed.length) return;
  holdStill(() => changed.forEach(branch => { branch.element.hidden = !branch.shown; }));
  const appeared = changed.filter(branch => branch.shown).map(branch => String(branch.element.textContent).replace(/\s+/g, ' ').trim());
  if (byPerson && appeared.length) announce(word('branchAppeared', { text: beginningOf(appeared.join(' ')) }));
}

/**
 * Enough to know what it is about; never half a word.
 * @param {string} text
 */
function beginningOf(text) {
  return text.length > 200 ? text.slice(0, text.lastIndexOf(' ', 200)) + ' …' : text;
}

/**
 * What the person is touching stays where it is, whatever comes or goes above it.
 * @param {() => void} act
 */
export function holdStill(act) {
  const anchor = document.activeElement && document.activeElement !== document.body ? document.activeElement : touched;
  if (!anchor || !anchor.isConnected) return act();
  const root = document.documentElement;
  const before = anchor.getBoundingClientRect().top;
  root.style.setProperty('overflow-anchor', 'none'); // or the browser would move it once more
  act();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved) window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/**
 * In a sentence: the person's own words, or the author's other ones, or the way to where it is answered.
 * @param {HTMLElement} mention
 */
function repeatAnswer(mention) {
  const { answer: key, kind, options } = mention.dataset;
  const labels = options ? JSON.parse(options) : {};
  const own = make('span', { class: 'answer own-words' });
  mention.after(own);
  repeated.push(() => {
    const value = answerTo(key);
    const text = inWords(value, labels, kind);
    own.textContent = typeof value === 'object' ? text.replace(/\n/g, ', ') : text;
    own.hidden = !text;
    mention.hidden = Boolean(text);
  });
}

/** @param {HTMLElement} place */
function showComputed(place) {
  const tree = JSON.parse(place.dataset.computed);
  const find = findInForm(place);
  repeated.push(() => showValue(place, evaluate(tree, find)));
}

/** @param {HTMLElement} place @param {Outcome} value */
export function showValue(place, value) {
  const [unit] = all('.computed-unit', place.parentElement || place);
  setText(place, value === null ? word('computedNotYet') : valueInWords(value));
  place.classList.toggle('not-yet', value === null);
  // Lengths of time say themselves what they are counted in.
  if (unit) unit.hidden = typeof value !== 'number';
}

/**
 * A value as the person would say it; nothing for what isn't known.
 * @param {Outcome} value
 * @returns {string}
 */
export function valueInWords(value) {
  if (value === null) return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (typeof value === 'number') return numberInWords(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  if (isLength(value)) return durationInWords(Math.round(value.minutes));
  if (isDay(value)) return dateInWords(new Date(value.day * 864e5).toISOString().slice(0, 10));
  const minutes = Math.round(value.time) % DAY;
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}

/** @param {Outcome} value @param {HTMLElement} field @returns {string} */
export function valueWithUnit(value, field) {
  const unit = field.querySelector('.computed-unit');
  return valueInWords(value) + (unit && typeof value === 'number' ? ' ' + unit.textContent : '');
}
