// What the preview says in the browser, in the language that mestring speaks in the terminal.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

const WORDS = {
  nb: {
    waitingTitle: 'Noe må rettes først',
    waitingText: 'Siden kommer av seg selv når feilene er rettet og filene er lagret.',
    errors: n => n === 1 ? '1 feil' : n + ' feil',
    warnings: n => n === 1 ? '1 advarsel' : n + ' advarsler',
    stands: 'Siden under er den siste uten feil.',
    panel: 'Feil i innholdet',
    advice: 'Råd om innholdet',
    help: 'Hjelp',
    note: 'Merk',
    line: 'Linje',
    hide: 'Skjul',
    show: 'Vis',
    more: n => 'og ' + n + ' til; kjør mestring check for å se alt',
    lost: 'Ingen kontakt med mestring serve',
  },
  en: {
    waitingTitle: 'Something must be mended first',
    waitingText: 'The page comes by itself when the errors are mended and the files saved.',
    errors: n => n === 1 ? '1 error' : n + ' errors',
    warnings: n => n === 1 ? '1 warning' : n + ' warnings',
    stands: 'The page beneath is the last one without errors.',
    panel: 'Errors in the content',
    advice: 'Advice on the content',
    help: 'Help',
    note: 'Note',
    line: 'Line',
    hide: 'Hide',
    show: 'Show',
    more: n => 'and ' + n + ' more; run mestring check to see all',
    lost: 'No contact with mestring serve',
  },
};

const words = WORDS[script.dataset.language === 'en' ? 'en' : 'nb'];

/**
 * An element with its attributes and what it holds; strings become text, never markup.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} content
 */
function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
  element.append(...content.filter(each => each !== null));
  return element;
}
