// Everything begins here, when the page and its data scripts have been read.

async function start() {
  attempt(setUpPrint);
  attempt(markFeedbackLinks);
  attempt(setUpFeedback);
  attempt(setUpSearch);
  all('.exercise').forEach(section => attempt(() => setUpExercise(section)));
  all('.quiz').forEach(quiz => attempt(() => setUpQuiz(quiz)));
  attempt(watchCompletion);
  attempt(watchLeaving);
  await bringHome();
  noteOpened();
  setUpMe().catch(console.error);
  const found = await recall(here.program);
  attempt(() => restore(found.answers));
  attempt(() => showProgress(found));
  attempt(() => showContinue(found));
}

if (document.readyState === 'complete') start();
else document.addEventListener('DOMContentLoaded', start);
