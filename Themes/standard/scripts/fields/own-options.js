// A choice among what one has written elsewhere: the lines of a list, or the first words of each row. What is chosen is kept as
// those words, and is still there to choose when the line has been changed or taken away.

import { repeated } from '../answers/conditions.js';
import { inWords } from '../answers/in-words.js';
import { answerTo } from '../answers/known.js';
import { optionsOf } from './kinds.js';
import { all, around, make, one } from '../page/elements.js';

/**
 * The field's kind, with the person's own lines among its options.
 * @param {HTMLElement} field
 * @param {FieldKind} kind
 */
export function withOwnOptions(field, kind) {
  const [box] = all('.own-options', field);
  if (!box || !kind) return kind;
  /** @type {{text: string, input: HTMLInputElement, element: HTMLElement}[]} */
  const own = [];
  const fixed = optionsOf(field).map(option => option.value);
  const type = field.dataset.kind === 'choice' ? 'radio' : 'checkbox';
  const id = around('.exercise', field).id + '.' + field.dataset.field;
  /** @param {string[]} texts */
  const offer = texts => {
    for (const text of texts) {
      if (fixed.includes(text) || own.some(each => each.text === text)) continue;
      const name = id + '.own-' + own.length;
      const input = make('input', { type, name: id, id: name, value: text, autocomplete: 'off' });
      const element = make('div', { class: 'option' }, input, make('label', { for: name }, text));
      own.push({ text, input, element });
      box.append(element);
    }
  };
  const update = () => {
    const lines = linesIn(answerTo(String(box.dataset.from)));
    offer(lines);
    for (const { text, input, element } of own) element.hidden = !lines.includes(text) && !input.checked;
    const place = (/** @type {{text: string}} */ { text }) => (lines.includes(text) ? lines.indexOf(text) : lines.length);
    if (!box.contains(document.activeElement)) box.append(...own.slice().sort((a, b) => place(a) - place(b)).map(each => each.element));
    one('.hint', box).hidden = lines.length > 0;
  };
  repeated.push(update);
  return /** @type {FieldKind} */ ({
    read: kind.read,
    show: (shown, value) => {
      offer([value && value.options ? value.options : typeof value === 'string' ? value : []].flat());
      kind.show(shown, value);
      update();
    },
  });
}

/** @param {Value} value of a list or of rows */
function linesIn(value) {
  return (Array.isArray(value) ? value : []).map(each => (each.cells ? inWords(Object.values(each.cells)[0]) : each.text)).filter(Boolean);
}
