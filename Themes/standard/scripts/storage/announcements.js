// What storage and the fields tell, for whoever listens: they don't know what a page makes of it.

/** @type {Object<string, ((...values: any[]) => any)[]>} */
const listeners = {};

export function listen(what, act) {
  (listeners[what] = listeners[what] || []).push(act);
}

/** @returns {Promise<any>} when all that listen have done what they do */
export function tell(what, ...values) {
  return Promise.all((listeners[what] || []).map(act => act(...values)));
}
