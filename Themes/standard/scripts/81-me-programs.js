// What has been done and written in one program: module by module, exercise by exercise, and last what the program no
// longer asks.

/**
 * @param {any} program of window.mestringAnswers
 * @param {{progress: any[], answers: any[], others: any[]}} found
 */
function makeProgramPart(program, found) {
  if (!found.progress.length && !found.answers.length) return null;
  const part = make('section', { class: 'me-program' },
    make('h2', {}, program.modules.length ? make('a', { href: addressOf(program.program) }, program.title) : program.title));
  const counts = program.modules.map(module => countPages(program.program, module, found.progress));
  const done = counts.reduce((sum, each) => sum + each.done, 0);
  const count = counts.reduce((sum, each) => sum + each.count, 0);
  part.append(make('p', { class: 'me-progress' }, done ? word('pagesDone', { done, count }) : word('meStarted')));
  part.append(...makeMeasureParts(program, found.answers));
  const rest = new Set(found.answers);
  program.modules.forEach((module, at) => {
    const blocks = program.blocks.filter(block => block.module === module.id)
      .map(block => makeBlockPart(program, block, rest, found.others)).filter(Boolean);
    if (!blocks.length && !counts[at].done) return;
    const { done, count } = counts[at];
    const how = done === count ? word('meModuleDone') : done ? word('pagesDone', { done, count }) : '';
    part.append(make('section', { class: 'me-module' },
      make('h3', {}, make('a', { href: addressOf(program.program, module.id) }, module.title)),
      make('p', { class: 'me-module-progress' }, how), ...blocks));
  });
  if (rest.size) {
    const words = make('dl', { class: 'me-answers' });
    for (const record of rest) addWords(words, record.key.split('.').slice(1).join(' · '), inWords(record.value), record);
    part.append(make('section', { class: 'me-block me-former' }, make('h3', {}, word('meFormer')), make('p', {}, word('meFormerWhy')), words));
  }
  return part;
}

function countPages(program, module, progress) {
  const done = new Set(progress.filter(each => each.state === 'done').map(each => each.key));
  return { count: module.pages.length, done: module.pages.filter(page => done.has([program, module.id, page.id].join('.'))).length };
}

/** Takes what belongs to the block out of `rest`. */
function makeBlockPart(program, block, rest, others) {
  const words = make('dl', { class: 'me-answers' });
  const shown = [];
  for (const field of block.fields) {
    const key = [program.program, block.id, field.id].join('.');
    const say = record => inWords(record.value, field.options, field.kind);
    for (const record of Array.from(rest).filter(each => each.key === key).sort((a, b) => (a.entry < b.entry ? -1 : 1))) {
      rest.delete(record);
      shown.push(record);
      addWords(words, field.label, say(record), record);
      // A quiz's question is its title too, and needn't be seen twice.
      if (field.label === block.title && !record.entry) words.lastChild.firstChild.classList.add('sr-only');
    }
    for (const other of others.filter(each => each.value.key === key)) addOther(words, field.label, say(other.value), other);
  }
  if (!shown.length) return null;
  const address = addressOf(program.program, block.module, block.page) + '#' + block.id;
  return make('section', { class: 'me-block' }, make('h4', {}, make('a', { href: address }, block.title)), words, makeDate(shown));
}

function addWords(list, label, text, record) {
  const dated = record.entry ? label + ' (' + dateInWords(dateOf(record)) + ')' : label;
  list.append(make('div', {}, make('dt', {}, dated), make('dd', {}, text)));
}

/** The answer that gave way when a backup was brought in. */
function addOther(list, label, text, other) {
  const row = make('div', { class: 'me-other' }, make('dt', {}, word('meOther', { label, date: dateInWords(other.value.time) })), make('dd', {}, text,
    makeButton(word('meOtherRemove'), 'clear', () => {
      keep([makeDraft('meta', other.name, { name: other.name, value: null })]);
      row.remove();
      announce(word('meOtherRemoved'));
    })));
  list.append(row);
}

function makeDate(records) {
  const newest = records.reduce((a, b) => (a.counter > b.counter ? a : b));
  return make('p', { class: 'me-changed' }, word('meChanged', { date: dateInWords(newest.time) }));
}
