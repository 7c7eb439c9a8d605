// One's own page and the sheet for the next talk need far more than the pages that one reads. What they need (`own-pages/`) comes
// with them alone, so that the first page of a visit is light; it puts itself in here.

export const ownPages = {
  /** @type {(working?: string) => Promise<void>} */
  setUpMe: () => Promise.resolve(),
  /** @type {() => void} */
  setUpTalk: () => {},
};
