// The forms that are filled in again and again, and which filling an element belongs to at the moment.

import { answers } from './answers.js';
import { valueOf } from './expressions.js';
import { findAnswer } from './find.js';
import { ofPage } from '../page/elements.js';

/** @type {Fillings[]} */
export const fillings = ofPage([]);

/**
 * Which filling the fields of an exercise belong to at the moment.
 * @param {Element} element
 * @returns {string}
 */
export function entryAround(element) {
  const filling = fillingAround(element);
  return filling ? filling.entry : '';
}

/** @param {Element} element */
export function fillingAround(element) {
  return fillings.find(each => each.section.contains(element));
}

/**
 * Within a form that is filled in again, a question is about what stands in the form.
 * @param {Element} place
 */
export function findInForm(place) {
  const filling = fillings.find(each => each.section.contains(place));
  return (/** @type {Asked} */ asked) => {
    const answer = filling && asked[0] === 'field' && answers.find(each => each.key === asked[1] && filling.section.contains(each.element));
    return answer ? valueOf(JSON.parse(answer.json), asked[2]) : findAnswer(asked);
  };
}
