// On paper nothing can be unfolded or scrolled: folded text is opened, and what stands in fields is printed whole.

function setUpPrint() {
  let opened = [];
  let copies = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])');
    opened.forEach(details => { details.open = true; });
    const controls = all('.field input:not([type="radio"]):not([type="checkbox"]), .field textarea');
    // An empty date would print what the browser stands there with, as mm/dd/yyyy.
    controls.forEach(control => control.classList.toggle('blank', !control.value));
    copies = controls.filter(control => control.value).map(control => {
      const copy = make('div', { class: 'print-words' }, control.type === 'date' ? dateInWords(control.value) : control.value);
      control.after(copy);
      control.classList.add('printed-beside');
      return copy;
    });
  });
  addEventListener('afterprint', () => {
    opened.forEach(details => { details.open = false; });
    copies.forEach(copy => {
      copy.previousElementSibling.classList.remove('printed-beside');
      copy.remove();
    });
    opened = copies = [];
  });
}
