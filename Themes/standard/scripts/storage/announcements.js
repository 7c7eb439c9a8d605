// What storage and the fields tell, for whoever listens: they don't know what a page makes of it.

/** @type {{[what: string]: ((...values: any[]) => any)[]}} */
const listeners = {};

/** @template {keyof Announcements} What @param {What} what @param {Announcements[What]} act */
export function listen(what, act) {
  (listeners[what] = listeners[what] || []).push(act);
}

/**
 * @template {keyof Announcements} What
 * @param {What} what
 * @param {Parameters<Announcements[What]>} values
 * @returns {Promise<any>} when all that listen have done what they do
 */
export function tell(what, ...values) {
  return Promise.all((listeners[what] || []).map(act => act(...values)));
}
