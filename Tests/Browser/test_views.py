"""Views: one's own answers drawn as a picture, in one's own words."""
import pytest
from playwright.sync_api import expect

from acting import open_and_answer_everything, scroll_widths, too_wide, wait_for_answer, wait_for_answers, with_styles
from test_accessibility import SPACING, violations_in_both_schemes
from test_print import bare, printed

PAGE = "nb/alt/visninger/alle.html"

# The places of each view, in the order in which they are read, and the field that fills each.
VIEWS = {
    "diamanten": {"thought": "tanke", "feeling": "folelse", "body": "kropp", "action": "handling"},
    "sider": {"before": "syn-for", "after": "syn-etter"},
    "tanken": {"event": "hendelse", "belief": "tolkning", "consequence": "folge"},
    "planen": {"signs": "tegn", "steps": "gjor", "people": "hvem"},
    "trygghet": {"signs": "merker", "steps": "selv", "places": "steder", "people": "noen", "professionals": "fagfolk",
                 "surroundings": "tryggere"},
    "kortet": {"thought": "kommer", "reminder": "huske", "action": "gjore"},
    "forsok": {"prediction": "tror", "fear": "redd", "outcome": "skjedde-da"},
}
HOSTILE = "<img src=x onerror=alert(1)> & \"'</div>"


@pytest.fixture
def page(new_context):
    return new_context(reduced_motion="reduce").new_page()


@pytest.fixture
def drawn(page, fixture_site):
    page.goto(fixture_site.addresses["http"] + PAGE)
    expect(page.locator(".row-text").first).to_be_visible()
    return page


def field(page, block, name):
    return page.locator(f"#{block} [data-field={name}]")


def write(page, block, name, words):
    """Answers a field, in words where it takes words."""
    kind = field(page, block, name).get_attribute("data-kind")
    if kind == "checks":
        option = field(page, block, name).locator(".option.other")
        option.locator("input[type=checkbox]").check()
        option.locator("input[type=text]").fill(words)
    elif kind == "scale":
        field(page, block, name).locator("input").last.check(force=True)
        return "10"
    else:
        field(page, block, name).locator("input[type=text], textarea").first.fill(words)
    return words


@pytest.mark.parametrize("block", VIEWS)
def test_ones_own_words_stand_in_their_places(drawn, block):
    """Somebody would look at a picture of her own day and find a hole in it, or another's words."""
    figure = drawn.locator(f"#{block} figure.view")
    expect(figure.locator("h4")).to_have_count(len(VIEWS[block]))
    for place, name in VIEWS[block].items():
        station = figure.locator(f"[data-place={place}]")
        # Empty, it says what belongs there.
        expect(station.locator(".view-hint")).to_be_visible()
        words = write(drawn, block, name, f"Egne ord om {place}")
        expect(station.locator(".own-words")).to_have_text(words)
        expect(station.locator(".view-hint")).to_be_hidden()
    assert figure.locator("[data-place]").evaluate_all("all => all.map(each => each.dataset.place)") == list(VIEWS[block])


def test_words_come_while_one_writes(drawn):
    """The picture would first come when the field is left, and teach nothing."""
    drawn.locator('[id="tanken.hendelse"]').focus()
    drawn.keyboard.type("Sje")
    place = drawn.locator("#tanken [data-show=hendelse]")
    expect(place).to_have_text("Sje")
    drawn.keyboard.type("fen")
    expect(place).to_have_text("Sjefen")
    expect(drawn.locator('[id="tanken.hendelse"]')).to_be_focused()
    for _ in "Sjefen":
        drawn.keyboard.press("Backspace")
    expect(place).to_have_text("")
    expect(drawn.locator("#tanken [data-place=event] .view-hint")).to_be_visible()


def test_words_are_in_the_picture_again_after_a_visit(drawn):
    """Who comes back would have to write something before seeing what is there."""
    write(drawn, "planen", "tegn", "Sover lite")
    field(drawn, "sikker", "sikker-for").locator("input").nth(8).check(force=True)
    wait_for_answer(drawn, "alt.planen.tegn")
    wait_for_answers(drawn, {"alt.sikker.sikker-for": 8})
    drawn.reload()
    expect(drawn.locator("#planen figure [data-place=signs] li")).to_have_text(["Sover lite"])
    expect(drawn.locator("#sikker [data-place=before] .own-words")).to_have_text("8")


@pytest.mark.parametrize("block", VIEWS)
def test_what_somebody_writes_is_text(drawn, block):
    """Words would become markup, and a stored answer a way in."""
    for place, name in VIEWS[block].items():
        words = write(drawn, block, name, HOSTILE)
        expect(drawn.locator(f"#{block} [data-place={place}] .own-words")).to_have_text(words)
    assert drawn.locator("figure.view :is(img, script)").count() == 0


