// Where one has been: opening a page makes it "seen", going on from it makes it "done". Done is never undone.

import { all, make } from './elements.js';
import { here, word } from './words.js';
import { metaDraft, progressDraft } from '../storage/drafts.js';
import { hold, keep } from '../storage/repository.js';

/**
 * Under which name the progress of a page is kept.
 * @param {string} module
 * @param {string} page
 */
export function progressKey(module, page) {
  const name = module + '.' + page;
  return here.program + '.' + (here.moved[name] || name);
}

/** @param {'seen'|'done'} state */
function draftOfPage(state) {
  const key = progressKey(here.module, here.page);
  return progressDraft(state + '.' + key, key, here.program, state, here.version);
}

export function noteOpened() {
  if (!here.program || !here.module || !here.page) return;
  const last = metaDraft('last', 'last.' + here.program, { module: here.module, page: here.page });
  keep([draftOfPage('seen'), last]);
}

export function watchCompletion() {
  /** @param {MouseEvent} event */
  const complete = event => {
    const link = event.target instanceof Element && event.target.closest('[data-complete="page"]');
    if (!link || !here.page || (event.type === 'auxclick' && event.button !== 1)) return;
    // The page goes on at once; if this one ends before the write does, the next one stores it.
    const drafts = [draftOfPage('done')];
    if (isLastOfModule(link)) drafts.push(metaDraft('finished', 'finished.' + here.program, here.module));
    drafts.forEach(hold);
    keep(drafts);
  };
  document.addEventListener('click', complete);
  document.addEventListener('auxclick', complete);
}

/**
 * The way on leads out of the module: to the next one's front page, or back to the program.
 * @param {Element} link
 */
function isLastOfModule(link) {
  return /(^|\/)index\.html$|^#(\/[^/]+){1,2}$/.test(String(link.getAttribute('href')));
}

/** @param {Stores} found */
export function showProgress(found) {
  const done = new Set(found.progress.filter(each => each.state === 'done').map(each => each.key));
  for (const item of all('li[data-page]')) {
    const isDone = done.has(progressKey(here.module, item.dataset.page));
    item.classList.toggle('done', isDone);
    const mark = item.querySelector('.done-mark');
    if (isDone && !mark) item.append(make('span', { class: 'done-mark sr-only' }, ' ' + word('pageDone')));
    if (!isDone && mark) mark.remove();
  }
  for (const module of all('.module[data-module]')) {
    const pages = (module.dataset.pages || '').split(' ').filter(Boolean);
    const count = pages.filter(page => done.has(progressKey(String(module.dataset.module), page))).length;
    const [place] = all('.module-progress', module);
    module.classList.toggle('done', count > 0 && count === pages.length);
    if (!place) continue;
    place.hidden = count === 0;
    place.textContent = count === pages.length ? word('moduleDone') : word('pagesDone', { done: count, count: pages.length });
  }
}
