// The answers that stand on the page.

import { ofPage } from '../page/elements.js';

/** @type {Answer[]} */
export const answers = ofPage([]);

/**
 * What can't be touched while it is locked.
 * @type {Control[]|null}
 */
export let frozen = null;

/** @param {Control[]|null} controls */
export function setFrozen(controls) {
  frozen = controls;
}
