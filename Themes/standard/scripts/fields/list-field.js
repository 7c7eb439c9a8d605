// A list of one's own: lines that are added, moved, ticked off, and taken away with a way back. The page comes with a few
// bare text inputs; the script makes rows of them.

import { announce, make, makeButton, makeTools } from '../page/elements.js';
import { word } from '../page/words.js';

/** @returns {{read: (field: HTMLElement) => any, show: (field: HTMLElement, value: any) => void}} */
export function makeListField(field) {
  const list = field.querySelector('ol.rows');
  const fewest = list.children.length;
  const undo = make('p', { class: 'list-undo' });
  const edited = () => {
    number();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const rows = () => Array.from(list.children);
  const textOf = row => row.querySelector('.row-text');
  const doneOf = row => row.querySelector('.row-done');

  function makeRow(row, text, done) {
    const input = textOf(row) || row.querySelector('input') || make('input', { type: 'text' });
    input.classList.add('row-text');
    input.setAttribute('autocomplete', 'off');
    input.value = text;
    const tick = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox', class: 'row-done', autocomplete: 'off' }));
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

  function add(before) {
    const row = makeRow(make('li'), '', false);
    list.insertBefore(row, before || null);
    number();
    return row;
  }

  /** An empty line has nothing to tick off, move or take away. */
  function showTools(row) {
    row.querySelector('.row-tools').hidden = !textOf(row).value.trim();
  }

  /** Every control says which line it belongs to. */
  function number() {
    rows().forEach((row, at) => {
      const name = (selector, key) => row.querySelector(selector).setAttribute('aria-label', word(key, { number: at + 1 }));
      name('.row-text', 'listLine');
      name('.row-done', 'listDone');
      name('.row-up', 'listUp');
      name('.row-down', 'listDown');
      name('.row-remove', 'listRemove');
      // Not `disabled`, which would throw the keyboard's focus away.
      row.querySelector('.row-up').setAttribute('aria-disabled', String(at === 0));
      row.querySelector('.row-down').setAttribute('aria-disabled', String(at === list.children.length - 1));
      row.classList.toggle('done', doneOf(row).checked);
      showTools(row);
    });
  }

  function move(row, by) {
    const to = rows().indexOf(row) + by;
    if (to < 0 || to >= list.children.length) return;
    list.insertBefore(row, by < 0 ? list.children[to] : list.children[to].nextElementSibling);
    edited();
    row.querySelector(by < 0 ? '.row-up' : '.row-down').focus();
    announce(word('listMoved', { number: to + 1, count: list.children.length }));
  }

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

  rows().forEach(row => makeRow(row, row.querySelector('input').value, false));
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
