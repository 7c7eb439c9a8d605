// The fields of exercises: how each kind's value is read from the page and put back. What is stored is said in storage/values.js.

import { answers } from '../answers/answers.js';
import { asTicked, numberFrom, numberInWords, textOrNull } from '../answers/in-words.js';
import { all, make, makeButton, one } from '../page/elements.js';
import { word } from '../page/words.js';

/** @type {FieldKind} */
const textField = {
  read: field => textOrNull(controlOf(field).value),
  show: (field, value) => { controlOf(field).value = value === null || typeof value === 'object' ? '' : String(value); },
};

/** @type {FieldKind} */
const numberField = {
  read: field => numberFrom(controlOf(field).value),
  show: (field, value) => { controlOf(field).value = typeof value === 'number' ? numberInWords(value) : value || ''; },
};

/**
 * Minutes in all. What isn't numbers is kept as written, with a colon between the two.
 * @type {FieldKind}
 */
const durationField = {
  read: field => {
    const [hours, minutes] = partsOf(field).map(part => numberFrom(part.value));
    if (hours === null && minutes === null) return null;
    if (typeof hours === 'string' || typeof minutes === 'string') return partsOf(field).map(part => part.value.trim()).join(':');
    return Math.round(Number(hours) * 60 + Number(minutes));
  },
  show: (field, value) => {
    const hours = Math.floor(value / 60);
    const written = typeof value === 'string' ? value.split(':')
      : typeof value !== 'number' ? [] : value === 0 ? ['', '0'] : [hours || '', value - hours * 60 || ''];
    partsOf(field).forEach((part, at) => { part.value = written[at] === undefined ? '' : String(written[at]); });
  },
};

/** @type {FieldKind} */
export const scaleField = {
  read: field => {
    const chosen = optionsOf(field).find(option => option.checked);
    return chosen ? Number(chosen.value) : null;
  },
  show: (field, value) => optionsOf(field).forEach(option => { option.checked = option.value === String(value); }),
};

/** @type {FieldKind} */
export const choiceField = {
  read: field => {
    const chosen = optionsOf(field).find(option => option.checked);
    if (chosen && chosen === otherOption(field)) return { other: otherText(field).value };
    return withAside(field, chosen ? chosen.value : null);
  },
  show: (field, value) => {
    const { options, other } = Object.assign({ options: [''] }, asTicked(value));
    const isOther = typeof other === 'string';
    optionsOf(field).forEach(option => { option.checked = isOther ? option === otherOption(field) : options.length === 1 && option.value === options[0]; });
    showOther(field, value);
  },
};

/**
 * What somebody has written as something else stays when they choose another answer, beside it: they may change their mind.
 * @param {HTMLElement} field
 * @param {Value} value
 */
function withAside(field, value) {
  const text = otherText(field);
  const aside = text && textOrNull(text.value);
  return aside ? Object.assign({ options: [] }, asTicked(value), { aside }) : value;
}

/** @param {HTMLElement} field @param {Value} value */
function showOther(field, value) {
  const { other, aside } = value || {};
  const text = otherText(field);
  if (text) text.value = [other, aside].find(each => typeof each === 'string') || '';
}

/**
 * Options that the page no longer has stay in the answer.
 * @type {WeakMap<HTMLElement, string[]>}
 */
const goneOptions = new WeakMap();

/** @type {FieldKind} */
const checksField = {
  read: field => {
    const other = otherOption(field);
    const options = optionsOf(field).filter(option => option.checked && option !== other).map(option => option.value)
      .concat(goneOptions.get(field) || []);
    return other && other.checked ? { options, other: otherText(field).value } : withAside(field, options.length ? { options } : null);
  },
  show: (field, value) => {
    const ticked = value ? [asTicked(value).options || []].flat() : [];
    const other = Boolean(value && typeof value.other === 'string');
    const shown = optionsOf(field);
    goneOptions.set(field, ticked.filter(id => !shown.some(option => option.value === id)));
    shown.forEach(option => { option.checked = option === otherOption(field) ? other : ticked.includes(option.value); });
    showOther(field, value);
  },
};

