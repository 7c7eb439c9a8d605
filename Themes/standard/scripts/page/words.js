// What the page says of itself, and the words of its language.

/**
 * What the page says about itself; an absent one is ''. Addresses are relative to `root`. `file` is the program whose one file
 * the page stands in, `from` the page before it there; `moved` has the pages whose progress is kept under the name they had first.
 */
export const here = { root: '', lang: '', program: '', module: '', page: '', version: '', file: '', from: '', moved: /** @type {Object<string, string>} */ ({}) };

export function lookAround() {
  const { root = '', lang, program = '', module = '', page = '', version = '', file = '', moved = '{}' } = document.body.dataset;
  Object.assign(here, { root, lang: lang || document.documentElement.lang || 'nb', program, module, page, version, file, moved: JSON.parse(moved) });
}

/**
 * A word or sentence for the person, in the page's language. A missing one shows its key: ugly, but nothing stops.
 * @param {string} key
 * @param {Object<string, string|number>} [values] what stands for `{name}` in the sentence
 * @returns {string}
 */
export function word(key, values) {
  const text = (window.mestringWords || {})[key];
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
}
