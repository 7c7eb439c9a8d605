// What stands on a page, and what the compiler has written into it, by name. What is stored is in storage/types.js. Nothing here runs.

/**
 * A condition or a computation: an array that begins with its operator, or a plain value (answers/expressions.js).
 * @typedef {any} Tree
 */

/**
 * What a tree asks for, as `['field', key, kind]`.
 * @typedef {any[]} Asked
 */

/**
 * What comes of a tree: a number, a text, true or false, a list of chosen options, {minutes}, {time}, {day}; null for unknown.
 * @typedef {any} Outcome
 */

/**
 * How a kind of field is read from the page and put back.
 * @typedef {{read: (field: HTMLElement) => Value, show: (field: HTMLElement, value: Value) => void}} FieldKind
 */

/**
 * What somebody writes in.
 * @typedef {HTMLInputElement|HTMLTextAreaElement|HTMLSelectElement} Writable
 */

/**
 * What can be turned off.
 * @typedef {Writable|HTMLButtonElement} Control
 */

/**
 * One answer on the page, and how far it has come. `edits` counts changes; `sent` and `stored` say which of them are.
 * @typedef {object} Answer
 * @property {string} key
 * @property {string} entry             '' but for a filling that is opened again (fields/entries.js)
 * @property {HTMLElement} element
 * @property {() => Value} read         the value on the page; null when empty
 * @property {(value: Value) => void} show puts a stored value on the page
 * @property {boolean} [joins]          one value needn't take the other's place
 * @property {() => void} changed       called after an edit and after a restored value
 * @property {(failed: boolean) => void} report
 * @property {{counter: number, writer: string, time?: string, value?: Value}|null} known  the stored record that the page shows
 * @property {string[]} seen            what that has grown from, by time, and it itself
 * @property {string[]} written         what this page has written since
 * @property {boolean} alone            nothing that the database had is in sight
 * @property {string} json              the value when last looked at
 * @property {number} edits
 * @property {number} sent
 * @property {number} stored
 * @property {boolean} failed
 * @property {number} since             when the first edit that isn't sent was made
 * @property {number} latest
 * @property {number} timer
 * @property {AnswerDraft} [draft]      the latest
 * @property {AnswerDraft} [ahead]            the latest that is sealed already
 * @property {Promise<void>} queue
 */

/**
 * An exercise that is filled in again and again.
 * @typedef {object} EntryForm
 * @property {HTMLElement} section
 * @property {string} block          `program.block`
 * @property {string} entry          which record the form shows; '' is the draft
 * @property {string} day            the draft's day, once the person has said it here
 * @property {number} turn           how many times the form has come to show another filling, or an empty draft
 * @property {boolean} busy          it is changing over to another filling
 * @property {Promise<void>} turns   what the person has asked for, one thing after the other
 * @property {FillingParts} parts
 * @property {string} shown          the list as it was last drawn
 * @property {Map<string, AnswerRecord[]>|null} seen  what was known then
 * @property {boolean} whole         the list has all of them, not only the latest
 * @property {boolean} moved         what stood in it has been put under its day (days-of-weeks.js)
 */

/**
 * @typedef {object} FillingParts
 * @property {HTMLElement} now
 * @property {HTMLInputElement|null} ownDay  the first question, where it asks for the day
 * @property {HTMLInputElement} day
 * @property {HTMLElement} done
 * @property {HTMLElement} hint
 * @property {HTMLElement} title
 * @property {HTMLElement} list
 * @property {HTMLElement} all
 * @property {HTMLElement} earlier
 */

/**
 * @typedef {object} Column          of a table that grows
 * @property {string} id
 * @property {string} label
 * @property {string} kind
 * @property {Object<string, string>} [options]
 * @property {HTMLElement|null} [place]  where what is computed of the others is shown
 */

/**
 * A completed measure, as it is kept.
 * @typedef {AnswerRecord} ResultRecord
 */

