// Everything begins here, when the page and its data scripts have been read.

async function start() {
  attempt(setUpWorker);
  attempt(watchInstalling);
  attempt(setUpPrint);
  attempt(markFeedbackLinks);
  attempt(setUpFeedback);
  attempt(setUpSearch);
  all('.exercise, .rating').forEach(section => attempt(() => setUpExercise(section)));
  all('.quiz').forEach(quiz => attempt(() => setUpQuiz(quiz)));
  all('.measure').forEach(section => attempt(() => setUpMeasure(section)));
  attempt(setUpViewsOfTimes);
  attempt(setUpConditions);
  attempt(watchCompletion);
  attempt(watchLeaving);
  attempt(watchOtherTabs);
  adviseOnPlace().catch(console.error);
  await bringHome();
  noteOpened();
  setUpMe().catch(console.error);
  const found = await recall(programsAsked());
  attempt(() => learn(found));
  attempt(() => restore(found.answers));
  attempt(() => showProgress(found));
  attempt(() => showContinue(found));
  attempt(() => showOpenings(found));
  attempt(() => remindOfBackup(found));
}

if (document.readyState === 'complete') start();
else document.addEventListener('DOMContentLoaded', start);
