"""What a person does from the front page on: reads, answers, leaves, comes back, prints, deletes."""
import re

import pytest
from playwright.sync_api import expect

from acting import WAITS, answers, at_rest, stored, wait_for_answer

CIRCLE = "nb/angst/angstsirkelen/din-sirkel.html"
QUIZ = "nb/angst/hva-er-angst/ivrig-varsler.html"


def field(page, name):
    return page.locator(f'[id="{name}"]')


def answer_of_quiz(page, quiz, number):
    """An answer's label and its feedback, as a person sees them."""
    label = page.locator(f'label[for="{quiz}.{number}"]')
    return label, page.locator(f'label[for="{quiz}.{number}"] + .feedback')


def go_on(page, file):
    page.locator("a.next").click()
    page.wait_for_url(f"**/{file}")


def test_from_the_front_page_to_ones_own_circle_and_back(context, base):
    """This is what the site is for."""
    page = context.new_page()
    page.goto(base + "index.html")
    page.wait_for_url("**/nb/index.html")
    page.get_by_role("link", name="Når angsten tar for mye plass").click()
    expect(page.locator(".continue")).to_be_hidden()
    page.get_by_role("link", name="Start", exact=True).click()
    page.wait_for_url("**/" + QUIZ)

    label, feedback = answer_of_quiz(page, "hva-er-i-veien", 1)
    explanation = page.locator("#hva-er-i-veien .explanation")
    expect(feedback).to_be_hidden()
    expect(explanation).to_be_hidden()
    label.click()
    expect(feedback).to_have_text("Nei, den gjør jobben sin. Den merket røyk og sa fra.")
    expect(feedback).to_be_visible()
    label, right = answer_of_quiz(page, "hva-er-i-veien", 3)
    label.click()
    expect(right).to_be_visible()
    expect(feedback).to_be_hidden()
    expect(explanation).to_be_visible()
    for file in ("for-kurset", "fire-mater"):
        go_on(page, file + ".html")
    expect(page.locator(".page-list li[data-page=ivrig-varsler]")).to_have_class("done")

    page.get_by_label("Jeg bekymrer meg og klarer ikke å slutte").check()
    field(page, "ligner-meg.hvor-mye.7").check(force=True)
    field(page, "ligner-meg.brukt-til").fill("Korøvelse")
    expect(page.locator("#ligner-meg .save-status")).to_have_text("Lagret")
    for file in ("kroppen", "bolgen", "la-vaere", "omveiene", "husk"):
        go_on(page, file + ".html")
    page.locator("main").get_by_role("link", name="Angstsirkelen").first.click()
    page.wait_for_url("**/angstsirkelen/index.html")
    page.get_by_role("link", name="Start", exact=True).click()
    for file in ("det-smeller", "et-forsok", "foreldremote", "elgen", "din-sirkel"):
        go_on(page, file + ".html")

    field(page, "min-sirkel.skjedde").fill("Telefonen ringte")
    field(page, "min-sirkel.tenkte").fill("Nå er noe galt\nmed mamma")
    page.get_by_label("Hjertet banket").check()
    page.locator("#min-sirkel .other-text").fill("kalde hender")
    field(page, "min-sirkel.gjorde").fill("Lot den ringe")
    field(page, "min-sirkel.styrke.8").check(force=True)
    circle = page.locator("figure.view-circle")
    expect(circle.locator("[data-place=trigger]")).to_contain_text("Telefonen ringte")
    expect(circle.locator("[data-place=thought] .own-words")).to_have_text("Nå er noe galt\nmed mamma", use_inner_text=True)
    expect(circle.locator("[data-place=body]")).to_contain_text("Hjertet banket")
    expect(circle.locator("[data-place=body]")).to_contain_text("kalde hender")
    expect(circle.locator("[data-place=action]")).to_contain_text("Lot den ringe")
    expect(page.locator("#min-sirkel .save-status")).to_have_text("Lagret")
    assert wait_for_answer(page, "angst.min-sirkel.styrke") == 8
    page.close()

    page = context.new_page()  # another day
    page.goto(base + "nb/angst/index.html")
    go_back = page.get_by_role("link", name="Fortsett der du slapp")
    expect(page.get_by_role("link", name="Start", exact=True)).to_be_hidden()
    expect(page.locator(".module[data-module=hva-er-angst] .module-progress")).to_have_text("7 av 8 sider gjort")
    go_back.click()
    page.wait_for_url("**/" + CIRCLE)
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    expect(field(page, "min-sirkel.tenkte")).to_have_value("Nå er noe galt\nmed mamma")
    expect(page.get_by_label("Hjertet banket")).to_be_checked()
    expect(field(page, "min-sirkel.styrke.8")).to_be_checked()
    expect(page.locator("[data-place=action] .own-words")).to_have_text("Lot den ringe")
    page.goto(base + QUIZ)
    expect(field(page, "hva-er-i-veien.3")).to_be_checked()
    expect(answer_of_quiz(page, "hva-er-i-veien", 3)[1]).to_be_visible()


