"""A whole module with the keyboard alone, on a screen where the header stays: nothing hidden, nothing unreachable."""
import re

import pytest
from playwright.sync_api import expect

from acting import answers, at_rest, wait_for, wait_for_answer, wait_until
from markup import tree

# After the next frame: what is seen, and not what would be.
LOOK = """async () => {
  await new Promise(requestAnimationFrame);
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const label = element.labels && element.labels[0];
  // The skip link leads to the page as a whole, which needs no mark.
  const visible = element.matches('main') || [element, label].filter(Boolean).some(each => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  // What is drawn in its place: the label of a control that lies invisible on it.
  const drawn = box.width > 2 ? box : label.getBoundingClientRect();
  const header = document.querySelector('.site-header').getBoundingClientRect();
  const inHeader = Boolean(element.closest('.site-header'));
  const covers = y => {
    const front = document.elementFromPoint((Math.max(drawn.left, 0) + Math.min(drawn.right, innerWidth)) / 2, y);
    return Boolean(front && front.closest('.site-header'));
  };
  return {
    name: element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' '
      + (element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, 30),
    visible, inHeader,
    hidden: !inHeader && (covers(Math.max(drawn.top + 2, 1)) || covers((drawn.top + drawn.bottom) / 2)),
    outside: drawn.bottom < 1 || drawn.top > innerHeight - 1 || drawn.right < 1 || drawn.left > innerWidth - 1,
    place: [drawn.top, drawn.bottom, header.bottom],
    tag: element.tagName.toLowerCase(), type: element.getAttribute('type') || '', id: element.id, text: element.textContent.trim(),
    isNext: element.matches('.pager .next'), isStart: element.matches('.actions .button, .button.start'),
  };
}"""


def press(page, key):
    """Presses a key; what has focus afterwards must be seen, and seen to have it."""
    page.keyboard.press(key)

    def look():  # the page may still be scrolling to it
        focus = page.evaluate(LOOK)
        if focus:
            assert focus["visible"], f"no mark of focus: {focus}"
            assert not focus["hidden"], f"behind the header: {focus}"
            assert not focus["outside"], f"outside the window: {focus}"
        return [focus]

    return wait_until(page, look)[0]


def tab_to(page, wanted, limit=80):
    for _ in range(limit):
        focus = press(page, "Tab")
        if focus and wanted(focus):
            return focus
    raise AssertionError("not reached with Tab")


def test_on_a_phone_focus_goes_as_the_eye_does(new_context, http_base):
    """It would jump to the second line, back to the first, and to the second again."""
    page = new_context(viewport={"width": 390, "height": 600}).new_page()
    page.goto(http_base + "nb/index.html")
    tops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        tops.append(page.evaluate("document.activeElement.matches('.skip') ? 0 : document.activeElement.getBoundingClientRect().top"))
    assert tops == sorted(tops)


@pytest.fixture(params=[(390, 600), (1280, 720)], ids=["phone", "desk"])
def page(request, new_context):
    width, height = request.param
    return new_context(viewport={"width": width, "height": height}).new_page()


@pytest.mark.parametrize("module, pages", [("hva-er-angst", 8), ("angstsirkelen", 8)])
def test_a_whole_module_with_the_keyboard(page, http_base, module, pages):
    """Who can't use a mouse or a screen would be stopped somewhere on the way."""
    page.goto(f"{http_base}nb/angst/{module}/index.html")
    focus = press(page, "Tab")
    assert focus["text"] == "Hopp til innholdet"
    press(page, "Enter")
    tab_to(page, lambda focus: focus["isStart"])
    front = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != front)
    written = 0
    for _ in range(pages):
        page.locator("h1").wait_for()
        at_rest(page)
        seen = []
        for _ in range(120):
            focus = press(page, "Tab")
            assert focus, f"focus was lost after {seen[-1:]}"
            seen.append(focus["name"])
            if focus["isNext"]:
                break
            written += operate(page, focus)
        assert focus["isNext"], "«Neste» is not reached"
        address = page.url
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url != address)
    page.wait_for_url(re.compile(r"/nb/angst/([^/]+/)?index\.html$"))
    at_rest(page)
    stored = answers(page)
    assert written >= 8 and len([value for value in stored.values() if value not in (None, [])]) >= 8, stored


