// The compiler joins the files of this folder in the order of their names inside one function, so they share a scope:
// functions may be used before the file that holds them, constants only after.

// The styles show what needs a script only where there is one.
document.documentElement.classList.add('js');

/** What the page says about itself; an absent one is ''. Addresses are relative to `root`. */
const here = {
  root: document.body.dataset.root || '',
  lang: document.body.dataset.lang || document.documentElement.lang || 'nb',
  program: document.body.dataset.program || '',
  module: document.body.dataset.module || '',
  page: document.body.dataset.page || '',
  version: document.body.dataset.version || '',
};

/**
 * A word or sentence for the person, in the page's language. A missing one shows its key: ugly, but nothing stops.
 * @param {string} key
 * @param {Object<string, string|number>} [values] what stands for `{name}` in the sentence
 * @returns {string}
 */
function word(key, values) {
  const text = (window.mestringWords || {})[key];
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
}
