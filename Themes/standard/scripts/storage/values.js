// The forms that stored values have.

const LARGEST_NUMBER = 1e15; // beyond it, one more is no more
const LARGEST_COUNTER = 1e12; // beyond it, one more would one day be no more
const RESERVED = /^(__proto__|constructor|prototype)$/;

/**
 * Whether a stored value has the form of an answer. What else has come there, by a fault or somebody's wish, is left lying and
 * passed over: one of them must not take a whole page with it.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isAnswer(value) {
  const isText = (/** @type {unknown} */ each) => typeof each === 'string';
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
  const { options = [], other = '', aside = '' } = value;
  return ('options' in value || 'other' in value) && Array.isArray(options) && options.every(isText) && isText(other) && isText(aside);
}

/**
 * Whether a record has the form of one of ours. Another page on the same host name may have left anything here: each such record is
 * left lying and passed over by itself, so that it takes neither the others, nor storing, nor the backup with it.
 * @param {unknown} store
 * @param {unknown} record
 * @returns {boolean}
 */
export function isRecord(store, record) {
  if (!isObject(record)) return false;
  const { key, entry, program, value, state, name, time, counter, writer, version } = record;
  if (store !== 'progress' && !isPlain(value, 8)) return false;
  if (store === 'meta') return isShort(name) && isMeta(name, value);
  const dated = isShort(time) && !isNaN(Date.parse(time)) && isCounter(counter) && isName(writer) && isShort(version);
  const keyed = isShort(key) && /^[a-z0-9-]+(\.[a-z0-9-]+){2,6}(\/[a-z0-9-]+)?$/.test(key) && program === key.split('.')[0];
  return dated && keyed && (store === 'progress' ? isShort(state) && /^(seen|done)$/.test(state) : store === 'answers' && isShort(entry));
}

/** @param {string} name @param {any} value @returns {boolean} */
function isMeta(name, value) {
  if (name === 'counter' || name === 'schema') return isCounter(value);
  if (name === 'writer') return isName(value);
  if (value === null) return true;
  if (name === 'lock') return isShort(value.salt) && isCounter(value.rounds) && isObject(value.check);
  if (/^last\./.test(name)) return isShort(value.module) && isShort(value.page);
  return !/^other\./.test(name) || isObject(value.sealed) || isRecord('answers', value);
}

/**
 * What is ours of what the database holds.
 * @param {Stores} stores
 */
export function oursOf(stores) {
  for (const name of /** @type {StoreName[]} */ (['answers', 'progress', 'meta'])) {
    Object.assign(stores, { [name]: (/** @type {AnyRecord[]} */ (stores[name])).filter(each => isRecord(name, each)) });
  }
  return stores;
}

/** @param {unknown} value @returns {boolean} */
export function isCounter(value) { return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LARGEST_COUNTER; }
/** @param {unknown} text @returns {text is string} */
export function isShort(text) { return typeof text === 'string' && text.length <= 300; }

/**
 * What has been seen is kept by whoever wrote it: under such a name it would be what no backup may hold.
 * @param {unknown} text @returns {boolean}
 */
export function isName(text) { return isShort(text) && !RESERVED.test(text); }

/**
 * Data and nothing else, and not so deep or long that it would stop the page.
 * @param {unknown} value @param {number} depth @param {number} [longest] in characters @returns {boolean}
 */
export function isPlain(value, depth, longest = Infinity) {
  if (typeof value === 'string') return value.length <= longest;
  if (value === null || typeof value !== 'object') return /^(number|boolean|object)$/.test(typeof value);
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return depth > 0 && !names.some(name => RESERVED.test(name))
    && Object.values(value).every(each => isPlain(each, depth - 1, longest));
}

/** @param {unknown} value @returns {value is Object<string, any>} */
export function isObject(value) { return Boolean(value) && typeof value === 'object' && !Array.isArray(value); }

/**
 * For lists of which some may be missing.
 * @template T @param {T|null|undefined|false|''} value @returns {value is T}
 */
export function isThere(value) { return Boolean(value); }
