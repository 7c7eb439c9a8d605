// Words of danger in what somebody searches for. The theme's lists say them in all languages at once; here they are met as people
// write in the worst moment: in capitals, without å and ø, in two words, with a slip. It comes with the data of the search page,
// a function of its own, so that no other page has to wait for it.

/**
 * A word of a pattern: what it is, whether other letters may stand before and behind it, and whether it may be written with a slip.
 * @typedef {{letters: string, before: boolean, behind: boolean, slips: boolean}} DangerWord
 */

/**
 * Null lets up to two words stand between.
 * @typedef {{alone: boolean, parts: (DangerWord[]|null)[]}} DangerPattern
 */

/**
 * One spelling for what is written in many.
 * @param {string} text
 * @returns {string}
 */
function spellPlainly(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f'’\x60´]/g, '')
    .replace(/æ|ae/g, 'a').replace(/ø|oe/g, 'o').replace(/(.)\1+/g, '$1');
}

/** @param {string} text @param {boolean} mayHaveSlips @returns {DangerPattern} */
function readPattern(text, mayHaveSlips) {
  const parts = text.split(' ');
  const alone = parts[0] === '=';
  return { alone, parts: parts.slice(alone ? 1 : 0).map(part => part === '..' ? null : part.split('/').map(word => {
    const letters = spellPlainly(word.replace(/\*/g, ''));
    const behind = word.endsWith('*');
    return { letters, before: word[0] === '*', behind, slips: mayHaveSlips && letters.length > (behind ? 7 : 6) };
  })) };
}

/**
 * Whether one letter too many, too few, another or two in the wrong order is all that lies between two texts.
 * @param {string} one
 * @param {string} other
 * @returns {boolean}
 */
function isSlip(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/**
 * A slip is seldom in the first letter, and «talking» would be «stalking».
 * @param {string} word
 * @param {DangerWord} wanted
 * @returns {boolean}
 */
function isDangerWord(word, { letters, before, behind, slips }) {
  if (before) return behind ? word.includes(letters) : word.endsWith(letters);
  if (behind ? word.startsWith(letters) : word === letters) return true;
  const more = word.length - letters.length;
  if (!slips || word[0] !== letters[0] || more < -1 || (more > 1 && !behind)) return false;
  return (behind ? [-1, 0, 1].map(other => word.slice(0, letters.length + other)) : [word]).some(each => isSlip(each, letters));
}

/**
 * Where a pattern's parts that begin at a word end; -1 where they don't stand there.
 * @param {string[]} words
 * @param {number} at
 * @param {DangerPattern['parts']} parts
 * @param {number} part
 * @returns {number}
 */
function endOfPattern(words, at, parts, part) {
  if (part === parts.length) return at;
  const these = parts[part];
  if (these) {
    return at < words.length && these.some(each => isDangerWord(words[at], each)) ? endOfPattern(words, at + 1, parts, part + 1) : -1;
  }
  return [0, 1, 2].map(gap => endOfPattern(words, at + gap, parts, part + 1)).find(end => end >= 0) || -1;
}

/** @param {string[]} words @param {DangerPattern} pattern @returns {boolean} */
function standsIn(words, { alone, parts }) {
  if (alone) return endOfPattern(words, 0, parts, 0) === words.length;
  if (words.some((_, at) => endOfPattern(words, at, parts, 0) >= 0)) return true;
  // «selv mord»
  const [these] = parts;
  return parts.length === 1 && !!these && words.some((word, at) => at > 0 && these.some(({ letters, before, behind }) => (
    !before && letters.length > 6 && (behind ? (words[at - 1] + word).startsWith(letters) : words[at - 1] + word === letters))));
}

/**
 * Reads the theme's lists.
 * @param {CrisisLists} lists
 * @returns {(text: string) => string[]} what dangers a text tells of, the most urgent first
 */
function makeDangerFinder({ patterns, harmless }) {
  const kinds = Object.keys(patterns).map(kind => ({ kind, list: patterns[kind].map(text => readPattern(text, true)) }));
  const others = harmless.map(text => readPattern(text, false));
  return text => {
    const words = (spellPlainly(text).match(/[\p{L}\p{N}]+/gu) || []).slice(0, 100);
    // What only sounds like it gives way to a word that is none, so that nothing is put together across it.
    for (const { alone, parts } of others) {
      for (let at = 0; at < words.length; at += 1) {
        const end = endOfPattern(words, at, parts, 0);
        if (end > at && !(alone && (at > 0 || end < words.length))) words.splice(at, end - at, '');
      }
    }
    return kinds.filter(({ list }) => list.some(pattern => standsIn(words, pattern))).map(({ kind }) => kind);
  };
}

/** @type {((text: string) => string[])|null} */
let dangerFinder = null;

window.mestringDangers = text => {
  if (!dangerFinder) dangerFinder = makeDangerFinder(window.mestringCrisis);
  return dangerFinder(text);
};
