"""The help that an answer asks for: seen at once on a small screen, beside the answer and with the result."""
import re

import pytest
from playwright.sync_api import expect

from acting import answers, at_rest, wait_for_answer, wait_until
from measuring import finish, give, open_measure, was_completed
from test_accessibility import violations_in_both_schemes
from test_print import bare, printed
from test_shipped_measures import placement

SIZES = [(320, 640), (360, 640), (360, 740), (740, 360), (1280, 900)]
SMALL = {"width": 360, "height": 640}

# Whole within what is seen, and nothing lies over it.
SEEN = """element => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inside = top > -1 && left > -1 && bottom < innerHeight + 1 && right < innerWidth + 1;
  const uncovered = [[left + 6, top + 6], [right - 6, bottom - 6], [(left + right) / 2, (top + bottom) / 2]].every(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there && (element.contains(there) || there.contains(element));
  });
  return inside && uncovered && right > left;
}"""


def is_seen(locator):
    return locator.evaluate(SEEN)


def height(locator):
    return locator.evaluate("e => e.getBoundingClientRect().height")


def open_shipped(page, programs, language="nb"):
    address, block = placement(programs, "phq-9")
    page.goto(programs.addresses["http"] + re.sub("^nb/", language + "/", address))
    expect(page.locator(f"#{block}.ready")).to_have_count(1)
    return block


def answer_nine(page, block, value):
    """Comes to the ninth question as a finger would, and answers it."""
    give(page, block, [0] * 8)
    if page.locator(f"#{block} .measure-next").is_visible():
        page.locator(f"#{block} .measure-next").click()
    label = page.locator(f'label[for="{block}.item-9.{value}"]')
    label.click()
    return label


def card_of(page, block):
    return page.locator(f"#{block} .measure-alert")


def wait_until_still(page):
    """Until the page has stopped moving."""
    page.evaluate("""() => new Promise(done => {
      let before = null, same = 0;
      const look = () => {
        same = scrollY === before ? same + 1 : 0;
        before = scrollY;
        if (same > 8) done(); else requestAnimationFrame(look);
      };
      look();
    })""")


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_help_is_seen_at_once(new_context, programs, size, language, motion):
    """Who has just told that they think of dying would see nothing change: the help is below the screen's edge."""
    page = new_context(viewport=dict(zip(("width", "height"), size)), reduced_motion=motion).new_page()
    block = open_shipped(page, programs, language)
    label = answer_nine(page, block, 1)
    card = card_of(page, block)
    expect(card).to_be_visible()
    wait_until_still(page)
    wait_until(page, lambda: is_seen(card))  # a slow machine may begin to scroll when the page seems to be still
    assert height(card) <= 220, height(card)
    assert is_seen(label), "what was answered stands beside it"
    # Only then can it be touched.
    expect(card.get_by_role("link").first).to_have_css("pointer-events", "auto")
    links = card.get_by_role("link").all()
    assert [each.text_content() for each in links][::2] == ["116 123", "113"] and len(links) == 3
    for link in links:
        box = link.bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44, box
        assert is_seen(link)
        assert link.evaluate("e => e.scrollWidth <= e.clientWidth + 1"), "no number is cut"
    assert height(card.locator("summary")) >= 24


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("place", ["start", "center", "end"])
def test_help_is_seen_wherever_the_answer_stood(new_context, programs, size, place):
    """The question stands where somebody has scrolled it, also at the lowest edge of the screen."""
    page = new_context(viewport=dict(zip(("width", "height"), size)), reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [0] * 8)
    if page.locator(f"#{block} .measure-next").is_visible():
        page.locator(f"#{block} .measure-next").click()
    label = page.locator(f'label[for="{block}.item-9.1"]')
    label.evaluate("(e, block) => e.scrollIntoView({ block, behavior: 'instant' })", place)
    # As a finger does it, without scrolling first.
    page.evaluate("id => document.getElementById(id).click()", f"{block}.item-9.1")
    assert is_seen(card_of(page, block))
    assert is_seen(label)


