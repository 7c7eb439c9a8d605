// A list of one's own: lines that are added, moved, ticked off, and taken away with a way back. The page comes with a few
// bare text inputs; the script makes rows of them.

import { announce, make, makeButton, makeTools, one } from '../page/elements.js';
import { word } from '../page/words.js';

/** @param {HTMLElement} field @returns {FieldKind} */
export function makeListField(field) {
  const list = one('ol.rows', field);
  const fewest = list.children.length;
  const undo = make('p', { class: 'list-undo' });
  const edited = () => {
    number();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const rows = () => /** @type {HTMLElement[]} */ (Array.from(list.children));
  /** @param {Element} row */
  const textOf = row => /** @type {HTMLInputElement} */ (one('.row-text', row));
  /** @param {Element} row */
  const doneOf = row => /** @type {HTMLInputElement} */ (one('.row-done', row));

  /** @param {HTMLElement} row @param {string} text @param {boolean} done */
  function makeRow(row, text, done) {
    const input = textOf(row) || row.querySelector('input') || make('input', { type: 'text' });
    input.classList.add('row-text');
    input.setAttribute('autocomplete', 'off');
    input.value = text;
    const tick = make('input', { type: 'checkbox', class: 'row-done', autocomplete: 'off' });
    tick.checked = done;
    const tools = makeTools(row, move, makeButton('×', 'tool row-remove', () => remove(row)));
    tools.prepend(tick);
    row.append(input, tools);
    input.addEventListener('input', () => showTools(row));
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      const next = row.nextElementSibling;
      textOf(next && !textOf(next).value ? next : add(next)).focus();
    });
    return row;
  }

  /** @param {Element|null} before */
  function add(before) {
    const row = makeRow(make('li'), '', false);
    list.insertBefore(row, before || null);
    number();
    return row;
  }

  /**
   * An empty line has nothing to tick off, move or take away.
   * @param {Element} row
   */
  function showTools(row) {
    one('.row-tools', row).hidden = !textOf(row).value.trim();
  }

  /** Every control says which line it belongs to. */
  function number() {
    rows().forEach((row, at) => {
      const name = (/** @type {string} */ selector, /** @type {string} */ key) => one(selector, row).setAttribute('aria-label', word(key, { number: at + 1 }));
      name('.row-text', 'listLine');
      name('.row-done', 'listDone');
      name('.row-up', 'listUp');
      name('.row-down', 'listDown');
      name('.row-remove', 'listRemove');
      // Not `disabled`, which would throw the keyboard's focus away.
      one('.row-up', row).setAttribute('aria-disabled', String(at === 0));
      one('.row-down', row).setAttribute('aria-disabled', String(at === list.children.length - 1));
      row.classList.toggle('done', doneOf(row).checked);
      showTools(row);
    });
  }

  /** @param {HTMLElement} row @param {number} by */
  function move(row, by) {
    const to = rows().indexOf(row) + by;
    if (to < 0 || to >= list.children.length) return;
    list.insertBefore(row, by < 0 ? list.children[to] : list.children[to].nextElementSibling);
    edited();
    one(by < 0 ? '.row-up' : '.row-down', row).focus();
    announce(word('listMoved', { number: to + 1, count: list.children.length }));
  }

  /** @param {HTMLElement} row */
  function remove(row) {
    const at = rows().indexOf(row);
    const text = textOf(row).value;
    row.remove();
    if (!list.children.length) add(null);
    edited();
    undo.textContent = '';
    if (text.trim()) {
      undo.append(word('listRemoved', { text }) + ' ', makeButton(word('undo'), 'button quiet undo', () => {
        list.insertBefore(row, list.children[at] || null);
        undo.textContent = '';
        edited();
        textOf(row).focus();
        announce(word('listRestored'));
      }));
    }
    textOf(list.children[Math.min(at, list.children.length - 1)]).focus();
    announce(text.trim() ? word('listRemovedUndo') : word('listRemovedEmpty'));
  }

  rows().forEach(row => makeRow(row, /** @type {HTMLInputElement} */ (one('input', row)).value, false));
  list.after(makeButton(word('listAdd'), 'button quiet add', () => textOf(add(null)).focus()), undo);
  list.addEventListener('change', number);
  number();

  return {
    read: () => {
      const lines = rows().map(row => ({ text: textOf(row).value, done: doneOf(row).checked })).filter(line => line.text.trim());
      return lines.length ? lines : null;
    },
    show: (_, value) => {
      const lines = (Array.isArray(value) ? value : []).filter(line => line && typeof line.text === 'string');
      while (list.children.length < Math.max(fewest, lines.length)) add(null);
      rows().forEach((row, at) => {
        if (at >= Math.max(fewest, lines.length)) return row.remove();
        textOf(row).value = at < lines.length ? lines[at].text : '';
        doneOf(row).checked = at < lines.length && Boolean(lines[at].done);
      });
      undo.textContent = '';
      number();
    },
  };
}
