// A page whose answers are locked can be read. Nothing can be written before the pass phrase has opened what is written already.

import { answers, frozen, setFrozen } from '../answers/answers.js';
import { lookAgain, saveBeforeLeaving } from '../answers/autosave.js';
import { addressBeside, all, endings, make, makeButton } from './elements.js';
import { word } from './words.js';
import { tell } from '../storage/announcements.js';
import { borrowing, findKeeper, forgetKey, lendKey } from '../storage/key-lending.js';
import { isLocked, lock } from '../storage/lock.js';
import { keyFor } from '../storage/sealing.js';

export function freeze() {
  if (frozen) return;
  const controls = /** @type {Control[]} */ (all('.exercise, .rating, .quiz, .measure').flatMap(part => all('input, textarea, select, button', part)))
    .filter(each => !each.disabled && !each.closest('.print-tools'));
  controls.forEach(each => { each.disabled = true; });
  setFrozen(controls);
  endings.push(() => setFrozen(null));
}

function thaw() {
  if (!frozen) return;
  frozen.forEach(each => { each.disabled = false; });
  setFrozen(null);
  all('.unlock').forEach(each => each.remove());
  // What was written before the scripts had come.
  answers.forEach(lookAgain);
}

/** After what is stored has been read. */
export function settleLock() {
  if (borrowing && !lock.key) return;
  document.documentElement.classList.toggle('has-lock', Boolean(lock.is));
  document.documentElement.classList.toggle('is-locked', isLocked());
  if (!isLocked()) return thaw();
  freeze();
  if (document.querySelector('.unlock')) return;
  const parts = all('.field, .quiz, .measure-form, .me, .talk, [data-answer], [data-when], [data-computed], [data-plot], [data-from]');
  if (!parts.length) return;
  const { form, input } = makePhraseForm('unlock', unlock);
  const isOwn = document.querySelector('.me');
  const forgotten = isOwn ? word('phraseForgotten') : make('a', { href: addressBeside('me') }, word('phraseForgot'));
  placeOfUnlocking(parts[0]).before(make('section', { class: 'unlock', 'aria-labelledby': 'unlock.title' },
    make('h2', { id: 'unlock.title' }, word('lockedTitle')), make('p', {}, word(isOwn ? 'lockedMe' : 'lockedWhy')), form,
    make('p', { class: 'hint' }, forgotten)));
  const others = all('.exercise, .rating, .quiz, .measure').filter(part => !part.querySelector('.unlock'));
  for (const part of others) {
    const first = part.querySelector('.field, fieldset, .measure-form');
    if (first) first.before(make('p', { class: 'unlock' }, makeButton(word('unlockHere'), 'clear', () => input.focus())));
  }
}

/**
 * Never within what may be folded or hidden, nor in the middle of a sentence.
 * @param {HTMLElement} part
 * @returns {HTMLElement}
 */
function placeOfUnlocking(part) {
  const outer = all('[data-when], details').find(each => each.contains(part)) || part;
  return outer.closest('ul, ol, dl, table') || outer.closest('p') || outer.closest('.measure-form') || outer;
}

/** @param {string} phrase @returns {Promise<boolean>} */
async function unlock(phrase) {
  const key = lock.is && await keyFor(phrase, lock.is);
  if (!key) return false;
  lock.key = key;
  await findKeeper();
  lendKey();
  await tell('unlocked');
  return true;
}

/**
 * Shows what is written in fields of which the browser makes dots.
 * @param {string} id
 * @param {HTMLInputElement[]} inputs
 */
export function makeShowBox(id, inputs) {
  const box = make('input', { type: 'checkbox', id, autocomplete: 'off' });
  box.addEventListener('change', () => inputs.forEach(input => { input.type = box.checked ? 'text' : 'password'; }));
  return make('p', { class: 'phrase-show' }, box, make('label', { for: id }, word('phraseShow')));
}

/** @param {string} id @param {string} autocomplete */
export function makePhraseInput(id, autocomplete) {
  return make('input', {
    type: 'password', id, autocomplete, autocapitalize: 'none', spellcheck: 'false', 'aria-describedby': id + '.said',
  });
}

/**
 * @param {string} id
 * @param {(phrase: string) => Promise<boolean>} act whether it was the right one; one may try as often as one likes
 * @param {...Node} more
 * @returns {{form: HTMLElement, input: HTMLInputElement}}
 */
export function makePhraseForm(id, act, ...more) {
  const input = makePhraseInput(id, 'current-password');
  const said = make('p', { class: 'phrase-said', id: id + '.said', role: 'status' });
  const form = make('form', { class: 'phrase' }, make('label', { for: id }, word('phrase')), input, makeShowBox(id + '.show', [input]), said,
    make('p', { class: 'actions' }, make('button', { type: 'submit', class: 'button' }, word('unlock')), ...more));
  let busy = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (busy || !input.value) return;
    busy = true;
    said.textContent = word('phraseWait');
    const right = await act(input.value);
    busy = false;
    said.textContent = right ? '' : word('phraseWrong');
    input.setAttribute('aria-invalid', String(!right));
    if (right) return;
    input.focus();
    input.select();
  });
  return { form, input };
}

/** All words go from the page with it. */
export function lockNow() {
  saveBeforeLeaving();
  forgetKey();
  location.reload();
}