@pytest.mark.parametrize("place", ["start", "end"])
def test_nothing_moves_under_a_finger(new_context, programs, place):
    """The second touch of somebody who shakes would answer something else, or go on."""
    page = new_context(viewport=SMALL, has_touch=True).new_page()
    block = open_shipped(page, programs)
    give(page, block, [0] * 8)
    page.locator(f"#{block} .measure-next").click()
    label = page.locator(f'label[for="{block}.item-9.1"]')
    label.evaluate("(e, block) => e.scrollIntoView({ block, behavior: 'instant' })", place)
    before = label.bounding_box()
    middle = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    page.touchscreen.tap(*middle)
    expect(card_of(page, block)).to_be_visible()
    if place == "start":
        wait_until_still(page)
        assert label.bounding_box() == before, "what isn't covered stays where it was"
    assert page.evaluate("document.activeElement.id") == f"{block}.item-9.1"
    page.touchscreen.tap(*middle)
    wait_until_still(page)
    expect(page.locator(f'[id="{block}.item-9.1"]')).to_be_checked()
    expect(page.locator(f"#{block} .measure-progress")).to_have_text("9 av 9")
    expect(card_of(page, block).locator("details")).to_have_js_property("open", False)
    assert is_seen(card_of(page, block))


def test_every_control_can_be_brought_out_from_under_it(new_context, fixture_site):
    """The card would lie over «Neste» and the next question for good."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    open_measure(page, fixture_site, "ni", "ni-for")
    answer_nine(page, "ni-for", 2)
    card = card_of(page, "ni-for")
    for name in ("Tilbake", "Neste"):
        button = page.locator("#ni-for").get_by_role("button", name=name)
        button.focus()
        assert is_seen(button), name
    page.locator("#ni-for .measure-next").click()
    expect(page.locator("#ni-for.held")).to_have_count(0)  # the next question has its room
    expect(card).to_be_attached()
    for option in page.locator("#ni-for .item.current label").all():
        option.scroll_into_view_if_needed()
        assert is_seen(option)
    page.locator("#ni-for .measure-back").click()
    assert is_seen(card)
    page.locator('label[for="ni-for.item-9.0"]').click()
    expect(card).to_have_count(0)


def test_by_keyboard_alone(new_context, programs):
    """The arrows answer at every press: the focus must stay among the answers, and what is chosen in sight; the help is a few steps on."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [0] * 8)
    page.locator(f"#{block} .measure-next").click()
    page.locator(f'[id="{block}.item-9.0"]').focus()
    page.keyboard.press("Space")
    for value in (1, 2, 3):
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.id") == f"{block}.item-9.{value}"
        assert is_seen(page.locator(f'label[for="{block}.item-9.{value}"]')), value
        assert is_seen(card_of(page, block))
    for _ in range(8):
        page.keyboard.press("Tab")
        assert is_seen(page.locator(":focus")), "what has the focus isn't covered"
        if page.locator(":focus").text_content() == "116 123":
            break
    expect(page.locator(":focus")).to_have_text("116 123")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_js_property("tagName", "SUMMARY")
    page.keyboard.press("Enter")
    expect(card_of(page, block).locator(".contact-name").first).to_be_visible()


def test_it_is_heard(new_context, programs):
    """Who doesn't see the screen would go on to the next question without knowing."""
    page = new_context(viewport=SMALL).new_page()
    block = open_shipped(page, programs)
    answer_nine(page, block, 1)
    said = page.locator("body > [role=status]")
    expect(said).to_contain_text("Er du trygg nå?")
    expect(said).to_contain_text("116 123")
    expect(said).to_contain_text("113")
    assert len(said.text_content()) < 200, "few words are heard to their end"


