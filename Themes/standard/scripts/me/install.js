// The site among the phone's apps. It is offered where somebody looks after what they have written, and never pushed.

import { all, make, makeButton } from '../page/elements.js';
import { word } from '../page/words.js';

/** @type {InstallEvent|null} the browser's own question, kept until somebody wants it */
let installer = null;

export function watchInstalling() {
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    installer = event;
    offerInstalling();
  });
  addEventListener('appinstalled', forgetInstaller);
}

function forgetInstaller() {
  installer = null;
  all('.install').forEach(each => each.remove());
}

/** On one's own page, which is drawn again now and then, and where a program begins. */
export function offerInstalling() {
  const place = document.querySelector('.me-care, .page-program main');
  if (!installer || !place || place.querySelector('.install')) return;
  const question = installer;
  place.append(make('p', { class: 'install' }, word('installWhy') + ' ', makeButton(word('installDo'), 'button quiet', () => {
    question.prompt();
    forgetInstaller();
  })));
}

/**
 * Apple has no question to ask: one does it oneself. The app has a store of its own, so what is written is taken along first.
 * @param {boolean} empty
 * @param {() => void} save
 * @returns {HTMLElement|string}
 */
export function makeInstallSteps(empty, save) {
  const apple = navigator.userAgent;
  if (!document.querySelector('link[rel="manifest"]') || !/iPhone|iPad|Macintosh/.test(apple)) return '';
  const touch = /iPhone|iPad/.test(apple) || navigator.maxTouchPoints > 1;
  const steps = make('ol', {}, make('li', {}, word(touch ? 'installApple' : 'installMac')));
  if (!empty) {
    steps.prepend(make('li', {}, word('installFirst') + ' ', makeButton(word('careSave'), 'button quiet', save)));
    steps.append(make('li', {}, word('installThen')));
  }
  return make('details', { class: 'reveal' }, make('summary', {}, word('installHow')), make('div', {}, steps));
}