def test_the_last_page_of_a_module_makes_it_whole(context, http_base):
    """Somebody would have done all and still be told that something is missing."""
    page = context.new_page()
    page.goto(http_base + QUIZ)
    for _ in range(8):
        address = page.url
        page.locator("a.next").click()
        page.wait_for_url(lambda url: url != address)
    page.goto(http_base + "nb/angst/index.html")
    expect(page.locator(".module[data-module=hva-er-angst] .module-progress")).to_have_text("Du har vært gjennom hele modulen")


def test_answers_stay_when_the_language_is_changed(page, base):
    """Who reads better in another language would have to begin again."""
    page.goto(base + CIRCLE)
    field(page, "min-sirkel.skjedde").fill("Telefonen ringte")
    page.get_by_label("Jeg skalv").check()
    wait_for_answer(page, "angst.min-sirkel.kjente")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/angst/angstsirkelen/din-sirkel.html")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(field(page, "min-sirkel.skjedde")).to_have_value("Telefonen ringte")
    expect(field(page, "min-sirkel.kjente.skalv")).to_be_checked()
    page.goto(base + "en/angst/index.html")
    page.get_by_role("link", name="Carry on where you left off").click()
    page.wait_for_url("**/en/angst/angstsirkelen/din-sirkel.html")


def test_ones_own_page_and_deleting_all(page, base, programs):
    """One's own words would be lost in the pages; or could not be got rid of on a shared machine."""
    page.goto(base + CIRCLE)
    field(page, "min-sirkel.skjedde").fill("Telefonen <b>ringte</b>")
    page.get_by_label("Jeg skalv").check()
    wait_for_answer(page, "angst.min-sirkel.kjente")
    go_on(page, "dorer.html")
    page.goto(base + "nb/angst/hva-er-angst/omveiene.html")
    page.get_by_label("Linje 1", exact=True).fill("Heisen")
    page.get_by_label("Linje 2", exact=True).fill("Kantina")
    wait_for_answer(page, "angst.mine-omveier.utenom", [{"text": "Heisen", "done": False}, {"text": "Kantina", "done": False}])
    page.goto(base + QUIZ)
    page.locator('label[for="hva-er-i-veien.2"]').click()
    wait_for_answer(page, "angst.hva-er-i-veien.answer")
    page.get_by_role("link", name="Min side").click()
    me = page.locator(".me")
    of_modules = [path for path in programs.pages if path.startswith("nb/angst/") and not path.endswith(("/index.html", "/summaries.html"))]
    for words in ("Telefonen <b>ringte</b>", "Jeg skalv", "Heisen", "Kantina", "Min angstsirkel", "Når angsten tar for mye plass",
                  f"1 av {len(of_modules)} sider gjort", "Ingenting, så det må brenne et sted"):
        expect(me).to_contain_text(words)
    expect(page.get_by_role("link", name="Min angstsirkel")).to_have_attribute("href", "../" + CIRCLE + "#min-sirkel")
    page.get_by_role("button", name="Slett alt", exact=True).click()
    page.get_by_role("button", name="Ja, slett alt").click()
    expect(page.locator(".me-deleted")).to_be_visible()
    assert stored(page) == {"answers": [], "progress": [], "meta": []}
    page.goto(base + CIRCLE)
    expect(field(page, "min-sirkel.skjedde")).to_have_value("")
    expect(page.get_by_label("Jeg skalv")).not_to_be_checked()
    page.goto(base + "nb/angst/index.html")
    at_rest(page)
    assert [record["key"] for record in stored(page)["answers"]] == []


