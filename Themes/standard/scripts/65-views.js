// A view draws an exercise's answers again, as a circle or a plan: in the person's own words, as they write.

function showInViews(section, field, answer) {
  const text = inWords(answer.read(), labelsIn(field), field.dataset.kind);
  for (const place of all('[data-show]', section)) {
    if (place.dataset.show === field.dataset.field) place.textContent = text;
  }
}

/** @returns {Object<string, string>} */
function labelsIn(field) {
  const labels = {};
  if (!/^(choice|checks)$/.test(field.dataset.kind)) return labels;
  for (const option of optionsOf(field)) {
    const label = option.parentNode.querySelector('label');
    if (label) labels[option.value] = label.textContent.trim();
  }
  return labels;
}
