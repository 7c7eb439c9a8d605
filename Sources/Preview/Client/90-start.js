// Listens to the server. It tells how things are, not what has happened: a page that slept hears the last word when it wakes.

let shownStyles = '';
/** @type {EventSource | null} */
let source = null;
let lostTimer = 0;
const kept = keptPlace();

/** @param {{ page: string, styles: string[], mistakes: Mistakes }} state */
function hear(state) {
  clearTimeout(lostTimer);
  lostTimer = 0;
  showContact(false);
  showMistakes(state.mistakes);
  if (state.page !== script.dataset.shown) {
    // Loaded for just this, and still not it: something between keeps an old copy, and would for ever.
    if (kept && kept.aim === state.page) return;
    keepPlace(state.page);
    location.reload();
  } else if (JSON.stringify(state.styles) !== shownStyles) {
    swapStyles(state.styles);
  }
}

/** Puts new style sheets in the old ones' places, and takes the old away when the new are there. */
function swapStyles(styles) {
  const links = Array.from(document.querySelectorAll('link[rel="stylesheet"]:not([data-leaving])'));
  shownStyles = JSON.stringify(styles);
  links.forEach((old, index) => {
    const href = styles[index];
    if (href === undefined || href === old.getAttribute('href')) return;
    const link = /** @type {HTMLLinkElement} */ (old.cloneNode());
    old.setAttribute('data-leaving', '');
    link.addEventListener('load', () => old.remove());
    link.addEventListener('error', () => location.reload());
    link.setAttribute('href', href);
    old.after(link);
  });
}

function listen() {
  if (source || document.visibilityState === 'hidden') return;
  source = new EventSource(new URL('events', script.src).href + '?page=' + script.dataset.path);
  source.addEventListener('message', event => hear(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    // A server that is started again at once is no news.
    if (!lostTimer) lostTimer = setTimeout(showContact, 1500, true);
    if (source && source.readyState === EventSource.CLOSED) {
      hush();
      setTimeout(listen, 1000);
    }
  });
}

/** A browser keeps six connections to a server: pages that nobody looks at leave theirs to the others. */
function hush() {
  if (source) source.close();
  source = null;
}

shownStyles = JSON.stringify(Array.from(document.querySelectorAll('link[rel="stylesheet"]'), link => link.getAttribute('href')));
if (kept) {
  // After the site's own scripts, which begin at the same event.
  document.addEventListener('DOMContentLoaded', () => returnTo(kept));
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') hush();
  else listen();
});
addEventListener('pagehide', hush);
addEventListener('pageshow', listen);
listen();