/** @type {Object<string, FieldKind>} */
export const fieldKinds = {
  line: textField, text: textField, phone: textField, date: textField, time: textField,
  number: numberField, duration: durationField, scale: scaleField, choice: choiceField, checks: checksField,
};

/** @param {HTMLElement} field @returns {HTMLInputElement} */
export function controlOf(field) { return /** @type {HTMLInputElement} */ (one('input, textarea', field)); }
/** @param {HTMLElement} field @returns {HTMLInputElement[]} */
function partsOf(field) { return /** @type {HTMLInputElement[]} */ (['hours', 'minutes'].map(part => one('[data-part="' + part + '"]', field))); }
/** @param {HTMLElement} field @returns {HTMLInputElement[]} */
export function optionsOf(field) { return /** @type {HTMLInputElement[]} */ (all('input[type="radio"], input[type="checkbox"]', field)); }
/** @param {HTMLElement} field @returns {HTMLInputElement} */
export function otherOption(field) { return /** @type {HTMLInputElement} */ (one('.option.other input[type="radio"], .option.other input[type="checkbox"]', field)); }
/** @param {HTMLElement} field @returns {HTMLInputElement} */
export function otherText(field) { return /** @type {HTMLInputElement} */ (one('.other-text', field)); }

/**
 * A radio button that has been chosen can't be let go of by itself, and not answering is an answer too.
 * @param {HTMLElement} field
 * @param {FieldKind} kind
 * @returns {HTMLButtonElement|null}
 */
export function makeClearButton(field, kind) {
  if (!/^(scale|choice)$/.test(field.dataset.kind) && kind !== scaleField) return null;
  const button = makeButton(word('clearAnswer'), 'clear', () => {
    kind.show(field, null);
    // The button goes away with the answer, and the keyboard's place on the page must not.
    const first = optionsOf(field)[0];
    first.focus();
    first.dispatchEvent(new Event('change', { bubbles: true }));
  });
  button.hidden = true;
  field.classList.add('clearable');
  field.append(button);
  return button;
}

const FRESH = 2500; // milliseconds
/** @type {WeakMap<Element, number>} */
const freshness = new WeakMap();

/**
 * Says once that it is stored, then only when that has changed: a screen reader reads every change aloud.
 * @param {HTMLElement} section
 */
export function reportSaving(section) {
  const status = section.querySelector('.save-status');
  if (!status) return;
  const failed = answers.some(answer => answer.failed && section.contains(answer.element));
  const text = word(failed ? 'notSaved' : 'saved');
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle('failed', failed);
  status.classList.add('fresh');
  clearTimeout(freshness.get(status));
  freshness.set(status, setTimeout(() => status.classList.remove('fresh'), FRESH));
}

/**
 * Only grows: a field that shrinks makes the page jump.
 * @param {HTMLElement} field
 */
export function growWithText(field) {
  const area = field.querySelector('textarea');
  if (area && area.scrollHeight > area.clientHeight) {
    area.style.height = area.scrollHeight + area.offsetHeight - area.clientHeight + 'px';
  }
}

/**
 * A number that isn't one, or lies outside, is kept, but said.
 * @param {HTMLElement} field
 * @param {{read: () => Value}} answer
 */
export function hintAtNumber(field, answer) {
  if (!/^(number|duration)$/.test(field.dataset.kind)) return;
  const input = controlOf(field);
  const value = answer.read();
  const limit = (/** @type {string|undefined} */ given) => (given === undefined ? null : Number(given));
  const [min, max] = [limit(input.dataset.min), limit(input.dataset.max)];
  const strange = value !== null && (typeof value !== 'number' || (min !== null && value < min) || (max !== null && value > max));
  let hint = field.querySelector('.field-hint');
  if (!strange && !hint) return;
  if (!hint) {
    hint = make('p', { class: 'field-hint', id: input.id + '.hint', role: 'status' });
    field.append(hint);
    input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), hint.id].filter(Boolean).join(' '));
  }
  input.setAttribute('aria-invalid', String(strange));
  const limits = min !== null && max !== null;
  hint.textContent = !strange ? '' : limits ? word('numberBetween', { min: numberInWords(min), max: numberInWords(max) }) : word('numberWanted');
}
