// A view draws an exercise's answers again, as a circle or a plan: in the person's own words, as they write.

import { inWords } from '../answers/in-words.js';
import { optionsOf } from './kinds.js';
import { all, make, one } from '../page/elements.js';

/** @param {HTMLElement} section @param {HTMLElement} field @param {Answer} answer */
export function showInViews(section, field, answer) {
  const places = all('[data-show]', section).filter(place => place.dataset.show === field.dataset.field);
  if (!places.length) return;
  const value = answer.read();
  const text = inWords(value, labelsIn(field), field.dataset.kind);
  for (const place of places) showInPlace(place, value, text);
}

/**
 * What was chosen or listed becomes lines of their own, what was written stays as it is.
 * @param {HTMLElement} place
 * @param {Value} value
 * @param {string} text
 */
export function showInPlace(place, value, text) {
  const isStairs = place.matches('ol');
  const isLines = text !== '' && (isStairs || typeof value === 'object');
  place.textContent = isLines || isStairs ? '' : text;
  if (isLines || isStairs) {
    const lines = text.split('\n').filter(line => line.trim())
      .map((line, at) => make('li', Array.isArray(value) && value[at] && value[at].done ? { class: 'done' } : {}, line));
    // An empty staircase shows what it is.
    while (isStairs && lines.length < (text ? 1 : 4)) lines.push(make('li'));
    if (isStairs) place.append(...lines);
    else place.append(make('ul', {}, ...lines));
  }
  const hint = /** @type {HTMLElement|null} */ (place.previousElementSibling);
  if (hint && hint.matches('.view-hint')) hint.hidden = text !== '';
  const bar = /** @type {HTMLElement|null} */ (place.nextElementSibling);
  if (bar && bar.matches('.view-bar')) showLength(bar, value);
}

/**
 * A number as a length between the ends of its scale.
 * @param {HTMLElement} bar
 * @param {Value} value
 */
function showLength(bar, value) {
  const [from, to] = [Number(bar.dataset.least), Number(bar.dataset.most)];
  const part = typeof value === 'number' ? Math.min(1, Math.max(0, (value - from) / (to - from || 1))) : 0;
  one('*', bar).style.width = part * 100 + '%';
}

/** @param {HTMLElement} field @returns {Object<string, string>} */
export function labelsIn(field) {
  /** @type {Object<string, string>} */
  const labels = {};
  if (!/^(choice|checks)$/.test(field.dataset.kind)) return labels;
  for (const option of optionsOf(field)) {
    const label = option.parentElement && option.parentElement.querySelector('label');
    if (label) labels[option.value] = String(label.textContent).trim();
  }
  return labels;
}
