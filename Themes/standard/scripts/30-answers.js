// Values and records: functions of what they are given.

const LARGEST_NUMBER = 1e15; // beyond it, one more is no more

/** @param {Draft} draft as IndexedDB wants the key */
function keyOf(draft) {
  const record = draft.record;
  return draft.store === 'answers' ? [record.key, record.entry] : draft.store === 'meta' ? record.name : record.key;
}

/**
 * Whether a stored value has the form of an answer. What else has come there, by a fault or somebody's wish, is left lying and
 * passed over: one of them must not take a whole page with it.
 */
function isAnswer(value) {
  const isText = each => typeof each === 'string';
  if (value === null || isText(value) || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Math.abs(value) < LARGEST_NUMBER;
  if (Array.isArray(value)) return value.every(each => isText(each) || (isObject(each) && isText(each.text)));
  if (!isObject(value)) return false;
  if ('cells' in value) return isObject(value.cells) && Object.values(value.cells).every(isAnswer);
  if ('measure' in value) {
    const { measure, at, band, score, items, subscales } = value;
    return isText(measure) && isObject(items) && isObject(subscales) && [at, band].every(each => !each || isText(each))
      && [score].concat(Object.values(items), Object.values(subscales)).every(each => each === null || (typeof each === 'number' && isAnswer(each)));
  }
  const { options = [], other = '' } = value;
  return ('options' in value || 'other' in value) && Array.isArray(options) && options.every(isText) && isText(other);
}

/** A draft as if it were stored, for the pages of a visit without storage. */
function asRecord(draft) {
  return behind(Object.assign({ counter: draft.base, writer: '' }, draft.record), draft);
}

/** @returns {any} the record, of which it is known from then on which draft it was */
function behind(record, draft) {
  draftBehind.set(record, draft);
  return record;
}

/**
 * Whether a draft, but of an answer, is to replace what is stored. A page once done stays done. What comes late gives way to what somebody
 * has written since; both came from this machine, so its clock may tell, but only where the counter has moved on.
 */
function supersedes(draft, old) {
  if (!old) return true;
  if (draft.store === 'progress') return draft.record.state === 'done' && old.state !== 'done';
  return !(draft.late && old.counter > draft.base && old.time >= draft.record.time);
}

/** @returns {Draft} */
function makeDraft(store, id, record) {
  const time = newTime();
  return { id: VISIT + '.' + id, store, record: Object.assign({}, record, { time }), base: largestCounter, schema: SCHEMA };
}

/** One chosen option as if it were ticked: what was a choice may have become check boxes. */
function asTicked(value) {
  return typeof value === 'string' ? { options: [value] } : value;
}

/** Words of which nothing is left are no answer. */
function textOrNull(text) {
  return text.trim() ? text : null;
}

/** "1,5" and "1.5" are numbers; what isn't one is kept as written, for nobody's words are thrown away. */
function numberFrom(text) {
  const plain = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  return /^[+-]?\d*\.?\d+$/.test(plain) && isAnswer(Number(plain)) ? Number(plain) : textOrNull(text);
}

function numberInWords(value) {
  return here.lang === 'en' ? String(value) : String(value).replace('.', ',');
}

/** @param {number} value minutes */
function durationInWords(value) {
  const hours = Math.floor(value / 60);
  const minutes = value - hours * 60;
  const inHours = word(hours === 1 ? 'durationHour' : 'durationHours', { count: hours });
  const inMinutes = word(minutes === 1 ? 'durationMinute' : 'durationMinutes', { count: numberInWords(minutes) });
  return hours && minutes ? word('durationBoth', { hours: inHours, minutes: inMinutes }) : hours ? inHours : inMinutes;
}

function isDate(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function dateInWords(text) {
  const date = new Date(isDate(text) ? text + 'T12:00' : text);
  return isNaN(date.getTime()) ? text : date.toLocaleDateString(here.lang, { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * An answer as the person would say it. Goes by the value's shape, so that an answer whose question is gone can be read too.
 * @param {any} value
 * @param {Object<string, string>} [options] labels of the options by id
 * @param {string} [kind]
 * @returns {string}
 */
function inWords(value, options, kind) {
  const label = id => (options && typeof options[id] === 'string' ? options[id] : String(id));
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return kind === 'duration' ? durationInWords(value) : kind === 'item' ? label(value) : numberInWords(value);
  }
  if (typeof value === 'string') return kind === 'date' || kind === 'timer' ? dateInWords(value) : label(value);
  if (Array.isArray(value)) {
    return value.map(each => (each && each.cells ? inWords(each, options) : each && typeof each === 'object' ? (each.done ? '✓ ' : '') + each.text : label(each)))
      .filter(Boolean).join('\n');
  }
  if (value.cells) return Object.values(value.cells).map(each => inWords(each, options)).join(', ');
  if (value.measure) return resultInWords(value, options || {});
  const parts = (Array.isArray(value.options) ? value.options : []).map(label);
  if (typeof value.other === 'string') parts.push(value.other || word('other'));
  return parts.join('\n');
}

/** A completed measure: what is said of it, never the band's name. */
function resultInWords({ band, score, without }, says) {
  const points = typeof score === 'number' ? word('measureScore', { score: pointsInWords(score) }) : noScoreInWords(without);
  return [typeof says[band] === 'string' && says[band], points].filter(Boolean).join('\n');
}

/** Why there are no points: one question that nothing else stands for, or too many. */
function noScoreInWords(without) {
  return Array.isArray(without) && without.length ? word('measureLeftOut', { items: without.join(', ') }) : word('measureNoScore');
}