def operate(page, focus):
    """Answers what has focus, as one does with a keyboard; gives 1 if something was answered."""
    if focus["tag"] == "textarea" or (focus["tag"] == "input" and focus["type"] == "text"):
        page.keyboard.type("Noe")
    elif focus["type"] == "radio":
        before = focus["id"]
        page.keyboard.press("Space")
        after = press(page, "ArrowDown")
        assert after["id"] != before and after["type"] == "radio"
        assert page.evaluate("document.activeElement.checked")
    elif focus["type"] == "checkbox" and "row-done" not in focus["name"]:
        page.keyboard.press("Space")
        assert page.evaluate("document.activeElement.checked")
    else:
        return 0
    return 1


WHERE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || !element.closest('main')) return null;
  const before = window.lastStop && window.lastStop.isConnected ? window.lastStop : document.querySelector('main');
  window.lastStop = element;
  // A date has several places to stop at in one field.
  if (before === element) return { same: true };
  const [here, there] = [element, before].map(each => each.getBoundingClientRect());
  const follows = Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  // Down the page as one reads it; what stands beside each other has the same height.
  return { follows, down: here.bottom > there.top, up: here.top < there.bottom };
}"""


def look_where(page):
    return page.evaluate(WHERE)


@pytest.mark.parametrize("size, module", [((390, 700), "tankene"), ((1280, 720), "trinn-for-trinn")], ids=["phone", "desk"])
def test_there_and_back_with_the_keyboard(new_context, programs, size, module):
    """One goes back to mend an answer, and lands somewhere else; or one gets in somewhere and not out again."""
    page = new_context(viewport={"width": size[0], "height": size[1]}).new_page()
    order = [item.get("data-page") for item in tree(programs, f"nb/angst/{module}/index.html").iter("li") if item.get("data-page")]
    assert len(order) >= 5
    page.goto(f"{programs.addresses['http']}nb/angst/{module}/{order[0]}.html")
    ratings = 0
    for number in range(len(order)):
        page.locator("h1").wait_for()
        expect(page.locator("html.js")).to_have_count(1)
        at_rest(page)
        page.locator("main").focus()
        there, written = [], 0
        for _ in range(120):
            focus = press(page, "Tab")
            assert focus, f"focus was lost after {there[-1:]}"
            where = look_where(page)
            if where.get("same"):
                continue
            assert where["follows"] and where["down"], f"out of order after {there[-1:]}: {focus}"
            there.append(focus["name"])
            if focus["isNext"]:
                break
            written += operate(page, focus)
            ratings += focus["type"] == "radio" and page.evaluate("Boolean(document.activeElement.closest('.rating'))")
        assert focus["isNext"], "«Neste» is not reached"
        back = []
        for _ in range(len(there) * 2 + 8):  # what has been answered has a button to let go of it
            if not press(page, "Shift+Tab"):
                break
            where = look_where(page)
            if not where or page.evaluate("document.activeElement.matches('main')"):
                break
            if where.get("same"):
                continue
            assert not where["follows"] and where["up"], f"out of order on the way back: {page.evaluate(LOOK)}"
            back.append(where)
        else:
            raise AssertionError("one gets in and not out again")
        assert len(back) >= len(there) - 1
        page.locator(".pager .next").focus()
        address = page.url
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url != address)
    page.wait_for_url(re.compile(r"index\.html$"))
    at_rest(page)
    assert len([value for value in answers(page).values() if value not in (None, [])]) >= 5
    assert ratings == 1, "the module ends with a question about its use"


def test_a_questionnaire_with_the_keyboard_on_a_phone(new_context, fixture_site):
    """Many have a keyboard and a narrow window, or four hundred per cent: one question at a time must be got through as well."""
    page = new_context(viewport={"width": 390, "height": 700}).new_page()
    page.goto(fixture_site.addresses["http"] + "nb/alt/skjema/sju.html")
    expect(page.locator("#sju-for.ready")).to_have_count(1)
    page.locator("main").focus()
    tab_to(page, lambda focus: focus["type"] == "radio")
    for number in range(1, 8):
        assert page.evaluate("document.activeElement.id").startswith(f"sju-for.item-{number}.")
        page.keyboard.press("Space")
        press(page, "ArrowDown")
        assert page.evaluate("document.activeElement.checked")
        tab_to(page, lambda focus: focus["text"] == ("Neste" if number < 7 else "Vis resultatet"), 6)
        page.keyboard.press("Enter")
        if number < 7:
            expect(page.locator("#sju-for .measure-progress")).to_have_text(f"{number + 1} av 7")
            focus = press(page, "Tab")
            assert focus["type"] == "radio"
    expect(page.locator("#sju-for .measure-score")).to_have_text("7 av 21 poeng")
    tab_to(page, lambda focus: focus["text"] == "Svar på nytt", 6)


def test_lists_with_the_keyboard(page, http_base):
    """Adding a line with Enter and moving it would need a mouse."""
    page.goto(http_base + "nb/angst/hva-er-angst/omveiene.html")
    page.get_by_label("Linje 1", exact=True).focus()
    for number, words in enumerate(("en", "to", "tre", "fire"), 1):
        expect(page.get_by_label(f"Linje {number}", exact=True)).to_be_focused()
        page.keyboard.type(words)
        if words != "fire":
            press(page, "Enter")
    tab_to(page, lambda focus: focus["name"].endswith("Flytt linje 4 opp"))
    press(page, "Enter")
    expect(page.get_by_label("Linje 3", exact=True)).to_have_value("fire")
    tab_to(page, lambda focus: focus["name"].endswith("Fjern linje 3"))
    press(page, "Space")
    expect(page.get_by_label("Linje 3", exact=True)).to_have_value("tre")
    tab_to(page, lambda focus: focus["text"] == "Angre")
    press(page, "Space")
    expect(page.get_by_label("Linje 3", exact=True)).to_have_value("fire")


def test_deleting_all_with_the_keyboard(page, http_base):
    """The question whether one means it would be a trap, or could be answered yes by mistake."""
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    page.locator('[id="min-sirkel.skjedde"]').fill("Noe")
    wait_for_answer(page, "angst.min-sirkel.skjedde", "Noe")
    page.goto(http_base + "nb/me.html")
    expect(page.locator(".me-block")).to_have_count(1)
    tab_to(page, lambda focus: focus["text"] == "Slett alt")
    press(page, "Enter")
    expect(page.get_by_role("button", name="Nei, behold det")).to_be_focused()
    for _ in range(4):  # focus stays in the question
        focus = press(page, "Tab")
        assert not focus or page.evaluate("Boolean(document.activeElement.closest('dialog'))")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    assert press(page, "Shift") and page.evaluate("document.activeElement.textContent") == "Slett alt"
    assert answers(page) == {"angst.min-sirkel.skjedde": "Noe"}


def test_folded_text_opens_with_the_keyboard(page, fixture_site):
    """What is folded away would stay away."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/tekst.html")
    tab_to(page, lambda focus: focus["tag"] == "summary")
    press(page, "Enter")
    expect(page.get_by_text("Den foldede teksten.")).to_be_visible()


def test_wide_tables_scroll_with_the_keyboard(fixture_site, new_context):
    """Half the table would be out of reach."""
    page = new_context(viewport={"width": 320, "height": 600}).new_page()
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/tekst.html")
    table = page.locator(".table-scroll")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    wait_for(page, "document.querySelector('.table-scroll').scrollLeft > 0")


def test_a_link_to_a_block_does_not_end_behind_the_header(page, http_base):
    """From one's own page one would land on a page without seeing where."""
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html#min-sirkel")
    at_rest(page)
    top, header = page.evaluate("""() => {
      const header = document.querySelector('.site-header');
      const stays = getComputedStyle(header).position === 'sticky';
      return [document.getElementById('min-sirkel').getBoundingClientRect().top, stays ? header.getBoundingClientRect().bottom : 0];
    }""")
    assert header - 1 <= top < 500
