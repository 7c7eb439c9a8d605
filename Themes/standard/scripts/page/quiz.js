// Quizzes: playful, as many tries as one likes. The styles show an answer's feedback; the script stores the answer and has
// the feedback said aloud. A quiz's own answer is a field called "answer".

import { lookAgain, watch } from '../answers/autosave.js';
import { textOrNull } from '../answers/in-words.js';
import { controlOf, optionsOf } from '../fields/kinds.js';
import { all, announce, make, makeTools, one } from './elements.js';
import { here, word } from './words.js';

/**
 * How right an answer is.
 * @typedef {{found: number, of: number, wrong: number}} Judged
 */

/**
 * What each type's answer is, and how right it is: null where nothing is right or wrong.
 * @type {Object<string, FieldKind & {judge: (quiz: HTMLElement) => Judged|null}>}
 */
const quizTypes = {
  one: {
    read: quiz => (optionsOf(quiz).find(option => option.checked) || { value: null }).value,
    show: (quiz, value) => optionsOf(quiz).forEach(option => { option.checked = option.value === value; }),
    judge: quiz => countRight(optionsOf(quiz)),
  },
  many: {
    read: quiz => listOrNull(optionsOf(quiz).filter(option => option.checked).map(option => option.value)),
    show: (quiz, value) => optionsOf(quiz).forEach(option => { option.checked = [value].flat().includes(option.value); }),
    judge: quiz => countRight(optionsOf(quiz)),
  },
  text: {
    read: quiz => textOrNull(controlOf(quiz).value),
    show: (quiz, value) => { controlOf(quiz).value = typeof value === 'string' ? value : ''; },
    judge: quiz => {
      const plain = (/** @type {string} */ text) => text.normalize('NFC').trim().toLowerCase();
      const accepted = JSON.parse(quiz.dataset.accept || '[]').map(plain);
      return { found: accepted.includes(plain(controlOf(quiz).value)) ? 1 : 0, of: 1, wrong: 0 };
    },
  },
  order: {
    read: quiz => (quiz.dataset.arranged ? linesOf(quiz).map(line => line.dataset.value) : null),
    show: (quiz, value) => {
      // A line that came later stands last.
      const place = (/** @type {HTMLElement} */ line) => (Array.isArray(value) ? (value.indexOf(line.dataset.value) + 1 || Infinity) : Number(line.dataset.start));
      const lines = linesOf(quiz);
      lines.sort((a, b) => place(a) - place(b)).forEach(line => one('.quiz-order', quiz).append(line));
      if (Array.isArray(value)) quiz.dataset.arranged = 'moved';
      else delete quiz.dataset.arranged;
    },
    judge: quiz => {
      const lines = linesOf(quiz);
      return { found: lines.filter((line, at) => Number(line.dataset.order) === at + 1).length, of: lines.length, wrong: 0 };
    },
  },
  match: {
    read: quiz => {
      /** @type {string[]} */
      const values = [];
      // Each at the number of its own line, whichever order the lines are in.
      selectsOf(quiz).forEach(select => { values[Number(select.dataset.pair) - 1] = select.value; });
      return values.some(Boolean) ? Array.from(values, each => each || '') : null;
    },
    show: (quiz, value) => selectsOf(quiz).forEach(select => { select.value = (Array.isArray(value) && value[Number(select.dataset.pair) - 1]) || ''; }),
    judge: quiz => {
      const selects = selectsOf(quiz);
      return { found: selects.filter(select => select.value === select.dataset.pair).length, of: selects.length, wrong: 0 };
    },
  },
};
quizTypes.poll = { read: quizTypes.one.read, show: quizTypes.one.show, judge: () => null };

/** @template T @param {T[]} list @returns {T[]|null} */
function listOrNull(list) { return list.length ? list : null; }
/** @param {HTMLElement} quiz */
function linesOf(quiz) { return all('.quiz-order > li', quiz); }
/** @param {HTMLElement} quiz @returns {HTMLSelectElement[]} */
function selectsOf(quiz) { return /** @type {HTMLSelectElement[]} */ (all('select', quiz)); }

