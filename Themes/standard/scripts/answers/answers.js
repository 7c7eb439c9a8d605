// The answers that stand on the page.

import { ofPage } from '../page/elements.js';
import { here } from '../page/words.js';
import { answerDraft } from '../storage/drafts.js';

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

/**
 * An answer as this page writes it.
 * @param {string} id @param {string} key @param {string} entry @param {Value} value @returns {AnswerDraft}
 */
export function draftHere(id, key, entry, value) {
  return answerDraft(id, { key, entry, program: here.program, value, version: here.version });
}
