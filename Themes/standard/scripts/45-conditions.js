// What depends on answers: branches, sentences that repeat what the person wrote, and what is computed from it.

/** @type {{element: HTMLElement, tree: any, wanted: boolean|null, shown: boolean|null}[]} */
const branches = ofPage([]);
/** @type {(() => void)[]} */
const repeated = ofPage([]);
let touched = null;

function setUpConditions() {
  const outcomes = { false: false, unknown: null };
  for (const element of all('[data-when]')) {
    attempt(() => {
      const outcome = element.dataset.is;
      branches.push({ element, tree: JSON.parse(element.dataset.when), wanted: outcome in outcomes ? outcomes[outcome] : true, shown: null });
    });
  }
  for (const mention of all('[data-answer]')) attempt(() => repeatAnswer(mention));
  for (const place of all('[data-computed]')) attempt(() => showComputed(place));
  reactToAnswers(false);
}

function watchTouch() {
  document.addEventListener('pointerdown', event => { touched = event.target; }, { passive: true });
}

/** All programs, where something on the page asks for another's answers. */
function programsAsked() {
  const keys = all('[data-answer], [data-from]').map(each => each.dataset.answer || each.dataset.from)
    .concat(...all('[data-when], [data-computed], [data-plot]').map(each => (each.dataset.when || each.dataset.computed || each.dataset.plot).match(/[a-z][a-z0-9-]*\.[a-z0-9.-]+/g) || []));
  return keys.some(key => !key.startsWith(here.program + '.')) ? '*' : here.program;
}

let reacting = false;

/** Once what was tapped is painted: what it brings may take longer. */
function reactSoon() {
  if (reacting) return;
  reacting = true;
  requestAnimationFrame(() => setTimeout(() => {
    reacting = false;
    reactToAnswers(true);
  }));
}

/** @param {boolean} byPerson whether somebody has just answered, who wants to hear what that brought */
function reactToAnswers(byPerson) {
  repeated.forEach(repeat => repeat());
  const changed = [];
  for (const branch of branches) {
    const around = branch.element.parentElement.closest('[data-when]');
    const outer = around && branches.find(each => each.element === around);
    const shown = evaluate(branch.tree, findAnswer) === branch.wanted && (!outer || outer.shown);
    if (shown !== branch.shown) changed.push(branch);
    branch.shown = shown;
  }
  if (!changed.length) return;
  holdStill(() => changed.forEach(branch => { branch.element.hidden = !branch.shown; }));
  const appeared = changed.filter(branch => branch.shown).map(branch => branch.element.textContent.replace(/\s+/g, ' ').trim());
  if (byPerson && appeared.length) announce(word('branchAppeared', { text: beginningOf(appeared.join(' ')) }));
}

/** Enough to know what it is about; never half a word. */
function beginningOf(text) {
  return text.length > 200 ? text.slice(0, text.lastIndexOf(' ', 200)) + ' …' : text;
}

/** What the person is touching stays where it is, whatever comes or goes above it. */
function holdStill(act) {
  const anchor = document.activeElement && document.activeElement !== document.body ? document.activeElement : touched;
  if (!anchor || !anchor.isConnected) return act();
  const root = document.documentElement;
  const before = anchor.getBoundingClientRect().top;
  root.style.setProperty('overflow-anchor', 'none'); // or the browser would move it once more
  act();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved) window.scrollBy({ top: moved, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}

/** What an expression asks for; null is unknown. */
function findAnswer([asked, ...rest]) {
  const [first, second, third] = rest;
  switch (asked) {
    case 'field': return valueOf(answerTo(first), second);
    case 'measure': return ofMeasure(first, second, third);
    case 'pages': return rest.every(key => known.done.has(key));
    case 'block': return rest.some(isAnswered);
    case 'mean': return meanOf(lastValues(first, second, third));
    case 'sum': {
      const values = lastValues(first, second, third);
      const sum = values.reduce((total, each) => total + plain(each), 0);
      return values.length && !isTime(values[0]) ? like(values[0], values[0], sum) : null;
    }
    case 'last': return lastValues(first, second).pop() || null;
    case 'count': {
      if (Array.isArray(first)) return lastValues(first).length;
      const entries = [];
      for (const key of known.records.keys()) {
        if (key === first || key.startsWith(first + '.')) entries.push(...datedRecords(key).map(each => each.entry));
      }
      return new Set(entries).size;
    }
    default: return null;
  }
}

/** The values of a diary's field, of the last so many days where that is said. */
function lastValues(key, kind, days) {
  const from = days ? dayNow() - days : -Infinity;
  // What is computed is worked out for each record.
  if (Array.isArray(key)) return pointsOf(key, from).map(each => each.value);
  return datedRecords(key).filter(each => dayOf(each) > from).map(each => valueOf(each.value, kind)).filter(each => each !== null);
}

/** Of the latest completed one of some placements. */
function ofMeasure(part, keys, name) {
  const completed = [].concat(...keys.map(resultsAt)).sort((a, b) => (a.entry < b.entry ? -1 : 1)).pop();
  if (part === 'done') return Boolean(completed);
  return partOfResult(completed, part, name);
}

function partOfResult(completed, part, name) {
  if (!completed) return null;
  const result = completed.value;
  const value = part === 'item' ? result.items[name] : part === 'subscale' ? result.subscales[name] : result[part];
  if (value === undefined || value === null) return null;
  return part === 'band' ? [value] : value;
}

/** In a sentence: the person's own words, or the author's other ones, or the way to where it is answered. */
function repeatAnswer(mention) {
  const { answer: key, kind, options } = mention.dataset;
  const labels = options ? JSON.parse(options) : {};
  const own = make('span', { class: 'answer own-words' });
  mention.after(own);
  repeated.push(() => {
    const value = answerTo(key);
    const text = inWords(value, labels, kind);
    own.textContent = typeof value === 'object' ? text.replace(/\n/g, ', ') : text;
    own.hidden = !text;
    mention.hidden = Boolean(text);
  });
}

function showComputed(place) {
  const tree = JSON.parse(place.dataset.computed);
  const find = findInForm(place);
  repeated.push(() => showValue(place, evaluate(tree, find)));
}

function showValue(place, value) {
  const unit = place.parentNode.querySelector('.computed-unit');
  setText(place, value === null ? word('computedNotYet') : valueInWords(value));
  place.classList.toggle('not-yet', value === null);
  // Lengths of time say themselves what they are counted in.
  if (unit) unit.hidden = typeof value !== 'number';
}

/** A value as the person would say it; nothing for what isn't known. */
function valueInWords(value) {
  if (value === null) return '';
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (typeof value === 'number') return numberInWords(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  if (isLength(value)) return durationInWords(Math.round(value.minutes));
  if (isDay(value)) return dateInWords(new Date(value.day * 864e5).toISOString().slice(0, 10));
  const minutes = Math.round(value.time) % DAY;
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}