def test_all_lines_unfold_and_can_be_scrolled(new_context, programs):
    """Held at the edge, a long list would be cut off at its upper end."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    answer_nine(page, block, 1)
    card = card_of(page, block)
    card.locator("summary").click()
    expect(page.locator(f"#{block}.held")).to_have_count(0)
    lines = card.locator(".contacts li")
    assert lines.count() >= 6
    for line in lines.all():
        line.scroll_into_view_if_needed()
        expect(line).to_be_in_viewport(ratio=.9)
    card.locator("summary").click()
    expect(page.locator(f"#{block}.held")).to_have_count(1)
    assert is_seen(card)


@pytest.mark.parametrize("size", [(180, 320), (320, 180), (320, 256)], ids=lambda size: "x".join(map(str, size)))
def test_large_text_is_never_cut(new_context, programs, size):
    """All twice as large: held at the edge of a low screen, the first words would lie above it, out of reach."""
    page = new_context(viewport=dict(zip(("width", "height"), size)), reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [0] * 8)
    page.locator(f"#{block} .measure-next").click()
    page.locator(f'label[for="{block}.item-9.1"]').click()
    card = card_of(page, block)
    assert card.evaluate("e => e.getBoundingClientRect().top < innerHeight - 40"), "its first words are in sight"
    for part in card.locator(".first-help > p, .first-help > ul a, summary").all():
        part.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        assert is_seen(part), part.text_content()
    assert card.evaluate("e => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_help_is_seen_at_once_with_the_result(new_context, programs, size):
    """A screen of points, and the help for the one answer that matters somewhere below."""
    page = new_context(viewport=dict(zip(("width", "height"), size)), reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [3] * 9)
    page.locator(f"#{block} .measure-finish").click()
    result = page.locator(f"#{block} .measure-result")
    expect(result.locator("h3")).to_be_focused()
    card = result.locator(".measure-help.quick")
    assert is_seen(card)
    assert height(card) <= 220
    top = lambda locator: locator.evaluate("e => e.getBoundingClientRect().top")
    assert top(card) < top(result.locator(".measure-say")) < top(result.locator(".measure-score"))
    expect(result.locator(".measure-help")).to_have_count(2)
    assert top(result.locator(".measure-help").last) > top(result.locator(".measure-score")), "what the score leads to comes after it"
    expect(card_of(page, block)).to_have_count(0)


def test_a_draft_shows_the_help_again(new_context, fixture_site):
    """Who answered, put the phone away and took it up again would find the answer without the help."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    open_measure(page, fixture_site, "ni", "ni-for")
    answer_nine(page, "ni-for", 3)
    wait_for_answer(page, "alt.ni-for.item-9", 3)
    at_rest(page)
    page.reload()
    card = card_of(page, "ni-for")
    expect(card).to_have_count(1)
    page.locator("#ni-for .measure-back").click()
    assert is_seen(card)
    assert page.locator("body > [role=status]").count() == 0 or "trygg" not in page.locator("body > [role=status]").text_content()


def test_in_the_program_as_one_file(new_context, programs):
    """The file that somebody was given instead of the address would help less."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    address, block = placement(programs, "phq-9")
    page.goto(programs.addresses["file"] + "offline/angst.html#/" + address.replace("/angst/", "/", 1).removesuffix(".html"))
    expect(page.locator(f"#{block}.ready")).to_have_count(1)
    label = answer_nine(page, block, 1)
    assert is_seen(card_of(page, block)) and is_seen(label)


def test_axe_finds_nothing(new_context, programs):
    """Folded and unfolded, in both schemes."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    answer_nine(page, block, 1)
    # Where it has its place; held at the edge it lies over a part of something wherever one stops.
    page.locator(f"#{block} .measure-source").evaluate("e => e.scrollIntoView({ block: 'end', behavior: 'instant' })")
    assert violations_in_both_schemes(page) == []
    card_of(page, block).locator("summary").click()
    assert violations_in_both_schemes(page) == []


def test_forced_colours_show_the_card(new_context, programs):
    """Where all backgrounds are taken away, it would run into the questions, and its numbers look like text."""
    page = new_context(viewport=SMALL, reduced_motion="reduce", forced_colors="active").new_page()
    block = open_shipped(page, programs)
    label = answer_nine(page, block, 1)
    card = card_of(page, block)
    assert is_seen(card) and is_seen(label)
    for part in (card, card.locator("a").first):
        assert part.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    assert card.evaluate("e => getComputedStyle(e).backgroundColor").startswith("rgb("), "nothing shines through"


