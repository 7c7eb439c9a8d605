// Feedback by mail: which page it is about goes along only if the person ticks the box. Links to the feedback page carry it
// after a `#`, which is not sent to any server.

import { all, whileHere } from './elements.js';
import { here, word } from './words.js';

export function markFeedbackLinks() {
  if (document.body.classList.contains('page-feedback')) return;
  const depth = here.root.split('../').length;
  const from = location.pathname.split('/').slice(-depth).join('/');
  for (const link of all('a[href$="feedback.html"]')) link.setAttribute('href', link.getAttribute('href') + '#from=' + encodeURIComponent(from));
}

export function setUpFeedback() {
  const [mail] = /** @type {HTMLAnchorElement[]} */ (all('.page-feedback main a[href^="mailto:"]'));
  const [box] = /** @type {HTMLInputElement[]} */ (all('.page-feedback main input[type="checkbox"]'));
  if (!mail || !box) return;
  const plain = String(mail.getAttribute('href'));
  const from = pageAbout();
  box.setAttribute('autocomplete', 'off');
  box.disabled = !from;
  const update = () => {
    const body = word('feedbackAbout', { page: from }) + '\n\n';
    mail.href = box.checked && from ? plain + (plain.includes('?') ? '&' : '?') + 'body=' + encodeURIComponent(body) : plain;
  };
  box.addEventListener('change', update);
  whileHere(window, 'pageshow', update);
  update();
}

/** Only a page of this site; anything else in the address is not passed on. */
function pageAbout() {
  const given = here.from || new URLSearchParams(location.hash.slice(1)).get('from') || new URLSearchParams(location.search).get('from') || '';
  if (/^[a-z0-9./-]{1,300}$/i.test(given)) return given;
  try {
    const referrer = new URL(document.referrer);
    return referrer.origin === location.origin ? referrer.pathname : '';
  } catch (_) {
    return '';
  }
}