def test_only_the_answers_of_this_program_under_their_own_keys(page, http_base):
    """The keys are a promise: what people have written under them must be found in ten years too."""
    page.goto(http_base + CIRCLE)
    field(page, "min-sirkel.fikk-ikke-vite").fill("Hvem det var")
    wait_for_answer(page, "angst.min-sirkel.fikk-ikke-vite")
    assert answers(page) == {"angst.min-sirkel.fikk-ikke-vite": "Hvem det var"}
    assert {record["key"] for record in stored(page)["progress"]} == {"angst.angstsirkelen.din-sirkel"}
    assert {record["version"] for record in stored(page)["answers"]} == {"0"}


@pytest.mark.parametrize("language, query, expected", [
    ("nb", "hjertet", "Hva kroppen driver med"), ("en", "heart", "What your body is up to"), ("nb", "panikk", "Har du panikk nå?"),
    ("nb", "elg", "Elgen på verandaen")])
def test_search(page, base, language, query, expected):
    """Who remembers one word of what helped would not find it again."""
    page.goto(base + f"{language}/index.html")
    page.locator("header").get_by_role("link", name="Søk" if language == "nb" else "Search").click()
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    results = page.locator(".search-results li")
    expect(results).not_to_have_count(0)
    expect(page.locator(".search-status")).to_have_text(re.compile(r"^(\d+|Ett|One)"))
    expect(page.locator(".search-results")).to_contain_text(expected)
    address = results.first.locator("a").get_attribute("href")
    results.first.locator("a").click()
    page.wait_for_url("**/" + address.replace("../", ""))
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    expect(page.locator("#q")).to_be_visible()
    assert "?" not in page.url and "#" not in page.url


def test_help_is_one_click_from_every_kind_of_page(page, base):
    """In the worst moment one click must be enough."""
    for name in ("nb/index.html", "nb/angst/index.html", "nb/angst/angstsirkelen/index.html", CIRCLE, "nb/me.html",
                 "nb/search.html", "nb/panic.html", "nb/about.html", "nb/feedback.html"):
        page.goto(base + name)
        page.locator("header .help-now").click()
        page.wait_for_url("**/nb/help.html")
        expect(page.locator('main a[href="tel:113"]').first).to_be_in_viewport()


# Without scripts

@pytest.fixture
def plain(new_context):
    return new_context(java_script_enabled=False).new_page()


def test_quizzes_answer_without_scripts(plain, base):
    """Where scripts are blocked or fail, a question without its answer only unsettles."""
    plain.goto(base + QUIZ)
    label, feedback = answer_of_quiz(plain, "hva-er-i-veien", 2)
    expect(feedback).to_be_hidden()
    label.click()
    expect(feedback).to_be_visible()
    expect(plain.locator("#hva-er-i-veien .explanation")).to_be_visible()
    plain.goto(base + "nb/angst/hva-er-angst/kroppen.html")
    for number in (1, 4):
        label, feedback = answer_of_quiz(plain, "horer-med", number)
        label.click()
        expect(feedback).to_be_visible()


def test_other_quizzes_show_their_solution_without_scripts(plain, fixture_site):
    """The same, for those whose answers only a script can judge."""
    plain.goto(fixture_site.addresses["http"] + "nb/alt/blokker/sporsmal.html")
    for quiz in ("rekke", "par", "hormon"):
        solution = plain.locator(f"#{quiz} details")
        expect(solution.locator("div").first).to_be_hidden()
        solution.locator("summary").click()
        expect(solution.locator("div").first).to_be_visible()
    expect(plain.locator("#hormon details")).to_contain_text("binyrene")


