// One's own page: all that has been done and written, from every program, in the words the compiler put in
// window.mestringAnswers; and what can be done with it.

import { makeCare } from './care.js';
import { makeDeletion } from './delete.js';
import { offerInstalling } from '../scripts/me/install.js';
import { makeLockPart } from './lock.js';
import { makeWayToTalk } from './paper.js';
import { makeProgramPart } from './programs.js';
import { addressOf, all, make, one } from '../scripts/page/elements.js';
import { word } from '../scripts/page/words.js';
import { isLocked } from '../scripts/storage/lock.js';
import { recall } from '../scripts/storage/repository.js';
import { isAnswer, isRecord } from '../scripts/storage/values.js';
import { ownPages } from '../scripts/page/own-pages.js';

ownPages.setUpMe = setUpMe;

/** @param {string} [working] what of the page would have the keyboard while somebody is at work: then it stays as it is */
async function setUpMe(working) {
  const [page] = all('.me');
  if (!page) return;
  const found = await recall('*');
  const active = document.activeElement;
  if (working && active && page.contains(active) && active.matches(working)) return;
  const known = window.mestringAnswers || [];
  const said = page.querySelector('.me-said');
  page.textContent = '';
  const ids = new Set(known.map(each => each.program)
    .concat(found.answers.map(each => each.program), found.progress.map(each => each.program)));
  ids.delete('talk'); // it has a page of its own
  for (const id of ids) {
    const program = known.find(each => each.program === id) || { program: id, title: id, modules: [], blocks: [] };
    const part = makeProgramPart(program, {
      progress: found.progress.filter(each => each.program === id),
      answers: found.answers.filter(each => each.program === id && each.value !== null),
      others: found.meta.filter(each => each.name.startsWith('other.' + id + '.') && isRecord('answers', each.value)
        && isAnswer(each.value.value)),
    });
    if (part) page.append(part);
  }
  const locked = isLocked();
  const empty = !page.children.length && !locked;
  if (empty) {
    page.append(make('p', { class: 'me-empty' }, word('meEmpty')),
      make('p', { class: 'actions' }, make('a', { class: 'button', href: addressOf() }, word('meBegin'))));
  }
  if (!empty && !locked) page.append(makeWayToTalk());
  if (!locked) page.append(makeCare(page, found, empty), makeLockPart(page, empty) || '');
  // Also where all has been emptied again: that one has been here is remembered too.
  if (!empty || found.answers.length || found.meta.some(each => each.name.startsWith('last.'))) page.append(makeDeletion(page));
  offerInstalling();
  if (said) page.prepend(said);
  else if (/[#/]backup$/.test(location.hash) && !locked) one('#backup').scrollIntoView();
}
