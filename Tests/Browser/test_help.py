"""Where to get help: numbers to ring and chats to write in, each one touch away."""
import re

import pytest
from playwright.sync_api import expect

from markup import text_of, tree, with_class

# The list of the help page, and the same in a program's text.
LISTS = ["nb/help.html", "nb/angst/index.html"]

# Each line's parts, and what of them lies outside the window or on top of another.
SPOILT = """() => {
  const wrong = [];
  for (const line of document.querySelectorAll('main .contacts li')) {
    const boxes = [...line.querySelectorAll('p:not(.contact-phone), .contact-phone a')].map(part =>
      [part.textContent, part.getBoundingClientRect()]);
    for (const [words, box] of boxes) {
      if (box.left < 0 || box.right > innerWidth) wrong.push([words, 'is cut off']);
      if (words.length > 20 && box.width < 120) wrong.push([words, 'has no room']);
      for (const [others, other] of boxes) {
        if (others !== words && box.left < other.right - 1 && other.left < box.right - 1
          && box.top < other.bottom - 1 && other.top < box.bottom - 1) wrong.push([words, others]);
      }
    }
  }
  return wrong;
}"""


@pytest.mark.parametrize("width", [320, 360, 480, 599, 600, 768, 1280])
@pytest.mark.parametrize("name", LISTS)
def test_every_number_and_chat_can_be_touched(programs, new_context, name, width):
    """A trembling thumb would miss the chat, or half of it be off the screen."""
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    page.goto(programs.addresses["http"] + name)
    ways = page.locator("main .contacts .contact-phone a")
    expect(ways.first).to_be_visible()
    sizes = ways.evaluate_all("links => links.map(link => [link.textContent, link.getBoundingClientRect().height])")
    assert len(sizes) > 10
    assert [each for each in sizes if each[1] < 44] == []
    assert page.evaluate(SPOILT) == []


@pytest.mark.parametrize("name", LISTS)
def test_there_is_a_chat_without_a_voice_and_without_a_script(programs, new_context, name):
    """Who cannot speak where they are, as with somebody dangerous in the next room, would have nothing but telephones."""
    page = new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    page.goto(programs.addresses["http"] + name)
    for audience in ("Hvis noen skader deg", "For deg under 18", "For deg mellom 18 og 25"):
        line = page.locator(".contacts li").filter(has_text=audience).first
        expect(line.get_by_text(audience)).to_be_visible()
        chat = line.get_by_role("link", name=re.compile("^Chat på [a-z0-9]+[.]no$"))
        expect(chat).to_be_visible()
        assert chat.get_attribute("href").startswith("https://")
    # And one for everybody, so that nobody has to be something to write.
    everybody = page.locator(".contacts li").filter(has_not=page.locator(".contact-for"))
    expect(everybody.get_by_role("link", name=re.compile("^Chat på")).first).to_be_visible()


def test_every_number_in_the_texts_is_on_the_help_page(programs):
    """A number that the text sends one to, as the police's, would be missing where one looks for it."""
    for language in programs.languages:
        def numbers(page):
            words = " ".join(text for main in tree(programs, page).iter("main") for text in main.itertext())
            return {re.sub(r"\s", "", each) for each in re.findall(r"\b(?:11[023]|116[ \xa0]\d{3})\b", words)}
        there = numbers(f"{language}/help.html")
        assert {"113", "112", "116117", "116006"} <= there
        for page in programs.pages:
            if page.startswith(f"{language}/"):
                assert numbers(page) <= there, page


def test_the_signs_of_a_stroke_or_a_heart_attack_come_without_a_condition(programs):
    """Somebody who has had a pain in the chest before would read that it's only for what is new, and wait."""
    for language, at_once in (("nb", "med én gang"), ("en", "at once")):
        root = tree(programs, f"{language}/panic.html")
        prose = text_of(with_class(root, "prose")[0])
        before, signs = prose.split("113", 2)[1:]
        # What stands between the number and the list.
        assert at_once in signs[:60]
        assert not re.search(r"\b(hvis|if|nytt|new)\b", signs[:60])
