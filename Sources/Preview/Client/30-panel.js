// Mistakes over the page, which stays as it last was right. In a shadow of its own, so that neither the theme's styles nor
// the panel's reach the other.

/**
 * @typedef {{ code?: string, message: string, place?: string, line?: number, before?: string, marked?: string, after?: string,
 *   label?: string, help?: string, notes?: { message: string, place?: string }[] }} Mistake
 * @typedef {{ errorCount: number, warningCount: number, errors: Mistake[], warnings: Mistake[] }} Mistakes
 */

const isWaiting = script.dataset.shown === 'none';
const HIDDEN = 'mestring-preview-hidden';

/** @type {ShadowRoot | null} */
let shadow = null;
let saying = 0;
let shownJSON = '';
/** @type {Mistakes} */
let mistakes = { errorCount: 0, warningCount: 0, errors: [], warnings: [] };

/** The panel's root, made when there is first something to say. */
function panelRoot() {
  if (shadow) return shadow;
  const host = make('mestring-preview', { lang: script.dataset.language });
  shadow = host.attachShadow({ mode: 'open' });
  const styles = make('link', { rel: 'stylesheet', href: new URL('preview.css', script.src).href });
  shadow.append(styles, make('div', { id: 'panel' }), make('p', { id: 'news', role: 'status' }));
  document.body.append(host);
  return shadow;
}

/** Without storage a panel that was closed opens again with the next page. */
function remember(isHidden) {
  try {
    if (isHidden) sessionStorage.setItem(HIDDEN, '1');
    else sessionStorage.removeItem(HIDDEN);
  } catch (_) { /* see above */ }
}

function isHidden() {
  try {
    return sessionStorage.getItem(HIDDEN) !== null;
  } catch (_) {
    return false;
  }
}

/** @param {Mistakes} found */
function showMistakes(found) {
  const json = JSON.stringify(found);
  if (json === shownJSON) return;
  shownJSON = json;
  mistakes = found;
  // What was closed was closed for these errors; those that come after a time without any are told again.
  if (!found.errorCount) remember(true);
  else if (!lastErrorCount) remember(false);
  lastErrorCount = found.errorCount;
  draw();
}

/** Of the page before this one too, so that one can read on with the panel closed. */
let lastErrorCount = isHidden() ? 1 : 0;

function draw() {
  const { errorCount, warningCount } = mistakes;
  if (!shadow && !errorCount && !warningCount) return;
  const root = panelRoot();
  const panel = root.getElementById('panel');
  const focused = root.activeElement && root.activeElement.id;
  const unfolded = !!root.querySelector('details[open]');
  panel.replaceChildren(...(errorCount || warningCount ? [isWaiting || !isHidden() ? card(unfolded) : pill()] : []));
  const again = focused && root.getElementById(focused);
  if (again) again.focus({ preventScroll: true });
  say(errorCount ? words.errors(errorCount) : '');
}

/** Read out, without taking anybody away from where they are. What comes together with its own element is not read out. */
function say(text) {
  const news = panelRoot().getElementById('news');
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (news.textContent !== text) news.textContent = text;
  }, 150);
}

function counts() {
  const { errorCount, warningCount } = mistakes;
  return [errorCount && words.errors(errorCount), warningCount && words.warnings(warningCount)].filter(Boolean).join(' · ');
}

function dot() {
  return make('span', { class: 'dot', 'aria-hidden': 'true' });
}

function kind() {
  return mistakes.errorCount ? 'error' : 'warning';
}

function pill() {
  const button = make('button', { id: 'toggle', type: 'button', class: 'pill ' + kind(), 'aria-expanded': 'false' }, dot(), counts());
  button.addEventListener('click', () => toggle(false));
  return button;
}

function toggle(hides) {
  remember(hides);
  draw();
  const button = panelRoot().getElementById('toggle');
  if (button) button.focus({ preventScroll: true });
}

function card(unfolded) {
  const { errors, errorCount, warnings, warningCount } = mistakes;
  const heading = make(isWaiting ? 'h1' : 'h2', { id: 'title' }, isWaiting ? words.waitingTitle : counts());
  const head = make('div', { class: 'head' }, dot(), heading);
  if (!isWaiting) {
    const hide = make('button', { id: 'toggle', type: 'button', 'aria-expanded': 'true' }, words.hide);
    hide.addEventListener('click', () => toggle(true));
    head.append(hide);
  }
  const text = isWaiting ? words.waitingText : errorCount ? words.stands : '';
  const body = make('div', { class: 'body', tabindex: '0', role: 'group', 'aria-labelledby': 'title' });
  if (text) body.append(make('p', { class: 'stands' }, text));
  body.append(...list(errors, errorCount));
  if (warningCount && errorCount) {
    const details = make('details', {}, make('summary', { id: 'warnings' }, words.warnings(warningCount)), ...list(warnings, warningCount));
    details.open = unfolded;
    body.append(details);
  } else {
    body.append(...list(warnings, warningCount));
  }
  const section = make(isWaiting ? 'main' : 'section', { class: 'card ' + kind() }, head, body);
  if (!isWaiting) section.setAttribute('aria-label', errorCount ? words.panel : words.advice);
  return section;
}

/** @param {Mistake[]} found */
function list(found, count) {
  if (!found.length) return [];
  const items = make('ol', {}, ...found.map(mistake => make('li', {}, ...describe(mistake))));
  return count > found.length ? [items, make('p', { class: 'more' }, words.more(count - found.length))] : [items];
}

/** What stands between grave accents is to be written as it stands. */
function withCode(text) {
  return text.split('`').map((part, index) => index % 2 ? make('code', {}, part) : part);
}

/** @param {Mistake} mistake */
function describe(mistake) {
  const parts = [make('p', { class: 'message' }, ...withCode(mistake.message), mistake.code ? make('span', { class: 'code' }, mistake.code) : null)];
  if (mistake.place) parts.push(make('p', { class: 'place' }, mistake.place));
  if (mistake.marked !== undefined) parts.push(excerpt(mistake));
  if (mistake.label) parts.push(make('p', { class: 'label' }, ...withCode(mistake.label)));
  if (mistake.help) parts.push(make('p', { class: 'help' }, make('strong', {}, words.help + ': '), ...withCode(mistake.help)));
  for (const note of mistake.notes || []) {
    parts.push(make('p', { class: 'note' }, make('strong', {}, words.note + ': '), ...withCode(note.message), note.place ? ' (' + note.place + ')' : null));
  }
  return parts;
}

/** The line with what is meant marked; a mere place is marked by a thin line. @param {Mistake} mistake */
function excerpt(mistake) {
  const mark = make('mark', mistake.marked ? {} : { class: 'spot' }, mistake.marked);
  return make('p', { class: 'excerpt' },
    make('span', { class: 'number', 'aria-label': words.line + ' ' + mistake.line }, String(mistake.line)),
    make('code', {}, mistake.before, mark, mistake.after));
}

/** @param {boolean} isLost */
function showContact(isLost) {
  if (!isLost && !shadow) return;
  const root = panelRoot();
  const old = root.getElementById('lost');
  if (isLost && !old) root.append(make('p', { id: 'lost', class: 'pill warning', role: 'status' }, dot(), words.lost));
  if (!isLost && old) old.remove();
}