def test_one_can_read_from_beginning_to_end_without_scripts(plain, base):
    """The words help by themselves too."""
    plain.goto(base + "nb/index.html")
    plain.get_by_role("link", name="Når angsten tar for mye plass").click()
    expect(plain.locator(".continue")).to_be_hidden()
    plain.get_by_role("link", name="Start", exact=True).click()
    for file in ("for-kurset", "fire-mater", "kroppen", "bolgen", "la-vaere", "omveiene", "husk"):
        go_on(plain, file + ".html")
    plain.goto(base + "nb/search.html")
    plain.get_by_role("link", name="Elgen på verandaen").click()
    plain.wait_for_url("**/elgen.html")
    plain.goto(base + "nb/me.html")
    expect(plain.locator(".me noscript p")).to_be_visible()


def test_panic_page_works_without_scripts(plain, base):
    """Nothing may stand between a frightened person and this page."""
    plain.goto(base + "nb/index.html")
    plain.get_by_role("link", name=re.compile("panikk")).first.click()
    plain.wait_for_url("**/nb/panic.html")
    expect(plain.locator(".breath")).to_be_visible()
    assert plain.locator(".steps li").count() in (5, 6)
    plain.locator("main .help-now").click()
    plain.wait_for_url("**/nb/help.html")


# Feedback, and pages that aren't there

def test_feedback_tells_nothing_that_one_does_not_want(page, base):
    """A mail would tell what somebody struggles with."""
    page.goto(base + CIRCLE)
    page.get_by_role("link", name="Gi tilbakemelding").click()
    mail = page.get_by_role("link", name="Skriv en e-post")
    plain = "mailto:selvhjelp@fjordvik.example?subject=Tilbakemelding"
    expect(mail).to_have_attribute("href", plain)
    page.get_by_label("Ta med hvilken side det gjelder").check()
    expect(mail).to_have_attribute("href", re.compile(re.escape(plain + "&body=") + ".*din-sirkel"))
    page.get_by_label("Ta med hvilken side det gjelder").uncheck()
    expect(mail).to_have_attribute("href", plain)


@pytest.mark.parametrize("path", ["nb/borte.html", "nb/angst/angstsirkelen/gammel-side.html", "en/angst/gone/gone.html"])
def test_missing_page_leads_back(context, http_base, path):
    """An old link in a letter would end in a wall, below a path too."""
    context.problems.expect("404")
    page = context.new_page()
    language = path[:2]
    for number in range(3):
        page.goto(http_base + path)
        expect(page.locator("h1:visible")).to_have_count(1)
        expect(page.locator("html")).to_have_attribute("lang", language)
        link = page.locator("main a:visible").nth(number)
        assert link.get_attribute("href").startswith(http_base.split("/", 3)[3].join(["/", language + "/"]))
        link.click()
        page.wait_for_url(f"{http_base}{language}/*.html")
        expect(page.locator("header .help-now")).to_be_visible()


def test_missing_page_leads_back_without_scripts(plain, fixture_site):
    """The same, where the address of the site is known."""
    plain.context.problems.expect("404")
    plain.goto(fixture_site.addresses["http"] + "nn/borte/vekk.html")
    plain.locator("main section[lang=nn] a").nth(2).click()
    plain.wait_for_url(fixture_site.addresses["http"] + "nn/help.html")


# What every field of every kind does

