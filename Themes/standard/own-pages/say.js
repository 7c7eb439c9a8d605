import { all, make } from '../scripts/page/elements.js';

/**
 * What has just happened to all of it, above everything, for the eye and for the ear.
 * @param {HTMLElement} page
 * @param {string} text
 * @param {boolean} failed
 */
export function sayOnMe(page, text, failed) {
  all('.me-said, .me-ways', page).forEach(each => each.remove());
  const said = make('p', { class: failed ? 'me-said notice' : 'me-said', tabindex: '-1', role: 'status' });
  page.prepend(said);
  said.textContent = text;
  said.focus();
  return said;
}
