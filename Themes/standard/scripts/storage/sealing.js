// Values that only a pass phrase opens: AES-GCM under a key that PBKDF2 makes of the phrase. What is sealed is bound to its place
// among what is stored, so that nobody can exchange one answer for another.

import { placeOf } from './drafts.js';
import { withValue } from './records.js';
import { isThere } from './values.js';

export const ROUNDS = 600000;

/** @param {string} text */
const bytesOf = text => new TextEncoder().encode(text);
/** @param {string} text */
const unpack = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

/** @param {Uint8Array} bytes */
export function pack(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @param {number} count */
export function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

/**
 * @param {string} phrase phones add a space, and machines write the same letter in two ways
 * @param {{salt: string, rounds: number}} of
 * @returns {Promise<CryptoKey>} which can't be read out again
 */
export async function makeKey(phrase, { salt, rounds }) {
  const given = await crypto.subtle.importKey('raw', bytesOf(phrase.trim().normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: unpack(salt), iterations: rounds }, given,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param {CryptoKey} key @param {string} text @param {string} where what the text is bound to @returns {Promise<Sealed>} */
export async function seal(key, text, where) {
  const iv = randomBytes(12);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(where) }, key, bytesOf(text));
  return { iv: pack(iv), data: pack(new Uint8Array(data)) };
}

/**
 * @param {CryptoKey} key
 * @param {Sealed} sealed
 * @param {string} where
 * @returns {Promise<string>} rejected where the key is another, or what is sealed has been touched
 */
export async function unseal(key, { iv, data }, where) {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: unpack(iv), additionalData: bytesOf(where) }, key, unpack(data));
  return new TextDecoder().decode(text);
}

/** @param {string} phrase @param {PhraseLock} is @returns {Promise<CryptoKey|null>} null where it is another phrase */
export async function keyFor(phrase, is) {
  const key = await makeKey(phrase, is);
  return unseal(key, is.check, 'lock').then(() => key, () => null);
}

/** What of `meta` the site itself needs on pages that are locked; it tells no more than ids and dates. */
const READABLE = /^(schema|counter|writer|seen|lock|backup|(last|finished|reminded|day)\..*)$/;

/** @param {AnyRecord} record @returns {boolean} */
export function isSealed(record) {
  return Boolean(record.value && record.value.sealed);
}

/**
 * Whether a record tells what somebody has written.
 * @param {StoreName} store @param {AnyRecord} record @returns {boolean}
 */
export function hasWords(store, record) {
  return store !== 'progress' && record.value !== null && !isSealed(record) && !(store === 'meta' && READABLE.test(String(record.name)));
}

/** @template {AnyRecord} T @param {StoreName} store @param {T} record @param {CryptoKey} key @returns {Promise<T>} */
export async function sealRecord(store, record, key) {
  if (!hasWords(store, record)) return record;
  return withValue(record, { sealed: await seal(key, JSON.stringify(record.value), placeOf({ store, record })) });
}

/**
 * @template {AnyRecord} T
 * @param {StoreName} store
 * @param {T} record
 * @param {CryptoKey|null} key
 * @returns {Promise<T|null>} null where it can't be opened
 */
export async function openRecord(store, record, key) {
  if (!isSealed(record)) return record;
  if (!key) return null;
  try {
    return withValue(record, JSON.parse(await unseal(key, record.value.sealed, placeOf({ store, record }))));
  } catch (error) {
    console.warn('mestring:', error);
    return null;
  }
}

/**
 * The records of each store, opened; without a key those that are sealed are left out.
 * @param {Stores} found @param {CryptoKey|null} key
 */
export async function openStores(found, key) {
  /** @type {<T extends AnyRecord>(store: StoreName, records: T[]) => Promise<T[]>} */
  const open = async (store, records) => (records.some(isSealed)
    ? (await Promise.all(records.map(each => openRecord(store, each, key)))).filter(isThere) : records);
  found.answers = await open('answers', found.answers);
  found.meta = await open('meta', found.meta);
  return found;
}
