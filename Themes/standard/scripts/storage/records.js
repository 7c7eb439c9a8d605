// The records that are stored: each kind of them is made here and nowhere else. The order of their properties is stored too: it is
// that of the bytes in a backup, which has a sum, and in localStorage.

/**
 * @param {{key: string, entry: string, program: string, value: Value, version: string}} said
 * @returns {{key: string, entry: string, program: string, value: Value, version: string}}
 */
export function answerRecord({ key, entry, program, value, version }) {
  return { key, entry, program, value, version };
}

/** @param {string} key @param {string} program @param {'seen'|'done'} state @param {string} version */
export function progressRecord(key, program, state, version) {
  return { key, program, state, version };
}

/** @param {string} name @param {any} value @returns {MetaRecord} */
export function metaRecord(name, value) {
  return { name, value };
}

/**
 * An answer that has given way, as one's own page shows it beside the one that stands.
 * @param {StoredRecord} record @returns {MetaRecord}
 */
export function otherRecord(record) {
  const { key, entry, writer, counter, time } = record;
  return Object.assign(metaRecord(['other', key, entry, writer || time, counter].join('.'), record), { time });
}

/** @template {AnyRecord} T @param {T} record @param {string} time @returns {T & {time: string}} */
export function withTime(record, time) {
  return Object.assign({}, record, { time });
}

/** @template {AnyRecord} T @param {T} record @param {Value} value @returns {T} */
export function withValue(record, value) {
  return Object.assign({}, record, { value });
}

/**
 * As it is written: whose it is, and which of theirs.
 * @template {AnyRecord} T @param {T} record @param {number} counter @param {string} writer @returns {T & {counter: number, writer: string}}
 */
export function numbered(record, counter, writer) {
  return Object.assign({}, record, { counter, writer });
}

/**
 * What somebody brings: the properties that such a record has, and no others.
 * @param {StoreName} store @param {any} record @returns {AnyRecord}
 */
export function broughtRecord(store, { key, entry, program, value, state, name, time, counter, writer, version }) {
  if (store === 'meta') return Object.assign(metaRecord(name, value), time ? { time, counter, writer } : {});
  return Object.assign(store === 'progress' ? { key, program, state } : { key, entry, program, value }, { time, counter, writer, version });
}
