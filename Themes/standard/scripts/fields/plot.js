// Points over time, drawn so that they can be read in any colours and any size. The numbers stand in a table beside.

import { pointsInWords } from '../answers/in-words.js';
import { make } from '../page/elements.js';
import { here, word } from '../page/words.js';

/** @param {string} tag @param {Object<string, string|number>} attributes @param {...Node|string} children */
export function draw(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/**
 * @param {{points: {time: number, value: number, label: string}[], least: number, most: number, unit: string, name: string,
 *   say?: (value: number) => string}} plot
 * @returns {SVGElement}
 */
export function makePlot({ points, least, most, unit, name, say = pointsInWords }) {
  const [width, height, right, top, bottom] = [300, 190, 14, 26, 42];
  const left = Math.max(34, 10 + 7 * Math.max(say(least).length, say(most).length));
  const first = points[0].time;
  const span = points[points.length - 1].time - first || 1;
  /** @param {number} time */
  const across = time => left + 12 + ((width - left - right - 24) * (time - first)) / span;
  /** @param {number} value */
  const up = value => height - bottom - ((height - top - bottom) * (value - least)) / (most - least || 1);
  /** @param {number} x @param {number} y @param {string} anchor @param {string} words */
  const text = (x, y, anchor, words) => draw('text', { x, y, 'text-anchor': anchor }, words);
  const svg = draw('svg', { class: 'plot', viewBox: [0, 0, width, height].join(' '), role: 'img', 'aria-label': name });
  svg.append(text(0, 12, 'start', unit));
  for (const value of [least, Math.round((least + most) / 2), most]) {
    svg.append(draw('line', { class: 'plot-grid', x1: left, x2: width - right, y1: up(value), y2: up(value) }),
      text(left - 6, up(value) + 4, 'end', say(value)));
  }
  svg.append(draw('polyline', { class: 'plot-line', points: points.map(({ time, value }) => across(time) + ',' + up(value)).join(' ') }));
  points.forEach(({ time, value, label }, at) => {
    const [x, y] = [across(time), up(value)];
    svg.append(draw('circle', { class: 'plot-point', cx: x, cy: y, r: 5 }));
    if (points.length < 7) svg.append(text(x, y > top + 20 ? y - 10 : y + 20, 'middle', say(value)));
    const isLast = at === points.length - 1;
    if (at && !isLast) return;
    const anchor = isLast ? 'end' : 'start';
    const edge = isLast ? width - right : left;
    const date = new Date(time).toLocaleDateString(here.lang, { day: 'numeric', month: 'short', year: '2-digit' });
    svg.append(text(edge, height - 24, anchor, date), text(edge, height - 8, anchor, label));
  });
  return svg;
}

/**
 * The numbers behind a plot, folded.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function makeNumbers(head, rows) {
  /** @param {'th'|'td'} tag @param {string[]} texts */
  const cells = (tag, texts) => make('tr', {}, ...texts.map(text => make(tag, tag === 'th' ? { scope: 'col' } : {}, text)));
  return make('details', { class: 'reveal' }, make('summary', {}, word('measureTable')),
    make('div', {}, make('table', {}, make('thead', {}, cells('th', head)), make('tbody', {}, ...rows.map(row => cells('td', row))))));
}
