// A question that is to be answered before anything else. Where the browser has no dialogs, it stands where its button is.

import { make } from './elements.js';

/**
 * @param {string} id
 * @param {string} title
 * @param {...Node} content
 * @returns {{element: HTMLElement, open: (first: HTMLElement) => void, close: () => void}} `first` gets the keyboard
 */
export function makeDialog(id, title, ...content) {
  const modal = typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;
  const heading = make('h2', { id: id + '-title' }, title);
  const element = /** @type {HTMLDialogElement} */ (make(modal ? 'dialog' : 'div', { class: 'dialog', 'aria-labelledby': heading.id }, heading, ...content));
  /** @type {HTMLElement|null} */
  let opener = null;
  if (!modal) {
    element.hidden = true;
    element.setAttribute('role', 'alertdialog');
  }
  return {
    element,
    open: first => {
      opener = /** @type {HTMLElement|null} */ (document.activeElement);
      if (modal) element.showModal();
      else element.hidden = false;
      first.focus();
    },
    close: () => {
      if (modal) element.close();
      else element.hidden = true;
      if (opener) opener.focus();
    },
  };
}
