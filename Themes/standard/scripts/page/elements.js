// Elements are built, never parsed from text: what a person writes can't become markup.

import { here } from './words.js';

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Object<string, string>} [attributes]
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @param {string} text what is seen
 * @param {string} className
 * @param {() => unknown} act
 * @returns {HTMLButtonElement}
 */
export function makeButton(text, className, act) {
  const button = make('button', { type: 'button', class: className }, text);
  button.addEventListener('click', () => act());
  return button;
}

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
export function all(selector, within) {
  return Array.from((within || document).querySelectorAll(selector));
}

/**
 * The first of what the compiler, or a script before, has made sure is there.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement}
 */
export function one(selector, within) {
  return /** @type {HTMLElement} */ ((within || document).querySelector(selector));
}

/**
 * What the compiler has put round an element.
 * @param {string} selector
 * @param {Element} element
 * @returns {HTMLElement}
 */
export function around(selector, element) {
  return /** @type {HTMLElement} */ (element.closest(selector));
}

/** @template {Node} T @param {T} node @returns {T} */
export function copyOf(node) {
  return /** @type {T} */ (node.cloneNode(true));
}

/**
 * The address of a page of a module, of the module's overview, or of the program's front page; or of an element there.
 * @param {string} [program]
 * @param {string} [module]
 * @param {string} [page]
 * @param {string} [element]
 * @returns {string}
 */
export function addressOf(program, module, page, element) {
  if (here.file) return addressInFile(module, page, element);
  return here.root + [here.lang, program, module, (page || 'index') + '.html'].filter(Boolean).join('/') + (element ? '#' + element : '');
}

/**
 * The address of a page beside the programs.
 * @param {string} name
 * @param {string} [element]
 * @returns {string}
 */
export function addressBeside(name, element) {
  return here.file ? addressInFile(name, element) : here.root + here.lang + '/' + name + '.html' + (element ? '#' + element : '');
}

/** @param {...string|undefined} parts */
function addressInFile(...parts) {
  return ['#', here.lang, ...parts].filter(Boolean).join('/');
}

// In the form of one file, pages follow each other without the scripts starting again: what one of them has set going ends with it.
/** @type {any[][]} */
export const lists = [];
/** @type {(() => void)[]} */
export const endings = [];

/**
 * A list of what stands on the page.
 * @template {any[]} T @param {T} list @returns {T}
 */
export function ofPage(list) {
  lists.push(list);
  return list;
}

/**
 * Listens for as long as the page is shown.
 * @param {EventTarget} target
 * @param {string} event
 * @param {(event: any) => void} act
 */
export function whileHere(target, event, act) {
  target.addEventListener(event, act);
  endings.push(() => target.removeEventListener(event, act));
}

/** @type {HTMLElement|null} */
export let announcer = null;

/**
 * Has a screen reader say what the eye can see anyway.
 * @param {string} text
 */
export function announce(text) {
  if (!announcer) {
    announcer = make('p', { class: 'sr-only', role: 'status' });
    document.body.append(announcer);
  }
  announcer.textContent = text;
}

/**
 * The small buttons of a line that can be moved.
 * @template T
 * @param {T} line
 * @param {(line: T, by: number) => void} move
 * @param {...Node} more
 */
export function makeTools(line, move, ...more) {
  return make('span', { class: 'row-tools' },
    makeButton('↑', 'tool row-up', () => move(line, -1)), makeButton('↓', 'tool row-down', () => move(line, 1)), ...more);
}

/**
 * A change in what is said is read aloud, so it is made only where it is one.
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * The page moves only where what one has asked for is out of sight, or to have room for help below it before that is needed.
 * @param {Element} element
 * @param {boolean} [withRoom]
 */
export function keepBelowHeader(element, withRoom) {
  const { top } = element.getBoundingClientRect();
  if (withRoom) element.scrollIntoView();
  else if (top < 80 || top > window.innerHeight * 0.6) element.scrollIntoView({ block: 'center' });
}