/** @param {HTMLInputElement[]} options @returns {Judged} */
function countRight(options) {
  const right = options.filter(option => option.dataset.right);
  return {
    found: right.filter(option => option.checked).length,
    of: right.length,
    wrong: options.filter(option => option.checked && !option.dataset.right).length,
  };
}

/** @param {HTMLElement} quiz */
export function setUpQuiz(quiz) {
  const type = quiz.dataset.type || 'one';
  const kind = quizTypes[type];
  if (!kind || !here.program) return;
  if (type === 'order') makeLinesMove(quiz);
  const key = [here.program, quiz.dataset.block, 'answer'].join('.');
  // A quiz that comes again begins empty, and leaves the first answer as it was.
  const answer = quiz.dataset.again ? null : watch(key, quiz, () => kind.read(quiz), value => kind.show(quiz, value));
  // The explanation of a quiz without check boxes is folded until all is right, or the person has answered before.
  const changed = () => {
    const judged = kind.judge(quiz);
    quiz.classList.toggle('answered', (!judged || judged.found === judged.of) && kind.read(quiz) !== null);
  };
  quiz.addEventListener('change', event => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    if (!answer) changed();
    respond(quiz, type, kind.judge(quiz), control);
    keepInSight(control);
  });
  if (answer) {
    answer.changed = changed;
    lookAgain(answer);
  } else all('input, select', quiz).forEach(control => control.setAttribute('autocomplete', 'off'));
}

/**
 * When another answer's feedback folds away, the answer just chosen moves up, maybe behind the header.
 * @param {HTMLInputElement} option
 */
function keepInSight(option) {
  if (option.matches('input[type=radio]') && option.labels) option.labels[0].scrollIntoView({ block: 'nearest' });
}

/**
 * The feedback for the ear alone, since it is on the page already; then how far one has come, for all.
 * @param {HTMLElement} quiz
 * @param {string} type
 * @param {Judged|null} judged
 * @param {HTMLInputElement} target
 */
function respond(quiz, type, judged, target) {
  const status = quiz.querySelector('.quiz-status');
  if (!status) return;
  const feedback = target.checked ? feedbackOf(target) : '';
  status.textContent = '';
  if (feedback) status.append(make('span', { class: 'sr-only' }, feedback + ' '));
  const verdict = verdictIn(type, judged, Boolean(feedback));
  if (verdict) status.append(make('span', {}, verdict));
}

/** @param {string} type @param {Judged|null} judged @param {boolean} hasFeedback @returns {string} */
function verdictIn(type, judged, hasFeedback) {
  if (!judged || !judged.of) return '';
  const { found, of, wrong } = judged;
  if (type === 'one' || type === 'text') return hasFeedback ? '' : word(found ? 'quizRight' : 'quizTryAgain');
  if (found === of) return word(wrong ? 'quizAllButExtra' : 'quizAllRight');
  return word('quizFound', { found, of });
}

/**
 * The feedback follows its answer's label directly.
 * @param {HTMLInputElement} option
 * @returns {string}
 */
function feedbackOf(option) {
  const label = option.nextElementSibling;
  const feedback = label && label.nextElementSibling;
  return feedback && feedback.classList.contains('feedback') ? String(feedback.textContent).trim() : '';
}

/** @param {HTMLElement} quiz */
function makeLinesMove(quiz) {
  /** @param {HTMLElement} line @param {number} by */
  const move = (line, by) => {
    const lines = linesOf(quiz);
    const to = lines.indexOf(line) + by;
    if (to < 0 || to >= lines.length) return;
    one('.quiz-order', quiz).insertBefore(line, by < 0 ? lines[to] : lines[to].nextElementSibling);
    quiz.dataset.arranged = 'moved';
    one(by < 0 ? '.row-up' : '.row-down', line).focus();
    announce(word('listMoved', { number: to + 1, count: lines.length }));
    line.dispatchEvent(new Event('change', { bubbles: true }));
  };
  linesOf(quiz).forEach((line, at) => {
    line.dataset.start = String(at);
    const text = String(line.textContent).trim();
    line.append(makeTools(line, move));
    one('.row-up', line).setAttribute('aria-label', word('quizUp', { text }));
    one('.row-down', line).setAttribute('aria-label', word('quizDown', { text }));
  });
}
