// The ways from one's own page to what is made for paper.

import { addressBeside, addressOf, make } from '../scripts/page/elements.js';
import { word } from '../scripts/page/words.js';

export function makeWayToTalk() {
  return make('section', { class: 'me-paper' }, make('h2', {}, word('talkSheet')), make('p', {}, word('talkWhy')),
    make('p', { class: 'actions' }, make('a', { class: 'button quiet', href: addressBeside('talk') }, word('talkLink'))));
}

/** @param {ProgramWords} program */
export function makeWayToSummaries(program) {
  return make('p', { class: 'me-summaries' }, make('a', { href: addressOf(program.program, '', 'summaries') }, word('summariesLink')));
}
