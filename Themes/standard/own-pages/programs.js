// What has been done and written in one program: module by module, exercise by exercise, and last what the program no
// longer asks.

import { dateInWords, inWords, isAside } from '../scripts/answers/in-words.js';
import { dateOf, keyIn } from '../scripts/answers/known.js';
import { rowInWords } from '../scripts/fields/rows.js';
import { makeMeasureParts } from './measures.js';
import { makeWayToSummaries } from './paper.js';
import { addressOf, announce, make, makeButton } from '../scripts/page/elements.js';
import { word } from '../scripts/page/words.js';
import { metaDraft } from '../scripts/storage/drafts.js';
import { keep } from '../scripts/storage/repository.js';
import { isThere } from '../scripts/storage/values.js';

/**
 * @param {ProgramWords} program
 * @param {{progress: ProgressRecord[], answers: AnswerRecord[], others: OtherRecord[]}} found
 */
export function makeProgramPart(program, found) {
  if (!found.progress.length && !found.answers.length) return null;
  const part = make('section', { class: 'me-program' },
    make('h2', {}, program.modules.length ? make('a', { href: addressOf(program.program) }, program.title) : program.title));
  const counts = program.modules.map(module => countPages(program.program, module, found.progress));
  const done = counts.reduce((sum, each) => sum + each.done, 0);
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  part.append(make('p', { class: 'me-progress' }, done ? word('pagesDone', { done, count }) : word('meStarted')));
  if (program.summaries) part.append(makeWayToSummaries(program));
  part.append(...makeMeasureParts(program, found.answers));
  const rest = new Set(found.answers);
  program.modules.forEach((module, at) => {
    const blocks = program.blocks.filter(block => block.module === module.id)
      .map(block => makeBlockPart(program, block, rest, found.others)).filter(isThere);
    if (!blocks.length && !counts[at].done) return;
    const { done, count } = counts[at];
    const how = done === count ? word('meModuleDone') : done ? word('pagesDone', { done, count }) : '';
    part.append(make('section', { class: 'me-module' },
      make('h3', {}, make('a', { href: addressOf(program.program, module.id) }, module.title)),
      make('p', { class: 'me-module-progress' }, how), ...blocks));
  });
  const former = program.blocks.filter(block => !block.module).map(block => makeBlockPart(program, block, rest, found.others)).filter(isThere);
  if (rest.size) {
    const words = make('dl', { class: 'me-answers' });
    for (const record of rest) addWords(words, record.key.split('.').slice(1).join(' · '), inWords(record.value), record);
    former.push(make('section', { class: 'me-block' }, words));
  }
  if (former.length) part.append(make('section', { class: 'me-module me-former' }, make('h3', {}, word('meFormer')), make('p', {}, word('meFormerWhy')), ...former));
  return part;
}

/** @param {string} program @param {ModuleWords} module @param {ProgressRecord[]} progress */
function countPages(program, module, progress) {
  const done = new Set(progress.filter(each => each.state === 'done').map(each => each.key));
  return { count: module.pages.length, done: module.pages.filter(page => done.has([program, page.key || module.id + '.' + page.id].join('.'))).length };
}

const DAYS_SHOWN = 3;

/**
 * Takes what belongs to the block out of `rest`. What is filled in again and again stands day by day, the latest first.
 * @param {ProgramWords} program
 * @param {BlockWords} block
 * @param {Set<AnswerRecord>} rest
 * @param {OtherRecord[]} others
 */
