// What one tab stores the others show. Older browsers and files from a folder see it when the tab is looked at again.

import { tell } from './announcements.js';
import { attempt } from './attempt.js';
import { forgetMemory } from './memory.js';
import { FALLBACK } from './fallback.js';

/** @type {BroadcastChannel|null} */
let channel = null;
let refreshing = 0;

export function watchOtherTabs() {
  openChannel();
  addEventListener('storage', event => {
    if (!event.key || event.key.startsWith(FALLBACK)) refreshSoon();
  });
  // An open channel would keep the browser from holding the page ready for Back.
  addEventListener('pagehide', () => {
    if (channel) channel.close();
    channel = null;
  });
  addEventListener('pageshow', event => {
    if (event.persisted) openChannel();
  });
}

function openChannel() {
  attempt(() => {
    if (!window.BroadcastChannel || channel) return;
    channel = new BroadcastChannel('mestring');
    channel.onmessage = event => {
      if (event.data === 'forgotten') forgetMemory();
      refreshSoon();
    };
  });
}

/** @param {'stored'|'forgotten'} what */
export function tellOtherTabs(what) {
  attempt(() => { if (channel) channel.postMessage(what); });
}

/** Not once for each of many. */
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(tell, 50, 'storedElsewhere');
}
