// Quizzes: playful, as many tries as one likes. The styles show an answer's feedback; the script stores the answer and has
// the feedback said aloud. A quiz's own answer is a field called "answer".

import { lookAgain, watch } from '../answers/autosave.js';
import { textOrNull } from '../answers/in-words.js';
import { controlOf, optionsOf } from '../fields/kinds.js';
import { all, announce, make, makeTools } from './elements.js';
import { here, word } from './words.js';

/** What each type's answer is, and how right it is: {found, of, wrong} or null where nothing is right or wrong. */
const quizTypes = {
  one: {
    read: quiz => (optionsOf(quiz).find(option => option.checked) || { value: null }).value,
    show: (quiz, value) => optionsOf(quiz).forEach(option => { option.checked = option.value === value; }),
    judge: quiz => countRight(optionsOf(quiz)),
  },
  many: {
    read: quiz => listOrNull(optionsOf(quiz).filter(option => option.checked).map(option => option.value)),
    show: (quiz, value) => optionsOf(quiz).forEach(option => { option.checked = [].concat(value).includes(option.value); }),
    judge: quiz => countRight(optionsOf(quiz)),
  },
  text: {
    read: quiz => textOrNull(controlOf(quiz).value),
    show: (quiz, value) => { controlOf(quiz).value = typeof value === 'string' ? value : ''; },
    judge: quiz => {
      const plain = text => text.normalize('NFC').trim().toLowerCase();
      const accepted = JSON.parse(quiz.dataset.accept || '[]').map(plain);
      return { found: accepted.includes(plain(controlOf(quiz).value)) ? 1 : 0, of: 1, wrong: 0 };
    },
  },
  order: {
    read: quiz => (quiz.dataset.moved ? linesOf(quiz).map(line => line.dataset.value) : null),
    show: (quiz, value) => {
      // A line that came later stands last.
      const place = line => (Array.isArray(value) ? (value.indexOf(line.dataset.value) + 1 || Infinity) : Number(line.dataset.start));
      const lines = linesOf(quiz);
      lines.sort((a, b) => place(a) - place(b)).forEach(line => line.parentNode.append(line));
      if (Array.isArray(value)) quiz.dataset.moved = 'moved';
      else delete quiz.dataset.moved;
    },
    judge: quiz => {
      const lines = linesOf(quiz);
      return { found: lines.filter((line, at) => Number(line.dataset.place) === at + 1).length, of: lines.length, wrong: 0 };
    },
  },
  match: {
    read: quiz => {
      const values = [];
      // Each at the number of its own line, whichever order the lines are in.
      all('select', quiz).forEach(select => { values[select.dataset.right - 1] = select.value; });
      return values.some(Boolean) ? Array.from(values, each => each || '') : null;
    },
    show: (quiz, value) => all('select', quiz).forEach(select => { select.value = (Array.isArray(value) && value[select.dataset.right - 1]) || ''; }),
    judge: quiz => {
      const selects = all('select', quiz);
      return { found: selects.filter(select => select.value === select.dataset.right).length, of: selects.length, wrong: 0 };
    },
  },
};
quizTypes.poll = { read: quizTypes.one.read, show: quizTypes.one.show, judge: () => null };

function listOrNull(list) { return list.length ? list : null; }
function linesOf(quiz) { return all('.quiz-order > li', quiz); }

function countRight(options) {
  const right = options.filter(option => option.dataset.right);
  return {
    found: right.filter(option => option.checked).length,
    of: right.length,
    wrong: options.filter(option => option.checked && !option.dataset.right).length,
  };
}

export function setUpQuiz(quiz) {
  const type = quiz.dataset.type || 'one';
  const kind = quizTypes[type];
  if (!kind || !here.program) return;
  if (type === 'order') makeLinesMove(quiz);
  const key = [here.program, quiz.dataset.block, 'answer'].join('.');
  // A quiz that comes again begins empty, and leaves the first answer as it was.
  const answer = quiz.dataset.again ? { read: () => kind.read(quiz), changed: () => {} }
    : watch(key, quiz, () => kind.read(quiz), value => kind.show(quiz, value));
  // The explanation of a quiz without check boxes is folded until all is right, or the person has answered before.
  answer.changed = () => {
    const judged = kind.judge(quiz);
    quiz.classList.toggle('answered', judged ? judged.found === judged.of && answer.read() !== null : answer.read() !== null);
  };
  quiz.addEventListener('change', event => {
    if (quiz.dataset.again) answer.changed();
    respond(quiz, type, kind.judge(quiz), event.target);
    keepInSight(event.target);
  });
  if (quiz.dataset.again) all('input, select', quiz).forEach(control => control.setAttribute('autocomplete', 'off'));
  else lookAgain(answer);
}

/** When another answer's feedback folds away, the answer just chosen moves up, maybe behind the header. */
function keepInSight(option) {
  if (option.matches('input[type=radio]')) option.labels[0].scrollIntoView({ block: 'nearest' });
}

/** The feedback for the ear alone, since it is on the page already; then how far one has come, for all. */
function respond(quiz, type, judged, target) {
  const status = quiz.querySelector('.quiz-status');
  if (!status) return;
  const feedback = target.checked ? feedbackOf(target) : '';
  status.textContent = '';
  if (feedback) status.append(make('span', { class: 'sr-only' }, feedback + ' '));
  const verdict = verdictIn(type, judged, Boolean(feedback));
  if (verdict) status.append(make('span', {}, verdict));
}

function verdictIn(type, judged, hasFeedback) {
  if (!judged || !judged.of) return '';
  const { found, of, wrong } = judged;
  if (type === 'one' || type === 'text') return hasFeedback ? '' : word(found ? 'quizRight' : 'quizTryAgain');
  if (found === of) return word(wrong ? 'quizAllButExtra' : 'quizAllRight');
  return word('quizFound', { found, of });
}

/** The feedback follows its answer's label directly. */
function feedbackOf(option) {
  const label = option.nextElementSibling;
  const feedback = label && label.nextElementSibling;
  return feedback && feedback.classList.contains('feedback') ? feedback.textContent.trim() : '';
}

function makeLinesMove(quiz) {
  const move = (line, by) => {
    const lines = linesOf(quiz);
    const to = lines.indexOf(line) + by;
    if (to < 0 || to >= lines.length) return;
    line.parentNode.insertBefore(line, by < 0 ? lines[to] : lines[to].nextElementSibling);
    quiz.dataset.moved = 'moved';
    line.querySelector(by < 0 ? '.row-up' : '.row-down').focus();
    announce(word('listMoved', { number: to + 1, count: lines.length }));
    line.dispatchEvent(new Event('change', { bubbles: true }));
  };
  linesOf(quiz).forEach((line, at) => {
    line.dataset.start = String(at);
    const text = line.textContent.trim();
    line.append(makeTools(line, move));
    line.querySelector('.row-up').setAttribute('aria-label', word('quizUp', { text }));
    line.querySelector('.row-down').setAttribute('aria-label', word('quizDown', { text }));
  });
}
