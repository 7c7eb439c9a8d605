// Who changes the language goes on where they were: at the same block, at the same height.

import { all } from './elements.js';
import { here } from './words.js';

const PLACE = 'mestring.place';
/** Below the header, where one reads. */
const READING_LINE = 120;

/**
 * Notes where one is when a link to another language is followed. Where one has had to go to the top of the page for that, it is
 * where one wrote last.
 */
export function watchLanguage() {
  /** @type {Element|null} */
  let written = null;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('main *')) written = target.closest('main [id]:not(input)');
  });
  document.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('.site-nav a[hreflang]');
    if (!link) return;
    // What has an id has the same one in every language.
    const blocks = all('main, main [id]').filter(each => !each.matches('input') && each.getClientRects().length && each.getBoundingClientRect().top <= READING_LINE);
    const block = window.scrollY > READING_LINE ? blocks.pop() : null;
    const { top, height } = (block || document.body).getBoundingClientRect();
    /** @type {[id: string, part: number]|null|false} */
    const place = block ? [block.id, (READING_LINE - top) / (height || 1)] : written && written.isConnected && [written.id, 0];
    notePlace(place || null);
  });
}

/**
 * Where a browser refuses it, the page begins at its top.
 * @param {[id: string, part: number]|null} place
 */
function notePlace(place) {
  try {
    if (place) sessionStorage.setItem(PLACE, JSON.stringify(place));
    else sessionStorage.removeItem(PLACE);
  } catch (_) { /* see above */ }
}

/** @returns {[id: string, part: number]|null} */
function notedPlace() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) || 'null');
  } catch (_) {
    return null;
  }
}

/** Where that was, until the page is as tall as it will be. */
let heightOfPlace = -1;

/**
 * Goes there, and once more when what is stored has come, unless the person has scrolled meanwhile. The one file scrolls in between.
 * @param {boolean} isLast
 */
export function goBackToPlace(isLast) {
  const place = notedPlace();
  const hasScrolled = heightOfPlace >= 0 && Math.abs(window.scrollY - heightOfPlace) > 2;
  if (isLast) {
    if (place) notePlace(null);
    heightOfPlace = -1;
  }
  if (!place || hasScrolled || !isLast && here.file) return;
  const [id, part] = place;
  const block = document.getElementById(id);
  if (!block) return;
  const rect = block.getBoundingClientRect();
  window.scrollBy({ top: rect.top + part * rect.height - READING_LINE, behavior: 'instant' });
  if (!isLast) heightOfPlace = window.scrollY;
}
