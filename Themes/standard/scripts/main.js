// Everything begins here, when the page and its data scripts have been read.

import { expectShowing, keepFieldsFilled, restore, retryFailed, saveBeforeLeaving, storedAll } from './answers/autosave.js';
import { forgetTouch, holdStill, programsAsked, setUpConditions, watchTouch } from './answers/conditions.js';
import { learn } from './answers/known.js';
import { putUnderDays } from './fields/days-of-weeks.js';
import { setUpExercise } from './fields/exercise.js';
import { setUpViewsOfTimes } from './fields/views-of-times.js';
import { setUpHomework } from './me/files.js';
import { watchInstalling } from './me/install.js';
import { remindOfBackup } from './me/remind.js';
import { resumeMeasures, setUpMeasure } from './measures/measure.js';
import { showContinue } from './page/continue.js';
import { all, endings, lists } from './page/elements.js';
import { markFeedbackLinks, setUpFeedback } from './page/feedback.js';
import { goBackToPlace, watchLanguage } from './page/language.js';
import { adviseOnPlace, hideStorageNotice, promise, showStorageNotice } from './page/notices.js';
import { showOpenings } from './page/openings.js';
import { ownPages } from './page/own-pages.js';
import { setUpPrint } from './page/print.js';

import { noteOpened, showProgress, watchCompletion } from './page/progress.js';
import { setUpQuiz } from './page/quiz.js';
import { refresh, unlocked, watchLeaving } from './page/refresh.js';
import { setUpSearch } from './page/search.js';
import { freeze, settleLock } from './page/unlocking.js';
import { watchLock } from './page/watch-lock.js';
import { here, lookAround } from './page/words.js';
import { setUpWorker } from './page/worker.js';
import { setUpWorksheets } from './page/worksheets.js';
import { listen } from './storage/announcements.js';
import { attempt } from './storage/attempt.js';
import { giveWayWhenPutAside } from './storage/database.js';
import { borrowKey } from './storage/key-lending.js';
import { lock } from './storage/lock.js';
import { bringHome, recall, storageCameRound } from './storage/repository.js';
import { watchOtherTabs } from './storage/tabs.js';

// The styles show what needs a script only where there is one.
document.documentElement.classList.add('js');
lookAround();

let pageNumber = 0;

/** Storage, fields and one's own page tell what has happened; what a page makes of it is known here alone. */
function listenToAll() {
  listen('connected', storageCameRound);
  listen('trouble', showStorageNotice);
  listen('working', hideStorageNotice);
  listen('cameRound', () => {
    retryFailed();
    return refresh();
  });
  listen('storedElsewhere', () => {
    refresh();
    ownPages.setUpMe('*').catch(console.error);
  });
  listen('restored', resumeMeasures);
  listen('outdated', refresh);
  listen('unlocked', unlocked);
  listen('replaced', () => ownPages.setUpMe());
}

async function start() {
  listenToAll();
  attempt(setUpWorker);
  attempt(watchInstalling);
  attempt(setUpPrint);
  attempt(watchTouch);
  attempt(watchCompletion);
  attempt(watchLanguage);
  attempt(watchLeaving);
  attempt(giveWayWhenPutAside);
  attempt(keepFieldsFilled);
  attempt(watchOtherTabs);
  attempt(watchLock);
  await beginPage(null);
}

/**
 * Sets up what is shown.
 * @param {Promise<any>|null} before what the page before has to store
 */
export async function beginPage(before) {
  const mine = pageNumber += 1;
  expectShowing();
  attempt(setUpWorksheets);
  attempt(markFeedbackLinks);
  attempt(setUpFeedback);
  attempt(setUpSearch);
  all('.exercise, .rating').forEach(section => attempt(() => setUpExercise(section)));
  if (here.page) all('.homework').forEach(section => attempt(() => setUpHomework(section)));
  all('.quiz').forEach(quiz => attempt(() => setUpQuiz(quiz)));
  all('.measure').forEach(section => attempt(() => setUpMeasure(section)));
  attempt(setUpViewsOfTimes);
  attempt(() => ownPages.setUpTalk());
  attempt(setUpConditions);
  attempt(() => promise(false));
  adviseOnPlace().catch(console.error);
  if (lock.mark && !lock.key) {
    freeze();
    await borrowKey();
  }
  await before;
  await bringHome();
  if (mine !== pageNumber) return;
  noteOpened();
  ownPages.setUpMe().catch(console.error);
  const since = Date.now();
  const found = await recall(programsAsked());
  if (mine !== pageNumber) return;
  attempt(settleLock);
  attempt(() => putUnderDays(found));
  attempt(hideStorageNotice);
  attempt(() => learn(found, since));
  attempt(() => holdStill(() => restore(found.answers, since, true)));
  attempt(() => showProgress(found));
  attempt(() => showContinue(found));
  attempt(() => showOpenings(found));
  attempt(() => remindOfBackup(found));
  attempt(goBackToPlace);
}

/**
 * What the page has set going ends, and what it has to store is on its way.
 * @returns {Promise<any>} when that is stored
 */
export function endPage() {
  saveBeforeLeaving();
  const before = storedAll();
  endings.splice(0).forEach(attempt);
  for (const list of lists) list.length = 0;
  forgetTouch();
  return before;
}

/** @type {Promise<void>|null} */
export let started = null;
if (document.readyState === 'complete') started = start();
else document.addEventListener('DOMContentLoaded', () => { started = start(); });
