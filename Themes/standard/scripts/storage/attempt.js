// What may fail, and go on without.

/** One part that fails must not take the others with it. */
export function attempt(part) {
  try {
    return part();
  } catch (error) {
    console.error(error);
  }
}
