// The key to what somebody has locked with a pass phrase (scripts/storage/key-lending.js), on its way from one page to the next: in
// memory alone, and gone when the browser ends the worker. It is worth nothing once somebody has locked, for then the mark is another.

/** @type {LentKey|null} */
let lent = null;

addEventListener('message', event => {
  const { ports } = event;
  /** @type {KeyMessage} */
  const data = event.data;
  if (data.lock === 'lend') lent = data;
  else if (data.lock === 'forget') lent = null;
  else if (data.lock === 'borrow') ports[0].postMessage(lent && lent.mark === data.mark ? lent : null);
});
