// Views of what is filled in again and again: a row for each time, a card for each night, a line for each day of the week; and
// of rows, which are answers of their own.

function setUpViewsOfTimes() {
  if (!here.program) return;
  for (const field of all('.exercise .field[data-kind="rows"]')) drawRows(field);
  for (const figure of all('.exercise > figure.view')) {
    const section = figure.parentNode;
    if (figure.matches('.view-sleep-window')) attempt(() => setUpSleepWindow(figure, section));
    if (figure.matches('.view-week')) drawWhenChanged(section, times => showWeek(figure, times));
    if (figure.matches('.view-sleep-diary')) drawWhenChanged(section, nightsIn(figure), latestIn(figure));
    if (figure.matches('.view-log') && 'repeat' in section.dataset) drawWhenChanged(section, logIn(figure), latestIn(figure));
  }
}

function drawRows(field) {
  const section = field.closest('.exercise');
  const key = keyOfField(section, field);
  const places = all('figure.view [data-show]', section).filter(place => place.dataset.show === field.dataset.field);
  if (!places.length) return;
  let drawn = null;
  repeated.push(() => {
    const rows = rowsAt(key, entryAround(section)) || [];
    const columns = columnsIn(field);
    const text = rows.map(({ cells }) => columns.filter(({ id }) => id in cells)
      .map(({ id, kind, options }) => inWords(cells[id], options, kind).replace(/\n/g, ', ')).join(', ')).join('\n');
    if (text !== drawn) places.forEach(place => showInPlace(place, rows, text));
    drawn = text;
  });
}

/** @param {(times: any[]) => void} draw @param {(times: any[]) => any[]} [choose] those of the latest that are drawn; else all are */
function drawWhenChanged(section, draw, choose) {
  let drawn = '';
  const timesNow = makeTimes(section, choose ? LATEST + 2 : Infinity);
  repeated.push(() => {
    const times = choose ? choose(timesNow()) : timesNow();
    const json = JSON.stringify([times, localTime(new Date()).slice(0, 10)]);
    if (json !== drawn) draw(times);
    drawn = json;
  });
}

/** The latest ones, and a word where there are more. In a log, what stands in the form is drawn already. */
function latestIn(figure) {
  const hint = make('p', { class: 'hint', hidden: '' }, word('viewLatest', { count: LATEST }));
  figure.append(hint);
  return times => {
    const drawn = figure.matches('.view-log') ? times.filter(time => !time.open) : times;
    hint.hidden = drawn.length <= LATEST;
    figure.classList.toggle('partly', !hint.hidden);
    return drawn.slice(0, LATEST);
  };
}

/** What was written each time, the latest first. What stands in the form comes as it stands there; only that is looked at each time. */
function makeTimes(section, most) {
  const block = here.program + '.' + section.dataset.block;
  const asked = all('.field[data-field]', section);
  let seen = null;
  let entries = [];
  let earlier = new Map();
  const timeAt = (entry, open) => ({
    open: entry === open,
    day: entry ? entry.slice(0, 10) : dayOfDraft({ block }),
    title: entry ? titleOf(entry, entries) : dateInWords(dayOfDraft({ block })),
    fields: asked.map(field => {
      const key = block + '.' + field.dataset.field;
      const shown = entry === open && answers.find(each => each.key === key);
      const record = (known.records.get(key) || []).find(each => each.entry === entry);
      const value = shown ? shown.read() : record ? record.value : null;
      const text = shown ? inWords(value, labelsIn(field), field.dataset.kind) : fillingInWords(key, field, entry);
      return { name: field.dataset.field, label: labelOf(field), value, text };
    }),
  });
  return () => {
    const open = entryAround(section);
    if (seen !== known.records) {
      seen = known.records;
      entries = entriesOf(block);
      earlier = new Map();
    }
    return [''].concat(entries.slice(0, most)).map(entry => {
      if (entry === open) return timeAt(entry, open);
      if (!earlier.has(entry)) earlier.set(entry, timeAt(entry, open));
      return earlier.get(entry);
    }).filter(time => time.fields.some(field => field.text));
  };
}

/** What was answered, or what is asked where nothing is. */
function makeAnswered(fields) {
  return make('dl', {}, ...fields.map(({ label, text }) => make('div', {}, make('dt', {}, label), make('dd', { class: 'own-words' }, text))));
}

/** The card that the page comes with stays until there is a night to show. */
function nightsIn(figure) {
  const list = figure.querySelector('ol');
  const blank = list.firstElementChild;
  let cards = new Map();
  return times => {
    const before = cards;
    cards = new Map(times.map(time => {
      const json = JSON.stringify(time);
      return [json, before.get(json)
        || make('li', {}, make('h4', {}, word('nightTo', { date: time.title })), makeAnswered(time.fields.filter(field => field.text)))];
    }));
    const wanted = times.length ? Array.from(cards.values()) : [blank];
    wanted.forEach((card, at) => { if (list.children[at] !== card) list.insertBefore(card, list.children[at] || null); });
    while (list.children.length > wanted.length) list.lastElementChild.remove();
  };
}

/** Above what stands in the form, below it the earlier ones. */
function logIn(figure) {
  const list = figure.querySelector('ol');
  const earlier = make('div', { class: 'view-earlier' });
  figure.append(earlier);
  return times => {
    earlier.textContent = '';
    for (const time of times) {
      const row = /** @type {HTMLElement} */ (list.cloneNode(true));
      for (const place of all('[data-show]', row)) {
        const { value, text } = time.fields.find(field => field.name === place.dataset.show) || { value: null, text: '' };
        place.removeAttribute('data-show');
        showInPlace(place, value, text);
      }
      earlier.append(make('p', { class: 'view-day' }, time.title), row);
    }
  };
}

/** The week that it is, or the latest that somebody wrote in. */
function showWeek(figure, times) {
  const today = localTime(new Date()).slice(0, 10);
  const begin = day => {
    const date = new Date(day + 'T12:00');
    date.setDate(date.getDate() - (date.getDay() + 6) % 7);
    return date;
  };
  const dates = from => Array.from({ length: 7 }, (_, at) => {
    const date = new Date(from);
    date.setDate(date.getDate() + at);
    return localTime(date).slice(0, 10);
  });
  const now = dates(begin(today));
  const latest = times.map(time => time.day).sort().pop();
  const week = !latest || times.some(time => now.includes(time.day)) ? now : dates(begin(latest));
  all('[data-day]', figure).forEach((line, at) => {
    const day = week[at];
    const written = times.filter(time => time.day === day);
    line.classList.toggle('today', day === today);
    line.querySelector('.view-date').textContent = ' ' + new Date(day + 'T12:00').toLocaleDateString(here.lang, { day: 'numeric', month: 'short' });
    const place = line.querySelector('.view-written');
    place.textContent = '';
    place.append(...written.map(time => makeAnswered(time.fields.filter(field => field.text))));
  });
}