def test_every_kind_of_field_comes_back(page, fixture_site):
    """An author may use any of them, and each holds somebody's words."""
    address = fixture_site.addresses["http"] + "nb/alt/blokker/felt.html"
    page.goto(address)
    field(page, "skjema.linjen").fill("En linje")
    field(page, "skjema.teksten").fill("Flere\nlinjer")
    field(page, "skjema.antall").fill("3")
    field(page, "skjema.sterkt.4").check(force=True)
    page.get_by_label("Gikk ut").check()
    page.get_by_label("Magen").check()
    field(page, "skjema.dagen").fill("2026-11-22")
    field(page, "skjema.tiden").fill("07:30")
    field(page, "skjema.ringe").fill("116 123")
    page.get_by_label("Linje 1", exact=True).fill("Trinn en")
    wait_for_answer(page, "alt.skjema.trinnene")
    at_rest(page)
    page.reload()
    for name, value in (("linjen", "En linje"), ("teksten", "Flere\nlinjer"), ("antall", "3"), ("dagen", "2026-11-22"),
                        ("tiden", "07:30"), ("ringe", "116 123")):
        expect(field(page, "skjema." + name)).to_have_value(value)
    expect(field(page, "skjema.sterkt.4")).to_be_checked()
    expect(page.get_by_label("Gikk ut")).to_be_checked()
    expect(page.get_by_label("Magen")).to_be_checked()
    expect(page.get_by_label("Linje 1", exact=True)).to_have_value("Trinn en")


def test_who_writes_before_it_comes_back_loses_nothing(page, fixture_site):
    """On an old phone the fields stand empty for a while; one word in them, and all that was there before would be gone."""
    address = fixture_site.addresses["http"] + "nb/alt/blokker/felt.html"
    page.goto(address)
    field(page, "skjema.linjen").fill("En linje")
    field(page, "skjema.teksten").fill("Flere\nlinjer")
    page.get_by_label("Magen").check()
    page.get_by_label("Linje 1", exact=True).fill("Trinn en")
    at_rest(page)
    page.add_init_script(f"({WAITS})(); window.waits = true")
    page.reload()
    field(page, "skjema.linjen").fill("En annen linje")
    field(page, "skjema.teksten").press_sequentially("Og")
    page.get_by_label("Hjertet").check()
    page.get_by_label("Linje 1", exact=True).press_sequentially("Trinn")
    page.evaluate("waits = false")
    expect(page.get_by_label("Magen")).to_be_checked()
    page.keyboard.type(" to")
    expect(page.get_by_label("Hjertet")).to_be_checked()
    expect(page.get_by_label("Linje 1", exact=True)).to_have_value("Trinn to")
    expect(page.get_by_label("Linje 2", exact=True)).to_have_value("Trinn en")
    expect(field(page, "skjema.teksten")).to_have_value("Flere\nlinjer\nOg")
    field(page, "skjema.teksten").focus()
    page.keyboard.type(" noe til")
    expect(field(page, "skjema.linjen")).to_have_value("En annen linje")
    wait_for_answer(page, "alt.skjema.teksten", "Flere\nlinjer\nOg noe til")
    wait_for_answer(page, "alt.skjema.trinnene", [{"text": "Trinn to", "done": False}, {"text": "Trinn en", "done": False}])
    assert wait_for_answer(page, "alt.skjema.kjente")["options"] == ["hjertet", "magen"]


def test_every_kind_of_quiz_comes_back(page, fixture_site):
    """Who comes back would have to guess what they had answered."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/sporsmal.html")
    field(page, "ett.2").check(force=True)
    field(page, "flere.1").check(force=True)
    field(page, "flere.3").check(force=True)
    page.get_by_label("Flytt opp: Først").click()
    page.get_by_label("Flytt opp: Først").click()
    for name in ("Tanke", "Kropp", "Handling"):
        select = page.get_by_label(name)
        select.select_option(select.get_attribute("data-pair"))
    field(page, "hormon.answer").fill("Adrenalin")
    field(page, "hormon.answer").press("Tab")
    field(page, "best.1").check(force=True)
    for quiz in ("flere", "rekke", "par"):
        expect(page.locator(f"#{quiz} .quiz-status")).to_contain_text("Alt er på plass")
    expect(page.locator("#hormon .quiz-status")).to_contain_text("Ja, det stemmer!")
    at_rest(page)
    page.reload()
    for name in ("ett.2", "flere.1", "flere.3", "best.1"):
        expect(field(page, name)).to_be_checked()
    expect(page.locator("#rekke li span").first).to_have_text("Først")
    expect(field(page, "hormon.answer")).to_have_value("Adrenalin")
    expect(page.get_by_label("Kropp")).to_have_value(page.get_by_label("Kropp").get_attribute("data-pair"))
