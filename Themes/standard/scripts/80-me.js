// One's own page: all that has been done and written, from every program, in the words the compiler put in
// window.mestringAnswers; and the button that deletes it.

async function setUpMe() {
  const page = document.querySelector('.me');
  if (!page) return;
  const found = await recall('*');
  const known = window.mestringAnswers || [];
  page.textContent = '';
  const ids = known.map(each => each.program)
    .concat(found.answers.map(each => each.program), found.progress.map(each => each.program));
  for (const id of new Set(ids)) {
    const program = known.find(each => each.program === id) || { program: id, title: id, modules: [], blocks: [] };
    const part = makeProgramPart(
      program, found.progress.filter(each => each.program === id), found.answers.filter(each => each.program === id));
    if (part) page.append(part);
  }
  if (!page.children.length) {
    page.append(make('p', { class: 'me-empty' }, word('meEmpty')),
      make('p', { class: 'actions' }, make('a', { class: 'button', href: addressOf() }, word('meBegin'))));
  }
  // Also where all has been emptied again: that one has been here is remembered too.
  if (found.answers.length || found.progress.length || found.meta.some(each => each.name.startsWith('last.'))) page.append(makeDeletion(page));
}

function makeProgramPart(program, progress, records) {
  const part = make('section', { class: 'me-program' },
    make('h2', {}, program.modules.length ? make('a', { href: addressOf(program.program) }, program.title) : program.title));
  const pages = [].concat(...program.modules.map(module => module.pages.map(page => [program.program, module.id, page.id].join('.'))));
  const done = progress.filter(each => each.state === 'done' && pages.includes(each.key)).length;
  const count = pages.length;
  part.append(make('p', { class: 'me-progress' }, done ? word('pagesDone', { done, count }) : word('meStarted')));
  const rest = new Set(records.filter(record => record.value !== null));
  for (const block of program.blocks) {
    const words = make('dl', { class: 'me-answers' });
    const shown = [];
    for (const field of block.fields) {
      const key = [program.program, block.id, field.id].join('.');
      for (const record of Array.from(rest).filter(each => each.key === key).sort((a, b) => (a.entry < b.entry ? -1 : 1))) {
        rest.delete(record);
        shown.push(record);
        addWords(words, field.label, inWords(record.value, field.options, field.kind), record);
        // A quiz's question is its title too, and needn't be seen twice.
        if (field.label === block.title && !record.entry) words.lastChild.firstChild.classList.add('sr-only');
      }
    }
    if (!shown.length) continue;
    const address = addressOf(program.program, block.module, block.page) + '#' + block.id;
    part.append(make('section', { class: 'me-block' },
      make('h3', {}, make('a', { href: address }, block.title)), words, makeDate(shown)));
  }
  if (rest.size) {
    const words = make('dl', { class: 'me-answers' });
    for (const record of rest) addWords(words, record.key.split('.').slice(1).join(' · '), inWords(record.value), record);
    part.append(make('section', { class: 'me-block me-former' }, make('h3', {}, word('meFormer')), make('p', {}, word('meFormerWhy')), words));
  }
  return progress.length || part.children.length > 2 ? part : null;
}

function addWords(list, label, text, record) {
  const dated = record.entry ? label + ' (' + dateInWords(record.time) + ')' : label;
  list.append(make('div', {}, make('dt', {}, dated), make('dd', {}, text)));
}

function makeDate(records) {
  const newest = records.reduce((a, b) => (a.counter > b.counter ? a : b));
  return make('p', { class: 'me-changed' }, word('meChanged', { date: dateInWords(newest.time) }));
}

/** What may be taken care of on paper first; the button, and the question whether one means it. */
function makeDeletion(page) {
  const box = make('div', { class: 'me-deletion' });
  const heading = make('h2', { id: 'delete-title' }, word('deleteTitle'));
  // Where there are no dialogs, the question stands below the button.
  const modal = typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;
  const dialog = /** @type {any} */ (make(modal ? 'dialog' : 'div', { class: 'dialog', 'aria-labelledby': 'delete-title' }));
  const open = makeButton(word('deleteAll'), 'button danger', () => {
    if (modal) dialog.showModal();
    else dialog.hidden = false;
    cancel.focus();
  });
  const close = () => {
    if (modal) dialog.close();
    else dialog.hidden = true;
    open.focus();
  };
  const cancel = makeButton(word('deleteCancel'), 'button quiet', close);
  const confirm = makeButton(word('deleteConfirm'), 'button danger', async () => {
    const done = await forgetEverything();
    close();
    const said = make('p', { class: 'me-deleted', tabindex: '-1', role: 'status' });
    if (done) page.textContent = '';
    page.prepend(said);
    said.textContent = word(done ? 'deleted' : 'deleteFailed');
    said.focus();
  });
  if (!modal) {
    dialog.hidden = true;
    dialog.setAttribute('role', 'alertdialog');
  }
  dialog.append(heading, make('p', {}, word('deleteWarning')), make('p', { class: 'actions' }, cancel, confirm));
  box.append(make('p', { class: 'actions' }, makeButton(word('print'), 'button quiet', () => window.print()), open), dialog);
  return box;
}
