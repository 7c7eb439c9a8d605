// Leaving in a hurry. This runs before anything is painted, on every page of a site where one of the programs asks for it: what
// has been left must not come back, not even for a moment, when somebody else presses the back button.
(function () {
  'use strict';
  const root = document.documentElement;
  const { to = '', title = '' } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const MARK = 'left';
  // Where the whole program is one file, the other page is in it too, and there is nothing to load.
  const inFile = to.startsWith('#');
  const isAway = () => inFile && location.hash.endsWith('/recipe');

  // Each of them fails somewhere: a browser may refuse storage, Firefox gives every local file a storage of its own, and a
  // window forgets its name on the way through another site.
  function hasLeft() {
    try {
      if (sessionStorage.getItem(MARK)) return true;
    } catch (_) { /* refused */ }
    return window.name === MARK;
  }

  function remember() {
    window.name = MARK;
    try {
      sessionStorage.setItem(MARK, '1');
    } catch (_) { /* the window's name is left */ }
  }

  function forget() {
    if (window.name === MARK) window.name = '';
    try {
      sessionStorage.removeItem(MARK);
    } catch (_) { /* there is nothing then */ }
  }

  let leaving = false;

  function leave() {
    leaving = true;
    remember();
    dispatchEvent(new Event('leaving')); // forgets the key of what is locked
    root.style.setProperty('display', 'none', 'important');
    document.title = title; // without one the tab would show the address
    if (!inFile) window.stop();
    /** @type {HTMLAnchorElement|null} */
    const link = inFile ? document.querySelector('a.leave') : null;
    location.replace(link ? link.hash : to);
  }

  const entry = /** @type {PerformanceNavigationTiming|undefined} */ (performance.getEntriesByType && performance.getEntriesByType('navigation')[0]);
  const isBack = entry ? entry.type === 'back_forward' : performance.navigation && performance.navigation.type === 2;
  if (hasLeft() && isBack) leave();
  else if (hasLeft() && !isAway()) forget();

  // Before any other script hears of it: in the one file too, Back leads to nothing but the other page.
  addEventListener('hashchange', event => {
    leaving = false;
    if (!inFile || !hasLeft() || isAway()) return;
    event.stopImmediatePropagation();
    leave();
  });

  // A page that the browser keeps as it was is kept blank, and shown again only when that is known to be all right.
  addEventListener('pagehide', () => root.style.setProperty('visibility', 'hidden', 'important'));
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    if (hasLeft()) leave();
    else root.style.removeProperty('visibility');
  });

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element && event.target.closest('.leave'))) return;
    event.preventDefault();
    leave();
  }, true);

  // Shift three times, each within five seconds of the one before. With another key or a click it is a capital or a selection.
  let count = 0, alone = false, timer = 0, usual = '';

  /** @param {'two'|'one'|'late'|''} text */
  function say(text) {
    const hint = document.getElementById('leaving.hint');
    if (!hint) return;
    if (!usual) usual = String(hint.textContent);
    hint.textContent = text ? String(hint.dataset[text]) : usual;
  }

  /** @param {'late'|''} text */
  function startOver(text) {
    clearTimeout(timer);
    if (count) say(text);
    count = 0;
  }

  addEventListener('keydown', event => {
    if (leaving) return event.preventDefault(); // Esc would stop us on the way out
    if (event.key === 'Shift') alone = alone || !event.repeat;
    else {
      alone = false;
      startOver('');
    }
  }, true);
  addEventListener('pointerdown', () => { alone = false; }, true);
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone || !document.getElementById('leaving.hint')) return;
    alone = false;
    clearTimeout(timer);
    count += 1;
    if (count === 3) return leave();
    say(count === 1 ? 'two' : 'one');
    timer = setTimeout(() => startOver(count > 1 ? 'late' : ''), 5000);
  }, true);
}());