def test_the_ladder_is_climbed_from_the_lowest_step(drawn):
    """The steps would stand upside down, or what has been climbed would not be seen."""
    steps = drawn.locator("#stigen figure.view > ol > li")
    expect(steps).to_have_count(4)
    expect(drawn.locator("#stigen .view-hint")).to_be_visible()
    list_field = field(drawn, "stigen", "trinn")
    for number, words in enumerate(("Stå på holdeplassen", "Kjøre ett stopp", HOSTILE)):
        list_field.locator(".row-text").nth(number).fill(words)
    expect(steps).to_have_text(["Stå på holdeplassen", "Kjøre ett stopp", HOSTILE])
    list_field.locator(".row-done").first.check()
    expect(steps.first).to_have_class("done")
    expect(steps.first).to_have_text("✓ Stå på holdeplassen")
    boxes = [each.bounding_box() for each in steps.all()]
    assert boxes[0]["y"] > boxes[1]["y"] > boxes[2]["y"]
    assert boxes[0]["x"] < boxes[1]["x"] < boxes[2]["x"]
    for row in list_field.locator(".row-text").all():
        row.fill("")
    expect(steps).to_have_count(4)


def test_rows_are_steps_of_the_ladder(page, fixture_site):
    """Who gives each step a number beside it would have no ladder."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/visninger/igjen.html")
    steps = page.locator("#radene figure.view > ol > li")
    expect(steps).to_have_count(4)
    cells = page.locator("#radene .row-item").first.locator("input[type=text]")
    cells.nth(0).fill(HOSTILE)
    expect(steps).to_have_count(1)
    expect(steps).to_contain_text([HOSTILE])


def test_two_scales_are_two_lengths(drawn):
    """What has become less would look as much as before."""
    def share(place):
        bar = drawn.locator(f"#sikker [data-place={place}] .view-bar")
        inner = bar.locator("div").bounding_box()
        return inner["width"] / bar.evaluate("bar => bar.clientWidth") if inner else 0

    assert share("before") == share("after") == 0
    field(drawn, "sikker", "sikker-for").locator("input").nth(8).check(force=True)
    field(drawn, "sikker", "sikker-etter").locator("input").nth(3).check(force=True)
    assert share("before") == pytest.approx(.8, abs=.01)
    assert share("after") == pytest.approx(.3, abs=.01)
    for place, number in (("before", "8"), ("after", "3")):
        expect(drawn.locator(f"#sikker [data-place={place}] .own-words")).to_have_text(number)
        expect(drawn.locator(f"#sikker [data-place={place}] .view-ends")).to_have_text("0: tror det ikke 10: helt sikker")
    field(drawn, "sikker", "sikker-for").get_by_role("button", name="Fjern svaret").click()
    assert share("before") == 0


def fill_all(page, words):
    for block, places in VIEWS.items():
        for name in places.values():
            write(page, block, name, words)
    for row in field(page, "stigen", "trinn").locator(".row-text").all():
        row.fill(words)


LONG = "Menneskerettighetsorganisasjonssekretær" * 3 + " og så mange flere ord om det som skjedde den dagen at ingen boks har plass til dem" * 4


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_no_words_are_too_long(fixture_site, new_context, width):
    """Long words would run out of the picture, where large text leaves little room or the spacing is one's own."""
    page = new_context(viewport={"width": width, "height": 700}, reduced_motion="reduce").new_page()
    page.goto(fixture_site.addresses["http"] + PAGE)
    fill_all(page, LONG)
    for css in ("", SPACING, "html { font-size: 225% !important }"):
        with_styles(page, css)
        out = page.locator(".view, .view li").evaluate_all("""all => all.filter(each => {
          const box = each.getBoundingClientRect();
          const around = each.parentElement.getBoundingClientRect();
          if (box.right > around.right + 1 || box.left < around.left - 1) return true;
          const range = document.createRange();
          range.selectNodeContents(each);
          return Array.from(range.getClientRects()).some(line =>
            line.right > box.right + 1 || line.left < box.left - 1 || line.bottom > box.bottom + 1);
        }).map(each => each.closest('.exercise').id + ' ' + (each.dataset.place || ''))""")
        assert out == [], css[:20]


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_axe_finds_nothing_in_views(drawn, filled):
    """Somebody who sees little, or hears the page, would not get her own picture."""
    if filled:
        open_and_answer_everything(drawn)
    assert violations_in_both_schemes(drawn) == []


def test_the_picture_is_printed(drawn, tmp_path):
    """A plan is for the refrigerator door, and a card for the pocket."""
    empty = printed(drawn, tmp_path)
    # Once at its field, once in the picture.
    assert empty.count(bare("Hvem kan du si det til?")) == 2
    for block, places in VIEWS.items():
        for number, name in enumerate(places.values()):
            write(drawn, block, name, f"Ord {number} i {block}")
    field(drawn, "stigen", "trinn").locator(".row-text").first.fill("Ord i stigen")
    text = printed(drawn, tmp_path)
    for block, places in VIEWS.items():
        for number, name in enumerate(places.values()):
            if name != "redd":
                assert text.count(bare(f"Ord {number} i {block}")) == 2, (block, name)
    assert text.count(bare("Ord i stigen")) == 2
    assert text.count(bare("Hvem kan du si det til?")) == 1


