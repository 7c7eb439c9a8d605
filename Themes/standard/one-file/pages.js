// The whole program in one file. Its pages wait as templates; the one that the address names is copied into the document, and
// set up as on the site. The document is never loaded anew, so what is held in memory stays.

import { all, announcer, copyOf, make, one } from '../scripts/page/elements.js';
import { here, lookAround } from '../scripts/page/words.js';

/**
 * What the pages need besides, by language where it has one.
 * @typedef {object} Held
 * @property {Object<string, Object<string, string>>} words
 * @property {Object<string, ProgramWords[]>} answers
 * @property {CrisisLists} crisis
 * @property {Object<string, string>} media
 */

/** @type {Held} */
const held = JSON.parse(String(one('#data').textContent));
/** @type {Map<string, HTMLTemplateElement>} */
const templates = new Map();
/** @type {Object<string, HTMLTemplateElement>} what stands round the pages, by language */
const frames = {};
const icon = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="icon"]'));
const usualIcon = icon.href;
/** @type {HTMLTemplateElement|null} */
export let shown = null;
let framed = '';

for (const template of /** @type {HTMLTemplateElement[]} */ (all('body > template'))) {
  if (template.dataset.frame) frames[template.dataset.frame] = template;
  else templates.set(String(template.dataset.address), template);
  template.remove();
}

/** @returns {{template: HTMLTemplateElement, element: string}} the page that an address names, and what of it */
export function findPlace() {
  const parts = location.hash.split('?')[0].split('/');
  let element = '';
  let template = templates.get(parts.join('/'));
  if (!template) {
    element = parts.pop() || '';
    template = templates.get(parts.join('/'));
  }
  if (template) return { template, element };
  // An address that isn't here, or none: the program's front page, in a language that the person reads.
  const wished = [parts[1]].concat((navigator.languages || []).map(tag => tag.split('-')[0].replace(/^no$/, 'nb')));
  const address = '#/' + (wished.find(language => language in frames) || Object.keys(frames)[0]);
  history.replaceState(history.state, '', address);
  return { template: /** @type {HTMLTemplateElement} */ (templates.get(address)), element: '' };
}

/**
 * Copies a page into the document.
 * @param {HTMLTemplateElement} template
 */
export function showTemplate(template) {
  const { address = '', title = '', bare, draft } = template.dataset;
  const language = address.split('/')[1];
  const body = document.body;
  const content = copyOf(template.content);
  for (const each of all('[src]', content)) fillIn(each);
  const frame = bare ? '' : language;
  if (frame !== framed || !shown) {
    const round = bare ? make('main', { id: 'main' }) : copyOf(frames[language].content);
    body.textContent = '';
    body.append(round);
    all('[src]', body).forEach(fillIn);
    if (announcer) body.append(announcer);
    framed = frame;
  }
  for (const name of Object.keys(body.dataset)) delete body.dataset[name];
  Object.assign(body.dataset, template.dataset);
  body.className = template.className;
  const root = document.documentElement;
  root.lang = body.dataset.lang || language;
  root.dir = frames[language].dir;
  document.title = title;
  icon.href = bare ? 'data:,' : usualIcon;
  const main = one('main');
  main.textContent = '';
  main.append(content);
  const from = shown && !bare ? String(shown.dataset.address).slice(2) : '';
  shown = template;
  window.mestringWords = held.words[language];
  window.mestringAnswers = held.answers[language];
  lookAround();
  here.from = from;
  if (bare) {
    root.style.removeProperty('display'); // who has left in a hurry has arrived
    return;
  }
  if (document.querySelector('.search-form')) window.mestringSearch = pagesToSearch(language);
  window.mestringCrisis = held.crisis;
  for (const banner of all('.draft-banner')) banner.hidden = !draft;
  for (const link of all('.site-nav a[hreflang]')) link.setAttribute('href', '#/' + link.getAttribute('hreflang') + address.slice(language.length + 2));
  for (const link of all('.site-nav a, .help-now')) {
    if (link.getAttribute('href') === address) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/**
 * A picture, sound or film is in the file once, wherever it is shown.
 * @param {Element} element
 */
function fillIn(element) {
  element.setAttribute('src', held.media[String(element.getAttribute('src'))] || '');
}

/**
 * What search looks through: address, title, where, headings and text of each page.
 * @param {string} language
 * @returns {PageToSearch[]}
 */
function pagesToSearch(language) {
  /** @param {string} selector @param {ParentNode} content */
  const text = (selector, content) => all(selector, content).map(each => each.textContent).join(' ').replace(/\s+/g, ' ').trim();
  /** @type {PageToSearch[]} */
  const found = [];
  for (const [address, { content, className }] of templates) {
    if (address.split('/')[1] !== language || !/page-(module|program|help|panic)$/.test(className)) continue;
    found.push([address, text('h1', content), all('.trail a', content).map(each => each.textContent).join(' · '),
      text('h2, h3', content), text('.lead, .prose, .crisis', content)]);
  }
  return found;
}
