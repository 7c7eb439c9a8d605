// "Go on where you left off", on front pages, program pages and overviews.

import { addressOf, all } from './elements.js';
import { progressKey } from './progress.js';
import { here } from './words.js';

/**
 * Who has finished a module was on the way to the next one's front page, which isn't remembered.
 * @param {HTMLElement} module
 * @returns {HTMLAnchorElement|null}
 */
function nextModule(module) {
  const modules = all('.module[data-module]');
  const next = modules[modules.indexOf(module) + 1];
  return next && next.querySelector('h2 a');
}

/**
 * A page may have got another name since.
 * @param {string} module
 * @param {string} page
 */
function nameNow(module, page) {
  const name = Object.keys(here.moved).find(each => here.moved[each] === module + '.' + page);
  return name && !all('.module[data-module~="' + module + '"]').some(each => (each.dataset.pages || '').split(' ').includes(page)) ? name.split('.') : [module, page];
}

/** @param {Stores} found */
export function showContinue(found) {
  for (const box of all('.continue')) {
    const program = box.dataset.program || here.program;
    const last = found.meta.find(each => each.name === 'last.' + program);
    const link = box.querySelector('a');
    if (!last || !last.value || !link) continue;
    const [module, page] = nameNow(last.value.module, last.value.page);
    // On an overview only this module counts.
    if (here.module && module !== here.module) continue;
    const listed = all('.module[data-module]').find(each => each.dataset.module === module);
    const pages = listed && listed.dataset.pages ? listed.dataset.pages.split(' ') : [];
    // A page that has been taken away since is not gone back to, but its module is; a module that has gone is not.
    if (!listed && document.querySelector('.module[data-module]')) continue;
    link.href = addressOf(program, module, pages.length && !pages.includes(page) ? '' : page);
    const finished = pages.indexOf(page) === pages.length - 1
      && found.progress.some(each => each.key === progressKey(module, page) && each.state === 'done');
    const next = finished && listed && nextModule(listed);
    if (next) link.href = next.href;
    const title = next || (listed ? listed.querySelector('h2') : all('li[data-page]').find(each => each.dataset.page === page));
    const where = box.querySelector('.continue-where');
    if (where && title) where.textContent = String((title.querySelector('a') || title).textContent).trim();
    box.hidden = false;
    for (const start of all('.start', box.parentElement || box)) start.hidden = true;
  }
}
