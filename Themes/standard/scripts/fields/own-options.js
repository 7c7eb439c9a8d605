// A choice among what one has written elsewhere: the lines of a list, or the first words of each row. What is chosen is kept as
// those words, and is still there to choose when the line has been changed or taken away.

import { repeated } from '../answers/conditions.js';
import { inWords } from '../answers/in-words.js';
import { answerTo } from '../answers/known.js';
import { optionsOf } from './kinds.js';
import { make } from '../page/elements.js';

/** The field's kind, with the person's own lines among its options. */
export function withOwnOptions(field, kind) {
  const box = field.querySelector('.own-options');
  if (!box || !kind) return kind;
  const own = [];
  const fixed = optionsOf(field).map(option => option.value);
  const type = field.dataset.kind === 'choice' ? 'radio' : 'checkbox';
  const id = field.closest('.exercise').id + '.' + field.dataset.field;
  const offer = texts => {
    for (const text of texts) {
      if (fixed.includes(text) || own.some(each => each.text === text)) continue;
      const name = id + '.own-' + own.length;
      const input = make('input', { type, name: id, id: name, value: text, autocomplete: 'off' });
      const element = make('div', { class: 'option' }, input, make('label', { for: name }, text));
      own.push({ text, input: /** @type {HTMLInputElement} */ (input), element });
      box.append(element);
    }
  };
  const update = () => {
    const lines = linesIn(answerTo(box.dataset.from));
    offer(lines);
    for (const { text, input, element } of own) element.hidden = !lines.includes(text) && !input.checked;
    const place = ({ text }) => (lines.includes(text) ? lines.indexOf(text) : lines.length);
    if (!box.contains(document.activeElement)) box.append(...own.slice().sort((a, b) => place(a) - place(b)).map(each => each.element));
    box.querySelector('.hint').hidden = lines.length > 0;
  };
  repeated.push(update);
  return {
    read: kind.read,
    show: (shown, value) => {
      offer([].concat(value && value.options ? value.options : typeof value === 'string' ? value : []));
      kind.show(shown, value);
      update();
    },
  };
}

/** @param {any} value of a list or of rows */
function linesIn(value) {
  return (Array.isArray(value) ? value : []).map(each => (each.cells ? inWords(Object.values(each.cells)[0]) : each.text)).filter(Boolean);
}
