// The forms that are filled in again and again, and which entry an element belongs to at the moment.

import { answers } from './answers.js';
import { valueOf } from './expressions.js';
import { findAnswer } from './find.js';
import { ofPage } from '../page/elements.js';

/** @type {EntryForm[]} */
export const entryForms = ofPage([]);

/**
 * Which entry the fields of an exercise belong to at the moment.
 * @param {Element} element
 * @returns {string}
 */
export function entryAround(element) {
  const entryForm = fillingAround(element);
  return entryForm ? entryForm.entry : '';
}

/** @param {Element} element */
export function fillingAround(element) {
  return entryForms.find(each => each.section.contains(element));
}

/**
 * Within a form that is filled in again, a question is about what stands in the form.
 * @param {Element} place
 */
export function findInForm(place) {
  const entryForm = entryForms.find(each => each.section.contains(place));
  return (/** @type {Asked} */ asked) => {
    const answer = entryForm && asked[0] === 'field' && answers.find(each => each.key === asked[1] && entryForm.section.contains(each.element));
    return answer ? valueOf(JSON.parse(answer.json), asked[2]) : findAnswer(asked);
  };
}
