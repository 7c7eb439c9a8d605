// Where one is on a page: kept before it is loaded anew, and found again although something above has become longer, shorter
// or another. What is at the top of the window stays there.

const PLACE = 'mestring-preview';
const MARKS = 'h1, h2, h3, h4, h5, p, li, summary, legend, label, figure, dt, dd, tr, blockquote, pre, textarea, input, button';

/** What tells a place in the text from the others. */
function nameOf(element) {
  return element.tagName + ' ' + (element.id || element.getAttribute('name') || element.textContent.trim().slice(0, 160));
}

function marks() {
  return Array.from(document.querySelectorAll('main :is(' + MARKS + ')')).filter(element => element.getClientRects().length);
}

/** How much of the window's top is covered by a header that stays. */
function coveredTop() {
  let covered = 0;
  for (const header of document.querySelectorAll('body > header, body > nav')) {
    const position = getComputedStyle(header).position;
    if (position === 'sticky' || position === 'fixed') covered = Math.max(covered, header.getBoundingClientRect().bottom);
  }
  return covered;
}

/** The way to an element from the nearest one with an id. */
function pathTo(element) {
  const steps = [];
  let each = element;
  for (; each && each !== document.body && !each.id; each = each.parentElement) {
    steps.unshift(each.tagName + ':nth-of-type(' + (1 + Array.from(each.parentElement.children)
      .filter(sibling => sibling.tagName === each.tagName).indexOf(each)) + ')');
  }
  return (each && each.id ? ['#' + CSS.escape(each.id)] : ['body']).concat(steps).join(' > ');
}

function find(path, name) {
  const element = document.querySelector(path);
  return element && element.tagName === name ? element : null;
}

/** Whether a field holds something else than the page gave it. */
function isTouched(field) {
  return /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value && field.value !== field.defaultValue;
}

/** @param {string} aim what the page should be after it is loaded */
function keepPlace(aim) {
  const top = coveredTop();
  const all = marks();
  const first = Math.max(0, all.findIndex(element => element.getBoundingClientRect().bottom > top + 1));
  // Those after it count too, should the very one at the top be what was edited; then those before.
  const chosen = all.slice(first, first + 12).concat(all.slice(Math.max(0, first - 6), first).reverse());
  const active = document.activeElement;
  const fields = Array.from(document.querySelectorAll('main :is(input, textarea, select)'))
    .filter(field => !field.closest('.exercise, .quiz') && field.type !== 'file' && field.type !== 'password');
  const place = {
    path: location.pathname,
    aim,
    time: Date.now(),
    left: scrollX,
    top: scrollY,
    anchors: scrollY < 2 ? [] : chosen.map(element => {
      const name = nameOf(element);
      const same = all.filter(each => nameOf(each) === name);
      return { name, number: same.indexOf(element), y: element.getBoundingClientRect().top };
    }),
    details: Array.from(document.querySelectorAll('details')).map(each => ({ name: nameOf(each.querySelector('summary') || each), open: each.open })),
    fields: fields.filter(isTouched).map(field => ({ path: pathTo(field), name: field.tagName, value: field.value, checked: field.checked })),
    focus: active && active.closest('main') && active.id !== 'main' ? {
      path: pathTo(active), name: active.tagName, value: active.value, start: selectionOf(active, 'selectionStart'), end: selectionOf(active, 'selectionEnd'),
    } : null,
  };
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(place));
    history.scrollRestoration = 'manual';
  } catch (_) {
    // Without storage the browser's own memory of the place has to do.
  }
}

/** Fields without text, as check boxes, have no selection, and some browsers throw. */
function selectionOf(element, end) {
  try {
    return typeof element[end] === 'number' ? element[end] : null;
  } catch (_) {
    return null;
  }
}

/** What was kept for this page a moment ago; null when it was left for another reason. */
function keptPlace() {
  try {
    const place = JSON.parse(sessionStorage.getItem(PLACE) || 'null');
    sessionStorage.removeItem(PLACE);
    return place && place.path === location.pathname && Date.now() - place.time < 30000 ? place : null;
  } catch (_) {
    return null;
  }
}

function returnTo(place) {
  const summaries = new Map(place.details.map(each => [each.name, each.open]));
  for (const details of document.querySelectorAll('details')) {
    const open = summaries.get(nameOf(details.querySelector('summary') || details));
    if (open !== undefined && open !== details.open) details.open = open;
  }
  for (const kept of place.fields) {
    const field = find(kept.path, kept.name);
    if (!field || field.value === kept.value && field.checked === kept.checked) continue;
    field.value = kept.value;
    if (kept.checked !== undefined) field.checked = kept.checked;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const focused = place.focus && find(place.focus.path, place.focus.name);
  if (focused) {
    focused.focus({ preventScroll: true });
    if (place.focus.start !== null) select(focused, place.focus);
  }
  stayAt(place);
}

/**
 * Puts the cursor back in the same instant as the site's own script brings back the answer that it stood in: who goes on
 * writing would else write at the end.
 */
function select(field, kept) {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  const place = () => field.value === kept.value && document.activeElement === field && field.setSelectionRange(kept.start, kept.end);
  place();
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: own.get,
    set(value) {
      own.set.call(field, value);
      place();
    },
  });
  setTimeout(() => delete field.value, 1500);
}

/** Goes to the place, and again while the page still grows, until the person moves. */
function stayAt(place) {
  const scroll = () => {
    const all = marks();
    const names = all.map(nameOf);
    for (const anchor of place.anchors) {
      const same = all.filter((_, index) => names[index] === anchor.name);
      const element = same[Math.min(anchor.number, same.length - 1)];
      if (!element) continue;
      scrollTo({ left: place.left, top: scrollY + element.getBoundingClientRect().top - anchor.y, behavior: 'instant' });
      return;
    }
    scrollTo({ left: place.left, top: place.top, behavior: 'instant' });
  };
  const observer = new ResizeObserver(scroll);
  const moves = ['wheel', 'touchstart', 'keydown', 'mousedown'];
  const stop = () => {
    observer.disconnect();
    history.scrollRestoration = 'auto';
    for (const move of moves) removeEventListener(move, stop);
  };
  for (const move of moves) addEventListener(move, stop, { passive: true });
  setTimeout(stop, 1500);
  scroll();
  observer.observe(document.body);
}
