// Everything begins here, when the page and its data scripts have been read.

let pageNumber = 0;

async function start() {
  attempt(setUpWorker);
  attempt(watchInstalling);
  attempt(setUpPrint);
  attempt(watchTouch);
  attempt(watchCompletion);
  attempt(watchLeaving);
  attempt(giveWayWhenPutAside);
  attempt(keepFieldsFilled);
  attempt(watchOtherTabs);
  attempt(watchLock);
  await beginPage(null);
}

/** Sets up what is shown. @param {Promise<any>|null} before what the page before has to store */
async function beginPage(before) {
  const mine = pageNumber += 1;
  firstShown = new Promise(resolve => { noteShown = resolve; });
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
}

/** What the page has set going ends, and what it has to store is on its way. @returns {Promise<any>} when that is stored */
function endPage() {
  saveBeforeLeaving();
  const before = storedAll();
  endings.splice(0).forEach(attempt);
  for (const list of lists) list.length = 0;
  touched = null;
  return before;
}

/** @type {Promise<void>|null} */
let started = null;
if (document.readyState === 'complete') started = start();
else document.addEventListener('DOMContentLoaded', () => { started = start(); });
