// Who changes the language goes on where they were: at the same block, at the same height.

import { all } from './elements.js';

const PLACE = 'mestring.place';
/** Below the header, where one reads. */
const READING_LINE = 120;

/**
 * Notes where one is when a link to another language is followed. Where one has had to go to the top of the page for that, it is
 * where one wrote last. Where the browser refuses to note it, the page begins at its top.
 */
export function watchLanguage() {
  /** @type {Element|null} */
  let written = null;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('main *')) written = target.closest('main [id]:not(input)');
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('.site-nav a[hreflang]')) return;
    /** @param {Element} each */
    const topOf = each => Math.min(each.getBoundingClientRect().top, READING_LINE);
    // What has an id has the same one in every language.
    const read = all('main [id]:not(input)').filter(each => each.getClientRects().length && topOf(each) < READING_LINE).pop();
    const block = window.scrollY > READING_LINE ? read : written && written.isConnected && written;
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(block ? [block.id, topOf(block)] : null));
    } catch (_) { /* see above */ }
  });
}

/** Goes there, when the page is as tall as it will be, and unless the person has scrolled meanwhile. */
export function goBackToPlace() {
  try {
    const [id, top] = JSON.parse(sessionStorage.getItem(PLACE) || '[]') || [];
    sessionStorage.removeItem(PLACE);
    const block = document.getElementById(id);
    if (block && window.scrollY < 3) window.scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
  } catch (_) { /* see above */ }
}