function makeBlockPart(program, block, rest, others) {
  const fields = new Map(block.fields.map(field => [keyIn(program.program, block.id, field.id), field]));
  const records = Array.from(rest).filter(each => fields.has(fieldKeyOf(each)));
  const beside = others.filter(each => fields.has(fieldKeyOf(each.value)));
  if (!records.length && !beside.length) return null;
  records.forEach(record => rest.delete(record));
  // What is no longer asked has no page to go to, and may be in another language.
  const title = block.module ? make('a', { href: addressOf(program.program, block.module, block.page, block.anchor || block.id) }, block.title) : block.title;
  const part = make('section', block.lang ? { class: 'me-block', lang: block.lang } : { class: 'me-block' }, make('h4', {}, title));
  const dated = records.filter(each => each.entry);
  // A questionnaire has one result each time, which needs no heading of its own.
  const daily = new Set(dated.map(fieldKeyOf)).size > 1;
  const together = (/** @type {AnswerRecord} */ each) => !daily || !each.entry;
  const current = makeWords(block, fields, records.filter(together), beside.filter(each => together(each.value)), true);
  if (current.children.length) part.append(current);
  const days = daily ? Array.from(new Set(dated.map(each => each.entry))).sort().reverse().map(entry => {
    const of = (/** @type {AnswerRecord} */ each) => each.entry === entry;
    const those = dated.filter(of);
    return make('div', { class: 'me-day' }, make('h5', {}, dateInWords(dateOf(those[0]))),
      makeWords(block, fields, those, beside.filter(each => of(each.value)), false));
  }) : [];
  part.append(...days.slice(0, DAYS_SHOWN));
  if (days.length > DAYS_SHOWN) {
    part.append(make('details', { class: 'reveal' }, make('summary', {}, word('meEarlier', { count: days.length - DAYS_SHOWN })),
      make('div', {}, ...days.slice(DAYS_SHOWN))));
  }
  if (records.length) part.append(makeDate(records));
  return part;
}

/**
 * A row's own part of the key comes after its field.
 * @param {AnswerRecord} record
 */
export function fieldKeyOf(record) {
  return record.key.split('/')[0];
}

/**
 * Label and answer, in the order in which they are asked.
 * @param {BlockWords} block
 * @param {Map<string, FieldWords>} fields by their keys
 * @param {AnswerRecord[]} records
 * @param {OtherRecord[]} beside
 * @param {boolean} withDates
 */
export function makeWords(block, fields, records, beside, withDates) {
  const words = make('dl', { class: 'me-answers' });
  for (const [key, field] of fields) {
    const say = (/** @type {AnswerRecord} */ record) => (record.value.cells ? rowInWords(record.value, field.columns || []) : inWords(record.value, field.options, field.kind));
    const order = (/** @type {AnswerRecord} */ a, /** @type {AnswerRecord} */ b) => (a.entry === b.entry ? a.value.at - b.value.at : a.entry < b.entry ? -1 : 1);
    for (const record of records.filter(each => fieldKeyOf(each) === key).sort(order)) {
      if (isAside(record.value)) continue;
      const label = addWords(words, field.label, say(record), withDates ? record : null);
      // A quiz's question is its title too, and needn't be seen twice.
      if (field.label === block.title && !record.entry) label.classList.add('sr-only');
    }
    for (const other of beside.filter(each => fieldKeyOf(each.value) === key)) addOther(words, field.label, say(other.value), other);
  }
  return words;
}

/**
 * @param {HTMLElement} list
 * @param {string} label
 * @param {string} text
 * @param {AnswerRecord|null} record whose date is to be said
 */
function addWords(list, label, text, record) {
  const said = make('dt', {}, record && record.entry ? label + ' (' + dateInWords(dateOf(record)) + ')' : label);
  list.append(make('div', {}, said, make('dd', {}, text)));
  return said;
}

/**
 * The answer that gave way when a backup was brought in.
 * @param {HTMLElement} list
 * @param {string} label
 * @param {string} text
 * @param {OtherRecord} other
 */
function addOther(list, label, text, other) {
  const row = make('div', { class: 'me-other' }, make('dt', {}, word('meOther', { label, date: dateInWords(other.value.time) })), make('dd', {}, text,
    makeButton(word('meOtherRemove'), 'clear', () => {
      keep([metaDraft(other.name, other.name, null)]);
      row.remove();
      announce(word('meOtherRemoved'));
    })));
  list.append(row);
}

/** @param {AnswerRecord[]} records */
function makeDate(records) {
  const newest = records.reduce((a, b) => (a.counter > b.counter ? a : b));
  return make('p', { class: 'me-changed' }, word('meChanged', { date: dateInWords(newest.time) }));
}
