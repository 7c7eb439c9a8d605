// What is stored and what is said about it, by name: for whoever reads, and for what checks the types. Nothing here runs.

/**
 * An answer, in the form that its kind of field has (values.js, fields/kinds.js), or sealed. It has come from a store, where an
 * earlier version or somebody's hand may have left anything: who reads one asks for its form first.
 * @typedef {any} Value
 */

/**
 * @typedef {object} Sealed
 * @property {string} iv
 * @property {string} data
 */

/**
 * @typedef {object} AnswerRecord
 * @property {string} key       `program.block.field`
 * @property {string} entry     '' for what is answered once, else when
 * @property {string} program
 * @property {Value} value      null where it was emptied
 * @property {string} time      no page gives one twice
 * @property {number} counter
 * @property {string} writer
 * @property {string} version   of the program
 */

/**
 * @typedef {object} ProgressRecord
 * @property {string} key       `program.module.page`
 * @property {string} program
 * @property {'seen'|'done'} state
 * @property {string} time
 * @property {number} counter
 * @property {string} writer
 * @property {string} version
 */

/**
 * What the site remembers for itself: `schema`, `counter` and `writer` have no time.
 * @typedef {object} MetaRecord
 * @property {string} name
 * @property {any} value
 * @property {string} [time]
 * @property {number} [counter]
 * @property {string} [writer]
 */

/**
 * Any of them, for what treats them alike.
 * @typedef {object} AnyRecord
 * @property {string} [key]
 * @property {string} [entry]
 * @property {string} [program]
 * @property {Value} [value]
 * @property {'seen'|'done'} [state]
 * @property {string} [name]
 * @property {string} [time]
 * @property {number} [counter]
 * @property {string} [writer]
 * @property {string} [version]
 */

/**
 * What stands where drafts are written.
 * @typedef {AnyRecord & {time: string, counter: number, writer: string}} StoredRecord
 */

/** @typedef {'answers'|'progress'|'meta'} StoreName */

/**
 * @typedef {object} Stores
 * @property {AnswerRecord[]} answers
 * @property {ProgressRecord[]} progress
 * @property {MetaRecord[]} meta
 */

/**
 * What is to be written, and where.
 * @typedef {{store: StoreName, record: AnyRecord}} Put
 */

/**
 * What somebody wants to keep, before it has a counter and a writer.
 * @typedef {object} Draft
 * @property {string} id        unique; see journal.js
 * @property {StoreName} store
 * @property {AnyRecord & {time: string}} record  all but counter and writer
 * @property {number} base      the largest counter this page had seen
 * @property {number} schema    of the record; localStorage may hold it until a later version comes
 * @property {boolean} [late]   brought from an earlier page, so something newer may have been written since
 * @property {string[]} [seen]  the times of the records that this page had shown or written there; see in-sight.js
 * @property {boolean} [joins]  long words of a page that has seen nothing stored there
 */

/**
 * A draft of an answer.
 * @typedef {Draft & {record: {key: string, entry: string, program: string, value: Value, version: string, time: string}}} AnswerDraft
 */

/**
 * What has become of drafts; `saved` is false where only this visit remembers them.
 * @typedef {{records: (StoredRecord|null)[], saved: boolean}} Kept
 */

/**
 * As it is stored; nothing in it tells the phrase.
 * @typedef {object} PhraseLock
 * @property {string} salt
 * @property {number} rounds
 * @property {Sealed} check     opens with the right key alone
 */

/**
 * What is stored now is locked by `is`; `mark` is in localStorage.
 * @typedef {{is: PhraseLock|null, key: CryptoKey|null, mark: string|null}} LockState
 */

/**
 * A locked backup, as it lies in its file.
 * @typedef {{salt: string, rounds: number, check: Sealed}} LockedBackup
 */

/**
 * What comes of a file that is brought: what it holds, what is locked in it, or the word for what is wrong.
 * @typedef {{stores?: Stores, locked?: LockedBackup, problem?: string}} Brought
 */

/**
 * A key on its way from page to page.
 * @typedef {{lock: 'lend', mark: string|null, is: PhraseLock, key: CryptoKey}} LentKey
 */

/**
 * What a page says to the service worker.
 * @typedef {LentKey|{lock: 'borrow', mark: string|null}|{lock: 'forget'}} KeyMessage
 */

/**
 * What one tab says to the others.
 * @typedef {'stored'|'forgotten'} TabMessage
 */

/**
 * What storage and the fields announce, and what comes with it.
 * @typedef {object} Announcements
 * @property {() => any} connected          the database has answered
 * @property {(key: string) => any} trouble the word for what has gone wrong
 * @property {() => any} working            what is written is kept
 * @property {() => any} cameRound          the database, after it had been given up
 * @property {() => any} storedElsewhere    another tab has written
 * @property {() => any} restored           what is stored has been shown
 * @property {() => any} outdated           what is shown is no longer what is stored
 * @property {() => any} unlocked
 * @property {() => any} replaced           much of what is stored is another, as after a backup
 */

/**
 * Within a transaction: what is done with what a request has found.
 * @typedef {(request: IDBRequest, step: (found: any) => void) => void} Then
 */

/**
 * An answer that has given way, beside the one that stands.
 * @typedef {MetaRecord & {value: AnswerRecord}} OtherRecord
 */