/**
 * How a measure is scored, as the compiler writes it.
 * @typedef {object} Scoring
 * @property {string} measure
 * @property {string} [wording]    the fingerprint of the words that were answered
 * @property {Tree} score          "sum", "mean" or an expression
 * @property {[number: number, least: number, most: number][]} items
 * @property {number[]} [reversed]
 * @property {number[]} [unscored]
 * @property {Object<string, number[]>} [subscales]
 * @property {number} [missing]    so many may be missing and are prorated
 * @property {number} [change]     points that count as reliable change
 * @property {Band[]} [bands]      the lowest first
 * @property {number} [worse]      -1 where a low score is the bad one
 * @property {[when: Tree, help: string, item?: number][]} [alerts] condition, which help is shown, beside which item
 * @property {number[]} [needed]   without an answer to these there is no score, whatever `missing` allows
 */

/** @typedef {[from: number, to: number, name: string, say: string, help: string]} Band what is said, and which help is shown */

/**
 * What of it is needed where only the numbers are shown.
 * @typedef {Partial<Scoring>} SomeScoring
 */

/**
 * @typedef {object} MeasureForm
 * @property {HTMLElement} section
 * @property {HTMLElement} form
 * @property {Scoring} scoring
 * @property {string} key          of the completed records
 * @property {MeasureItem[]} items
 * @property {number} step         which item a narrow screen shows
 * @property {boolean} moved       the person has chosen the step
 * @property {MeasureParts} parts
 * @property {ResultRecord|null} shown  whose result is shown
 * @property {boolean} alertHere   the help that is shown belongs to this step
 */

/** @typedef {{number: number, element: HTMLElement, answer: Answer}} MeasureItem */

/**
 * @typedef {object} MeasureParts
 * @property {HTMLElement} progress
 * @property {HTMLProgressElement} bar
 * @property {HTMLElement} back
 * @property {HTMLElement} next
 * @property {HTMLElement} finish
 * @property {HTMLElement} notice
 * @property {HTMLElement} controls
 * @property {HTMLElement} result
 * @property {HTMLElement|null} alert
 */

/**
 * What a plot draws, as the compiler writes it.
 * @typedef {{name: string, value: Tree, unit: string, least: number|null, most: number|null}} Course
 */

/**
 * One of the values that a tree has had.
 * @typedef {{entry: string, at: number, day: string, value: Outcome}} Point
 */

/**
 * What was written at one time: a filling, or what stands in the form.
 * @typedef {object} Time
 * @property {boolean} open    it stands in the form
 * @property {string} day
 * @property {string} title
 * @property {{name: string, label: string, value: Value, text: string}[]} fields
 */

/**
 * A program in the words of one's own page, as the compiler writes it (`window.mestringAnswers`).
 * @typedef {object} ProgramWords
 * @property {string} program
 * @property {string} title
 * @property {string} [discreet]    a title that tells nothing
 * @property {boolean} [summaries]  it has a page of them
 * @property {ModuleWords[]} modules
 * @property {BlockWords[]} blocks
 */

/** @typedef {{id: string, title: string, pages: {id: string, key?: string}[]}} ModuleWords `key` is the name that its progress is kept under */

/**
 * @typedef {object} BlockWords
 * @property {string} id
 * @property {string} title
 * @property {string} [module]      none where it is no longer asked
 * @property {string} [page]
 * @property {string} [anchor]
 * @property {string} [lang]
 * @property {FieldWords[]} fields
 */

/**
 * @typedef {object} FieldWords
 * @property {string} id
 * @property {string} label
 * @property {string} [kind]
 * @property {Object<string, string>} [options]
 * @property {Column[]} [columns]
 */

/**
 * A page to search in: address, title, where, headings, text.
 * @typedef {[address: string, title: string, where: string, headings: string, text: string]} PageToSearch
 */

/**
 * Words of danger, and the numbers that come first for each kind.
 * @typedef {{patterns: Object<string, string[]>, harmless: string[], numbers: Object<string, string[]>}} CrisisLists
 */