AGAIN = "nb/alt/visninger/igjen.html"


@pytest.fixture
def again(page, fixture_site):
    page.goto(fixture_site.addresses["http"] + AGAIN)
    expect(page.locator(".entry-done").first).to_be_visible()
    return page


def finish(page, block):
    earlier = page.locator(f"#{block} .entry-list > li")
    count = earlier.count()
    page.locator(f"#{block} .entry-done").click()
    expect(earlier).to_have_count(count + 1)
    expect(page.locator(f"#{block} .entry-hint")).not_to_be_empty()


def test_each_trial_is_a_row_of_the_log(again):
    """That it went better than feared is seen when the trials stand together."""
    figure = again.locator("#forsokene figure.view")
    for words in ("Første", HOSTILE):
        write(again, "forsokene", "tror", words)
        write(again, "forsokene", "redd", "")
        expect(figure.locator(":scope > ol [data-place=prediction] .own-words")).to_have_text(words)
        finish(again, "forsokene")
    rows = figure.locator(".view-earlier ol")
    expect(rows).to_have_count(2)
    expect(figure.locator(".view-earlier [data-place=prediction] .own-words")).to_have_text([HOSTILE, "Første"])
    expect(figure.locator(".view-earlier [data-place=fear] .own-words")).to_have_text(["10", "10"])
    # The form is empty again, and so is its own row.
    expect(figure.locator(":scope > ol [data-place=prediction] .own-words")).to_be_empty()
    write(again, "forsokene", "tror", "Tredje")
    expect(figure.locator(".view-earlier [data-place=prediction] .own-words")).to_have_text([HOSTILE, "Første"])
    again.reload()
    expect(rows).to_have_count(2)


def test_each_night_is_a_card_of_the_sleep_diary(again):
    """A clinician and the person look at the nights, not at one form after the other."""
    cards = again.locator("#natta figure.view > ol > li")
    expect(cards).to_have_count(1)
    expect(cards.locator("dt")).to_have_text(["Når la du deg?", "Når sto du opp?", "Hvor uthvilt er du?", "Noe mer?"])
    for day, words in (("2026-03-01", HOSTILE), ("2026-03-02", "Bedre")):
        write(again, "natta", "mer", words)
        expect(cards.first.locator("dd")).to_have_text([words])
        again.locator('[id="natta..day"]').fill(day)
        finish(again, "natta")
    expect(cards.locator("h4")).to_have_text(["Natta til 2. mars 2026", "Natta til 1. mars 2026"])
    expect(cards.locator("dd")).to_have_text(["Bedre", HOSTILE])


def test_what_is_written_stands_on_its_day_of_the_week(again):
    """A week would be looked at with Monday's words on Tuesday."""
    days = again.locator("#uka figure.view > ol > li")
    write(again, "uka", "gledet", HOSTILE)
    expect(again.locator("#uka figure .today dd")).to_have_text([HOSTILE])
    again.locator('[id="uka..day"]').fill("2026-03-04")
    finish(again, "uka")
    expect(days).to_have_count(7)
    expect(days.nth(2).locator("dd")).to_have_text([HOSTILE])
    expect(days.nth(2).locator("h4")).to_contain_text("Onsdag")
    expect(days.nth(2).locator("h4")).to_contain_text("4. mars")
    expect(again.locator("#uka figure dd")).to_have_count(1)
    # What is written today comes before an earlier week.
    write(again, "uka", "gledet", "I dag")
    expect(again.locator("#uka figure .today dd")).to_have_text(["I dag"])
    expect(again.locator("#uka figure dd")).to_have_count(1)


def test_views_of_many_times_fit_and_are_read(again, tmp_path):
    """The earlier rows would be what nobody tested on a narrow screen, on paper or with a screen reader."""
    for block, name in (("forsokene", "tror"), ("natta", "mer"), ("uka", "gledet")):
        for words in (LONG, "Siste gang"):
            write(again, block, name, words)
            finish(again, block)
    assert violations_in_both_schemes(again) == []
    assert printed(again, tmp_path).count(bare("Siste gang")) >= 3
    again.set_viewport_size({"width": 320, "height": 700})
    with_styles(again, SPACING)
    whole, seen = scroll_widths(again)
    assert whole <= seen, too_wide(again)


def test_without_scripts_the_form_and_the_empty_picture_are_there(fixture_site, new_context):
    """Who prints the page and fills it in by hand would miss what it is about."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(fixture_site.addresses["http"] + PAGE)
    expect(page.locator("figure.view")).to_have_count(9)
    for hint in page.locator("figure.view .view-hint").all():
        expect(hint).to_be_visible()
    expect(page.locator("#planen input[type=text]")).to_have_count(9)
