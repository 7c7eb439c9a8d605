// "Go on where you left off", on front pages, program pages and overviews.

/** @param {{meta: any[]}} found */
function showContinue(found) {
  for (const box of all('.continue')) {
    const program = box.dataset.program || here.program;
    const last = found.meta.find(each => each.name === 'last.' + program);
    const link = box.querySelector('a');
    if (!last || !last.value || !link) continue;
    const { module, page } = last.value;
    // On an overview only this module counts.
    if (here.module && module !== here.module) continue;
    const listed = all('.module[data-module]').find(each => each.dataset.module === module);
    const pages = listed && listed.dataset.pages ? listed.dataset.pages.split(' ') : [];
    // A page that has been taken away since is not gone back to, but its module is; a module that has gone is not.
    if (!listed && document.querySelector('.module[data-module]')) continue;
    link.href = addressOf(program, module, pages.length && !pages.includes(page) ? '' : page);
    const title = listed ? listed.querySelector('h2') : all('li[data-page]').find(each => each.dataset.page === page);
    const where = box.querySelector('.continue-where');
    if (where && title) where.textContent = (title.querySelector('a') || title).textContent.trim();
    box.hidden = false;
    for (const start of all('.start', box.parentNode)) start.hidden = true;
  }
}