def test_the_lines_are_printed_with_the_result(new_context, programs, tmp_path):
    """On the paper for the doctor, or on the fridge, a folded list is nothing."""
    page = new_context().new_page()
    block = open_shipped(page, programs)
    give(page, block, [1] * 9)
    finish(page, block)
    text = printed(page, tmp_path)
    for words in ("116 123", "22 40 00 40", "113", "Er du trygg nå?"):
        assert bare(words) in text, words
    assert text.index(bare("116 123")) < text.index(bare("9 av 27 poeng"))


# Left out

def test_what_an_alert_looks_at_is_asked_for_once_more(new_context, programs):
    """Eight easy answers and the ninth left out gave a score that said all was well."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [1] * 8)
    page.locator(f"#{block} .measure-next").click()
    page.locator(f"#{block} .measure-finish").click()
    notice = page.locator(f"#{block} .measure-notice")
    expect(notice).to_be_focused()
    expect(notice).to_contain_text("Spørsmål 9 er viktig. Du trenger ikke svare")
    expect(notice).to_contain_text("viser vi ingen poeng")
    notice.get_by_role("button", name="Gå til spørsmål 9").click()
    expect(page.locator(f"#{block} .item.current")).to_have_attribute("data-item", "9")
    page.locator(f'label[for="{block}.item-9.0"]').click()
    page.locator(f"#{block} .measure-finish").click()
    expect(page.locator(f"#{block} .measure-score")).to_have_text("8 av 27 poeng")


def test_without_it_there_is_no_score(new_context, programs):
    """Made up from the other eight, it would be a guess at whether somebody is in danger."""
    page = new_context(viewport=SMALL, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [1] * 8)
    page.locator(f"#{block} .measure-next").click()
    page.locator(f"#{block} .measure-finish").click()
    page.locator(f"#{block}").get_by_role("button", name="Vis resultatet likevel").click()
    result = page.locator(f"#{block} .measure-result")
    for _ in range(2):
        expect(result).to_contain_text("Du hoppet over spørsmål 9. Det er så viktig at poengene ikke kan regnes ut uten.")
        expect(result.locator(".measure-score, .measure-say, .measure-course")).to_have_count(0)
        assert "regnet ut fra" not in result.text_content()
        wait_for_answer(page, f"angst.{block}.result")
        at_rest(page)
        page.reload()
    value = answers(page)[f"angst.{block}.result"]
    assert value["items"] == {str(item): 1 for item in range(1, 9)}
    assert [value[name] for name in ("score", "sum", "mean", "band")] == [None] * 4
    assert (value["missing"], value["without"]) == (1, [9])
    page.goto(programs.addresses["http"] + "nb/me.html")
    expect(page.locator(".me")).to_contain_text("Du hoppet over spørsmål 9.")
    assert not re.search(r"\d poeng", page.locator(".me").text_content())


def test_others_are_asked_for_beside_it(new_context, programs):
    """Two are left out: one may be made up for, the other may not, and both have to be told."""
    page = new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce").new_page()
    block = open_shipped(page, programs)
    give(page, block, [1, 1, None, 1, 1, 1, 1, 1])
    page.locator(f"#{block} .measure-finish").click()
    notice = page.locator(f"#{block} .measure-notice")
    expect(notice).to_contain_text("Du har ikke svart på spørsmål 3, 9.")
    expect(notice).to_contain_text("Spørsmål 9 er viktig.")
    expect(notice.get_by_role("button")).to_have_text(["Gå til spørsmål 9", "Vis resultatet likevel"])


def test_what_earlier_pages_made_up_is_not_shown(new_context, fixture_site):
    """A score without its ninth answer that was stored before would still say that all is well."""
    page = new_context(reduced_motion="reduce").new_page()
    open_measure(page, fixture_site, "ni", "ni-for")
    was_completed(page, "ni-for", "phq-9", 4, "2026-09-01T10:00:00.000Z", items={str(item): 0 for item in range(1, 9)}, missing=1)
    page.reload()
    result = page.locator("#ni-for .measure-result")
    expect(result).to_contain_text("Du hoppet over spørsmål 9.")
    expect(result.locator(".measure-score")).to_have_count(0)
