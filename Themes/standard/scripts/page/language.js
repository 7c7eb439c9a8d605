// Who changes the language goes on where they were: at the same block, at the same height.

import { all } from './elements.js';
import { here } from './words.js';

const PLACE = 'mestring.place';
/** Below the header, where one reads. */
const READING_LINE = 120;

/** Notes where one is when a link to another language is followed. */
export function watchLanguage() {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('.site-nav a[hreflang]');
    if (!link) return;
    // What has an id has the same one in every language.
    const blocks = all('main [id]').filter(each => !each.matches('input') && each.getClientRects().length && each.getBoundingClientRect().top <= READING_LINE);
    const block = window.scrollY > READING_LINE && blocks.pop();
    if (!block) return sessionStorage.removeItem(PLACE);
    const { top, height } = block.getBoundingClientRect();
    sessionStorage.setItem(PLACE, JSON.stringify([block.id, (READING_LINE - top) / (height || 1)]));
  });
}

/** Where that was, until the page is as tall as it will be. */
let heightOfPlace = -1;

/**
 * Goes there, and once more when what is stored has come, unless the person has scrolled meanwhile. The one file scrolls in between.
 * @param {boolean} isLast
 */
export function goBackToPlace(isLast) {
  const place = sessionStorage.getItem(PLACE);
  const hasScrolled = heightOfPlace >= 0 && Math.abs(window.scrollY - heightOfPlace) > 2;
  if (isLast) {
    sessionStorage.removeItem(PLACE);
    heightOfPlace = -1;
  }
  if (!place || hasScrolled || !isLast && here.file) return;
  const [id, part] = JSON.parse(place);
  const block = document.getElementById(id);
  if (!block) return;
  const rect = block.getBoundingClientRect();
  window.scrollBy({ top: rect.top + part * rect.height - READING_LINE, behavior: 'instant' });
  if (!isLast) heightOfPlace = window.scrollY;
}
