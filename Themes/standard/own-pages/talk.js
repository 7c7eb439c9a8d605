// A sheet for the next talk with one's guide. The person chooses what it shows, one thing at a time, and nothing else is ever on it.
// What is chosen is kept as answers are, under `talk.program.kind.name`, with the entry of what was filled in at that time.

import { repeated } from '../scripts/answers/conditions.js';
import { dateInWords, inWords } from '../scripts/answers/in-words.js';
import { answerTo, keyIn, known } from '../scripts/answers/known.js';
import { titleOf } from '../scripts/fields/entries.js';
import { today } from '../scripts/me/files.js';
import { fieldKeyOf, makeWords } from './programs.js';
import { describeChange, makeCourse } from '../scripts/measures/result.js';
import { all, around, make, makeButton, setText } from '../scripts/page/elements.js';
import { here, word } from '../scripts/page/words.js';
import { answerDraft } from '../scripts/storage/drafts.js';
import { hold, keep } from '../scripts/storage/repository.js';
import { isThere } from '../scripts/storage/values.js';
import { ownPages } from '../scripts/page/own-pages.js';

ownPages.setUpTalk = setUpTalk;

/**
 * @typedef {object} Showable
 * @property {string} name   `exercise.min-sirkel`, `measure.gad-7`, `modules.done`
 * @property {string} entry  of one time among many, else ''
 * @property {string} label  beside its tick
 * @property {string} title  on the sheet
 * @property {string} date
 * @property {string} time   when it was last changed
 * @property {string} [begun] when a draft of what is filled in again was; an earlier tick was given to another
 * @property {() => Node[]} draw
 */

/**
 * Whether a thing is ticked, and how it is.
 * @typedef {{record: {time: string}|null, tick: (value: boolean) => void}} Tick
 */

function setUpTalk() {
  const [page] = all('.talk');
  if (!page) return;
  const choices = make('div', { class: 'talk-choices' });
  const title = make('h3', { id: 'sheet-title' }, word('talkSheet'));
  const wish = make('p', { class: 'own-words' });
  const chosen = make('div');
  const sheet = make('section', { class: 'sheet', 'aria-labelledby': title.id }, title, make('p', { class: 'me-changed' }, dateInWords(today())),
    make('section', { class: 'sheet-part' }, make('h4', {}, word('talkMine')), wish), chosen);
  page.append(make('h2', {}, word('talkChoose')), choices, make('h2', {}, word('talkPreview')), sheet,
    make('p', { class: 'actions' }, makeButton(word('talkPrint'), 'button', () => window.print())));
  /**
   * What has been ticked or unticked here and may not be stored yet.
   * @type {Map<string, Draft['record']>}
   */
  const ticks = new Map();
  /** @type {Map<string, AnswerRecord[]>|null} */
  let seen = null;
  /** @type {(program: ProgramWords, thing: Showable) => Tick} */
  const tickOf = (program, thing) => {
    const key = ['talk', program.program, thing.name].join('.');
    const id = key + ' ' + thing.entry;
    const stored = (known.records.get(key) || []).find(each => each.entry === thing.entry);
    const latest = ticks.get(id) || (stored && !(thing.begun && stored.time < thing.begun) ? stored : null);
    const record = latest && latest.value ? latest : null;
    return { record, tick: value => {
      const draft = answerDraft(id, { key, entry: thing.entry, program: 'talk', value: value || null, version: here.version });
      draft.seen = [stored, ticks.get(id)].filter(isThere).map(each => each.time);
      ticks.set(id, draft.record);
      hold(draft);
      keep([draft]);
      drawSheet();
    } };
  };
  /** @type {{program: ProgramWords, things: Showable[]}[]} */
  let programs = [];
  const drawSheet = () => {
    chosen.textContent = '';
    for (const { program, things } of programs) {
      const parts = things.filter(thing => tickOf(program, thing).record).map(thing => make('section', { class: 'sheet-part' },
        make('h4', {}, thing.title), ...(thing.date ? [make('p', { class: 'me-changed' }, thing.date)] : []), ...thing.draw()));
      if (parts.length) chosen.append(make('h3', {}, program.title), ...parts);
    }
    // On paper nothing is folded, and here is what the paper will be.
    all('details > :last-child', chosen).forEach(each => around('details', each).replaceWith(...Array.from(each.childNodes)));
  };
  repeated.push(() => {
    setText(wish, answerTo('talk.sheet.wish') || '');
    if (seen === known.records) return;
    seen = known.records;
    programs = (window.mestringAnswers || []).map(program => ({ program, things: showableIn(program) })).filter(each => each.things.length);
    const focused = document.activeElement ? document.activeElement.id : '';
    choices.textContent = '';
    choices.append(make('p', {}, word(programs.length ? 'talkChosen' : 'talkNothing')), ...programs.map(({ program, things }) => makeChoices(program, things, tickOf)));
    all('[id="' + focused + '"]', choices).forEach(each => each.focus());
    drawSheet();
  });
}

