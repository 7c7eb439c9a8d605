// From one page to another, and back: where one was on a page, what is heard, and what has the keyboard.

import { findPlace, shown, showTemplate } from './pages.js';
import { beginPage, endPage, started } from '../scripts/main.js';
import { all } from '../scripts/page/elements.js';
import { attempt } from '../scripts/storage/attempt.js';
import { makeVisit } from '../scripts/storage/drafts.js';

/**
 * How far down each of the visited pages was; the browser's own memory is of one document.
 * @type {Map<string, number>}
 */
const depths = new Map();
let visit = '';
let used = false;

/**
 * Every entry of the history has a name of its own.
 * @returns {number} how far down it was when it was left; 0 for a new one
 */
function noteVisit() {
  const state = history.state || {};
  visit = state.visit || makeVisit();
  if (!state.visit) attempt(() => history.replaceState({ visit }, ''));
  return depths.get(visit) || state.depth || 0;
}

async function go() {
  depths.set(visit, window.scrollY);
  const { template, element } = findPlace();
  const depth = noteVisit();
  if (template === shown) return arriveAt(element, depth);
  const before = endPage();
  showTemplate(template);
  arriveAt(element, depth);
  await settleAt(element, depth, beginPage(before));
}

/**
 * What is drawn of answers, and what is said above them, moves the page; whoever has begun to use it stays.
 * @param {string} element
 * @param {number} depth
 * @param {Promise<unknown>|null} drawn
 */
async function settleAt(element, depth, drawn) {
  const template = shown;
  used = false;
  await drawn;
  if (used || template !== shown) return;
  const wanted = element && document.getElementById(element);
  if (depth) window.scrollTo({ top: depth, behavior: 'instant' });
  else if (wanted) wanted.scrollIntoView();
}

/**
 * To an element of the page, or to its heading, which a screen reader then reads.
 * @param {string} element
 * @param {number} depth
 */
function arriveAt(element, depth) {
  const wanted = element && document.getElementById(element);
  const goal = wanted || all('main h1')[0];
  if (wanted) openAround(wanted);
  if (goal) takeKeyboardTo(goal);
  if (wanted && !depth) wanted.scrollIntoView();
  else window.scrollTo({ top: depth, behavior: 'instant' });
}

/** @param {Element} element */
function openAround(element) {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) each.open = true;
  }
}

/** @param {HTMLElement} element */
function takeKeyboardTo(element) {
  if (!element.matches('a, button, input, select, textarea, summary')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/**
 * Links within a page, as to its footnotes, leave the address alone: it is the page's.
 * @param {MouseEvent} event
 */
function followWithin(event) {
  const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
  const address = String(link && link.getAttribute('href'));
  if (!link || address.startsWith('#/')) return;
  event.preventDefault();
  arriveAt(address.slice(1), 0);
}

attempt(() => { history.scrollRestoration = 'manual'; });
const first = findPlace();
const depthAtFirst = noteVisit();
showTemplate(first.template);
addEventListener('hashchange', go);
document.addEventListener('click', followWithin);
// For a page that is loaded anew. Not all browsers let it be said when the page is left.
let resting = 0;
addEventListener('scroll', () => {
  clearTimeout(resting);
  resting = setTimeout(() => attempt(() => history.replaceState({ visit, depth: window.scrollY }, '')), 300);
}, { passive: true });
for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
  addEventListener(sign, () => { used = true; }, { capture: true, passive: true });
}
addEventListener('load', () => {
  if (first.element) arriveAt(first.element, depthAtFirst);
  else if (depthAtFirst) window.scrollTo({ top: depthAtFirst, behavior: 'instant' });
  settleAt(first.element, depthAtFirst, started);
});
