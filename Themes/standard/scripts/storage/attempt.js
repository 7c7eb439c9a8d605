// What may fail, and go on without.

/**
 * One part that fails must not take the others with it.
 * @template T @param {() => T} part @returns {T|undefined}
 */
export function attempt(part) {
  try {
    return part();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
