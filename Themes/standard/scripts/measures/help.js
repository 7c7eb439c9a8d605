/** A copy of the help that the compiler has written for the measure; the first ways to it in sight, and the rest folded. */
export function helpFrom(measure, kind) {
  const copy = measure.section.querySelector('[data-help="' + kind + '"]:not(.shown)').cloneNode(true);
  copy.classList.add('shown');
  const first = copy.querySelector('.first-help');
  if (first) {
    const more = first.lastElementChild;
    more.append(first.previousElementSibling, first.nextElementSibling);
    copy.firstElementChild.remove();
    first.removeAttribute('hidden');
    copy.classList.add('quick');
    more.firstElementChild.addEventListener('click', () => requestAnimationFrame(() => {
      settleAlert(measure);
      if (copy.matches(':not(.held) > .measure-alert')) copy.scrollIntoView();
    }));
  }
  return copy;
}

/** Held in sight, unless it would fill the screen: then it stands where it is, and can be scrolled. */
export function settleAlert({ section, parts: { alert, progress }, alertHere }) {
  section.classList.toggle('held', !!alert && (alertHere || !progress.offsetParent) && alert.offsetHeight < window.innerHeight * 0.55);
}
