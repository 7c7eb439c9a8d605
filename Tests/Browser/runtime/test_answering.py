"""Lists and quizzes."""
from playwright.sync_api import expect

from acting import answers, wait_for_answers
from trial import SIDE, kept


def test_list_rows(page, base):
    """Lines would be lost when they are moved, or could not be got back."""
    page.goto(base + SIDE)
    texts = page.locator(".row-text")
    texts.nth(0).fill("en")
    texts.nth(0).press("Enter")
    expect(texts.nth(1)).to_be_focused()
    page.keyboard.type("to")
    page.keyboard.press("Enter")
    page.keyboard.type("tre")
    page.keyboard.press("Enter")
    expect(texts).to_have_count(4)
    expect(texts.nth(3)).to_be_focused()
    page.get_by_label("Flytt linje 3 opp").focus()
    page.keyboard.press("Enter")
    expect(texts.nth(1)).to_have_value("tre")
    expect(page.get_by_label("Flytt linje 2 opp")).to_be_focused()
    expect(page.locator("body > [role=status]")).to_have_text("Flyttet til plass 2 av 4")
    page.get_by_label("Fjern linje 2").click()
    expect(texts.nth(1)).to_have_value("to")
    expect(texts.nth(1)).to_be_focused()
    kept(page, "a.trinn", [{"text": "en", "done": False}, {"text": "to", "done": False}])
    page.get_by_role("button", name="Angre").click()
    expect(texts.nth(1)).to_have_value("tre")
    expect(texts.nth(1)).to_be_focused()
    page.get_by_label("Linje 1 er gjort").check()
    page.get_by_role("button", name="Legg til en linje").click()
    expect(texts.nth(4)).to_be_focused()
    kept(page, "a.trinn", [{"text": "en", "done": True}, {"text": "tre", "done": False}, {"text": "to", "done": False}])
    page.reload()
    expect(texts.nth(2)).to_have_value("to")


# Quizzes

def put_in_order(page, quiz, words):
    """As a person does it, line by line from above, whatever order the page begins with."""
    lines = page.locator(f"#{quiz} .quiz-order > li > span:first-child")
    assert lines.all_inner_texts() != words
    for place, text in enumerate(words):
        for _ in range(lines.all_inner_texts().index(text) - place):
            page.get_by_label(f"Flytt opp: {text}", exact=True).click()


def test_quizzes(page, base):
    """A screen reader would not say the feedback, or the answers would be gone the next day."""
    page.goto(base + SIDE)
    status = lambda name: page.locator(f"#{name} .quiz-status")
    page.locator("#q1\\.1").check()
    expect(status("q1")).to_contain_text("Hjertet tåler det godt.")
    page.locator("#q1\\.2").check()
    expect(status("q1")).to_have_text("Ja, det stemmer!")
    page.locator("#q2\\.1").check()
    expect(status("q2")).to_contain_text("Ja, A.")
    expect(status("q2")).to_contain_text("1 av 2 er på plass.")
    page.locator("#q2\\.2").check()
    page.locator("#q2\\.3").check()
    expect(status("q2")).to_contain_text("også noe som ikke hører til")
    page.locator("#q2\\.2").uncheck()
    expect(status("q2")).to_have_text("Alt er på plass. Godt jobba!")
    page.locator("#q3\\.answer").fill(" adrenalin")
    page.locator("#q3\\.answer").press("Tab")
    expect(status("q3")).to_have_text("Ja, det stemmer!")
    put_in_order(page, "q4", ["En", "To", "Tre"])
    expect(status("q4")).to_have_text("Alt er på plass. Godt jobba!")
    page.get_by_label("Tanke", exact=True).select_option(label="Jeg dør")
    expect(status("q5")).to_have_text("1 av 2 er på plass.")
    values = {"angst.q1.answer": "2", "angst.q2.answer": ["1", "3"], "angst.q3.answer": " adrenalin",
              "angst.q4.answer": ["1", "2", "3"], "angst.q5.answer": ["1", ""]}
    wait_for_answers(page, values)
    assert answers(page) == values
    page.reload()
    expect(page.locator("#q1\\.2")).to_be_checked()
    expect(page.locator("#q2\\.3")).to_be_checked()
    expect(page.locator("#q3\\.answer")).to_have_value(" adrenalin")
    expect(page.locator("#q4 .quiz-order > li > span:first-child")).to_have_text(["En", "To", "Tre"])
    expect(page.get_by_label("Tanke", exact=True).locator("option:checked")).to_have_text("Jeg dør")
    expect(page.locator("#q4")).to_have_class("quiz answered")