/**
 * A tick for each thing; the times of one exercise stand together.
 * @param {ProgramWords} program
 * @param {Showable[]} things
 * @param {(program: ProgramWords, thing: Showable) => Tick} tickOf
 */
function makeChoices(program, things, tickOf) {
  const box = make('fieldset', {}, make('legend', {}, program.title));
  let group = box;
  for (const thing of things) {
    const { record, tick } = tickOf(program, thing);
    const id = ['tick', program.program, thing.name, thing.entry].join('.');
    const input = make('input', { type: 'checkbox', id, autocomplete: 'off' });
    input.checked = Boolean(record);
    input.addEventListener('change', () => tick(input.checked));
    const label = make('label', { for: id }, thing.label);
    if (record && thing.time > record.time) label.append(' ', make('small', {}, '(' + word('talkChanged') + ')'));
    const name = thing.label === thing.title ? '' : thing.title;
    if (!name) group = box;
    else if (group.dataset.name !== thing.name) {
      group = make('fieldset', { 'data-name': thing.name }, make('legend', {}, name));
      box.append(group);
    }
    group.append(make('div', { class: 'option' }, input, label));
  }
  return box;
}

/**
 * All that could be shown of a program, in its order.
 * @param {ProgramWords} program
 * @returns {Showable[]}
 */
function showableIn(program) {
  /** @type {Map<string, AnswerRecord[]>} */
  const records = new Map();
  for (const record of Array.from(known.records.values()).flat()) {
    const key = fieldKeyOf(record);
    if (record.program === program.program) records.set(key, (records.get(key) || []).concat(record));
  }
  const keyOfShown = (/** @type {BlockWords} */ block, /** @type {FieldWords} */ field) => keyIn(program.program, block.id, field.id);
  /** @type {Showable[]} */
  const things = [];
  /** @type {(kind: string, title: string, of: AnswerRecord[], draw: () => Node[], more?: Partial<Showable>) => unknown} */
  const add = (kind, title, of, draw, more) => things.push(Object.assign({
    name: kind, entry: '', label: title, title, date: '', time: of.map(each => each.time).sort().pop() || '', draw }, more));
  const done = program.modules.filter(each => each.pages.length && each.pages.every(page => known.done.has([program.program, page.key || each.id + '.' + page.id].join('.'))));
  if (done.length) add('modules.done', word('talkModules'), [], () => [make('ul', {}, ...done.map(each => make('li', {}, each.title)))]);
  /** @type {Map<string, {record: AnswerRecord, block: BlockWords}[]>} */
  const courses = new Map();
  for (const block of program.blocks) {
    const [field] = block.fields;
    for (const record of (field && field.kind === 'measure' && records.get(keyOfShown(block, field))) || []) {
      courses.set(record.value.measure, (courses.get(record.value.measure) || []).concat({ record, block }));
    }
  }
  for (const [measure, results] of courses) {
    const course = results.map(each => each.record).sort((a, b) => (a.entry < b.entry ? -1 : 1));
    const { block } = results[0];
    const scored = course.filter(each => typeof each.value.score === 'number');
    const last = course[course.length - 1];
    const change = describeChange({}, scored);
    add('measure.' + measure, word('talkMeasure', { title: block.title }), course, () => [
      make('p', { class: 'own-words' }, inWords(last.value, block.fields[0].options)),
      ...(change ? [makeCourse({ scoring: {} }, scored, change)] : [])], { date: dateInWords(last.time) });
  }
  for (const block of program.blocks.filter(each => each.fields.length && each.fields.every(({ kind }) => kind && !/^(quiz|measure|item)/.test(kind)))) {
    const fields = new Map(block.fields.map(field => [keyOfShown(block, field), field]));
    const written = Array.from(fields.keys()).flatMap(key => records.get(key) || []);
    const entries = Array.from(new Set(written.map(each => each.entry))).sort().reverse();
    // A sleep window has its day, and what was agreed on is asked once: that isn't something half done.
    const dated = new Set(written.filter(each => each.entry).map(fieldKeyOf));
    for (const entry of entries) {
      const of = written.filter(each => each.entry === entry);
      const day = entry ? titleOf(entry, entries) : dateInWords(String(of.map(each => each.time).sort().pop()));
      const isDraft = !entry && of.some(each => dated.has(fieldKeyOf(each)));
      const label = entry ? day : isDraft ? word('talkBegun') : block.title;
      const begun = isDraft ? of.map(each => each.time).sort()[0] : '';
      add('exercise.' + block.id, block.title, of, () => [makeWords(block, fields, of, [], false)], { entry, label, date: day, begun });
    }
  }
  return things;
}
