// The forms that stored values have.

const LARGEST_NUMBER = 1e15; // beyond it, one more is no more

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
  const { options = [], other = '' } = value;
  return ('options' in value || 'other' in value) && Array.isArray(options) && options.every(isText) && isText(other);
}

/** @param {unknown} value @returns {value is Object<string, any>} */
export function isObject(value) { return Boolean(value) && typeof value === 'object' && !Array.isArray(value); }

/**
 * For lists of which some may be missing.
 * @template T @param {T|null|undefined|false|''} value @returns {value is T}
 */
export function isThere(value) { return Boolean(value); }
