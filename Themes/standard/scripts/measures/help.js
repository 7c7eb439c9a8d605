import { copyOf, one } from '../page/elements.js';
import { isThere } from '../storage/values.js';

/**
 * A copy of the help that the compiler has written for the measure; the first ways to it in sight, and the rest folded.
 * @param {MeasureForm} measure
 * @param {string} kind
 * @returns {HTMLElement}
 */
export function helpFrom(measure, kind) {
  const copy = copyOf(one('[data-help="' + kind + '"]:not(.shown)', measure.section));
  copy.classList.add('shown');
  const first = copy.querySelector('.first-help');
  if (first) {
    const more = one('details', first);
    more.append(...[first.previousElementSibling, first.nextElementSibling].filter(isThere));
    one('*', copy).remove();
    first.removeAttribute('hidden');
    copy.classList.add('quick');
    one('summary', more).addEventListener('click', () => requestAnimationFrame(() => {
      settleAlert(measure);
      if (copy.matches(':not(.held) > .measure-alert')) copy.scrollIntoView();
    }));
  }
  return copy;
}

/**
 * Held in sight, unless it would fill the screen: then it stands where it is, and can be scrolled.
 * @param {MeasureForm} measure
 */
export function settleAlert({ section, parts: { alert, progress }, alertHere }) {
  section.classList.toggle('held', !!alert && (alertHere || !progress.offsetParent) && alert.offsetHeight < window.innerHeight * 0.55);
}
