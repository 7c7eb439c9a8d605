// The service worker keeps the site for when there is no net (worker/files.js). A page without a manifest has none: a page
// of the preview, or of a program in one file.

import { answers } from '../answers/answers.js';
import { saveBeforeLeaving } from '../answers/autosave.js';
import { announce, make, makeButton } from './elements.js';
import { here, word } from './words.js';
import { place } from '../storage/repository.js';

const LOOK_AGAIN = 6 * 36e5; // ms

export function setUpWorker() {
  const container = navigator.serviceWorker;
  if (!container || !/^http/.test(location.protocol) || !document.querySelector('link[rel="manifest"]')) return;
  const path = here.root + 'worker.js';
  // The policy lets nothing through but this one address.
  const address = window.trustedTypes ? window.trustedTypes.createPolicy('mestring', { createScriptURL: () => path }).createScriptURL('') : path;
  // Where it can't be, everything works as before.
  const register = () => container.register(address, { updateViaCache: 'none' }).then(watchWorker).catch(() => {});
  // It fetches the whole site: not before what the person waits for is there.
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}

/** @param {ServiceWorkerRegistration} registration */
function watchWorker(registration) {
  const look = () => {
    if (registration.waiting && registration.active) offerVersion(registration);
  };
  const follow = () => {
    if (registration.installing) registration.installing.addEventListener('statechange', look);
  };
  look();
  follow();
  registration.addEventListener('updatefound', follow);
  // A phone may have the same page open for weeks.
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < LOOK_AGAIN) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

/**
 * A new version never comes by itself to a page that is open. At the end of the page it stands in nobody's way.
 * @param {ServiceWorkerRegistration} registration
 */
function offerVersion(registration) {
  if (document.querySelector('.notice-version')) return;
  const footer = document.querySelector('.site-footer');
  const change = async () => {
    saveBeforeLeaving();
    await Promise.all(answers.map(answer => answer.queue));
    if (place === 'memory') return announce(word('notSaved'));
    const worker = registration.waiting;
    // Another tab may have done it.
    if (!worker) return location.reload();
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') location.reload();
    });
    worker.postMessage('switch');
  };
  const notice = make('aside', { class: 'notice-version', 'aria-label': word('versionNew') },
    make('p', {}, word('versionNew') + ' ', make('span', {}, word('versionWhy'))), makeButton(word('versionSwitch'), 'button quiet', change));
  if (footer) footer.before(notice);
}
