// SHA-256 (FIPS 180-4). The browser's own is missing on plain http.

/** @param {string} text @returns {string} the sum of its UTF-8 bytes, in hexadecimal */
export function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const words = new Uint32Array(((bytes.length + 72) >> 6) * 16);
  for (let at = 0; at < bytes.length; at += 1) words[at >> 2] |= bytes[at] << (24 - 8 * (at & 3));
  words[bytes.length >> 2] |= 0x80 << (24 - 8 * (bytes.length & 3));
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;

  const { roots, state } = sha256Constants();
  const turn = (/** @type {number} */ word, /** @type {number} */ by) => (word >>> by) | (word << (32 - by));
  const w = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    w.set(words.subarray(block, block + 16));
    for (let t = 16; t < 64; t += 1) {
      const early = w[t - 15];
      const late = w[t - 2];
      w[t] = w[t - 16] + (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + w[t - 7] + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + roots[t] + w[t]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] += word; });
  }
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('');
}

/** The first bits of the fractions of the primes' square and cube roots. */
function sha256Constants() {
  /** @type {number[]} */
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every(prime => n % prime)) primes.push(n);
  const fraction = (/** @type {number} */ number) => Math.floor((number - Math.floor(number)) * 0x100000000);
  return { roots: primes.map(prime => fraction(Math.cbrt(prime))), state: Uint32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime))) };
}
