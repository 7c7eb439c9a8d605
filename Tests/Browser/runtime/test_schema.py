"""What was stored by an earlier version of the site is brought along; what a later one has stored is left alone."""
import re

from playwright.sync_api import expect

import trial_site
from acting import stored
from trial import SCHEMA, SIDE, field, kept, saved

# A made-up next schema: another store, and values with a mark.
LATER = """const MIGRATIONS = [
  {
    stores: database => { database.createObjectStore('later', { keyPath: 'name' }); },
    record: (store, record) => store === 'answers' && typeof record.value === 'string'
      ? Object.assign({}, record, { value: record.value + ' (2)' }) : record,
  },
];
MIGRATIONS.unshift("""

MIGRATIONS = re.compile(r"const MIGRATIONS ?= ?\[\n?(.*?)\];", re.DOTALL)
SCRIPTS = re.compile(r"/assets/(site|own)-\w+\.js$")  # each of them has what knows of schemas


def with_later_schema(page, breaking=False):
    """The scripts of the page, as they may be one day."""
    def answer(route):
        script = trial_site.trial().text("assets/" + route.request.url.split("/")[-1])
        [[steps]] = [found.groups() for found in MIGRATIONS.finditer(script)]
        later = LATER.replace("store === 'answers'", "record.broken.broken") if breaking else LATER
        route.fulfill(body=MIGRATIONS.sub(lambda _: later + "\n" + steps.rstrip(",") + "\n);\n", script), content_type="text/javascript")

    page.route(SCRIPTS, answer)


def meta(page):
    return {each["name"]: each.get("value") for each in stored(page)["meta"]}


def test_answers_of_an_earlier_schema_are_brought_along(context, http_base):
    """A new version of the site would begin with empty fields."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("fra først av")
    saved(page)
    page.locator("#a\\.styrke\\.4").check()
    kept(page, "a.styrke", 4)
    page.evaluate("""localStorage.setItem('mestring.unsaved.x.tanker', JSON.stringify({ id: 'x.tanker', store: 'answers', base: 99, schema: 1,
      record: { key: 'angst.a.tanker', entry: '', program: 'angst', value: 'på vei', time: '2026-11-22T10:00:00.000Z', version: '1' } }))""")
    page.close()
    later = context.new_page()
    with_later_schema(later)
    later.goto(http_base + SIDE)
    expect(field(later, "situasjon")).to_have_value("fra først av (2)")
    expect(field(later, "tanker")).to_have_value("på vei (2)")
    expect(later.locator("#a\\.styrke\\.4")).to_be_checked()
    assert meta(later)["schema"] == SCHEMA + 1
    field(later, "situasjon").fill("fra nå av")
    kept(later, "a.situasjon", "fra nå av")
    later.reload()
    expect(field(later, "situasjon")).to_have_value("fra nå av")  # and only once
    later.close()
    page = context.new_page()  # an old copy of the site, from a cache
    page.goto(http_base + SIDE)
    expect(page.locator(".notice-storage")).to_contain_text("nyere utgave")
    expect(field(page, "situasjon")).to_have_value("fra nå av")
    field(page, "situasjon").fill("for gammel")
    expect(page.locator("#a .save-status")).to_contain_text("ikke lagret")
    assert [each["value"] for each in stored(page)["answers"] if each["key"] == "angst.a.situasjon"] == ["fra nå av"]


def test_a_step_that_fails_leaves_everything_as_it_was(context, http_base):
    """A fault in a later version would take years of words with it."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("fra først av")
    saved(page)
    page.close()
    context.problems.expect("broken")
    later = context.new_page()
    with_later_schema(later, breaking=True)
    later.goto(http_base + SIDE)
    expect(later.locator(".notice-storage")).to_be_visible()
    later.close()
    page = context.new_page()
    page.goto(http_base + SIDE)
    expect(field(page, "situasjon")).to_have_value("fra først av")
    expect(page.locator(".notice")).to_have_count(0)
    assert meta(page)["schema"] == SCHEMA


def test_the_same_program_at_another_address_has_the_same_answers(context, http_base):
    """A municipality that moves its site would leave everybody's words behind."""
    page = context.new_page()
    page.goto(http_base + SIDE)
    field(page, "situasjon").fill("flyttet med")
    saved(page)
    html = page.evaluate("fetch(location.href).then(answer => answer.text())")
    moved = http_base.replace("/site/", "/et/annet/sted/")
    page.route(moved + "**", lambda route: route.fulfill(body=html, content_type="text/html") if route.request.url.endswith(".html")
               else route.fulfill(response=route.fetch(url=http_base + route.request.url.split("/sted/")[1])))
    page.goto(moved + SIDE)
    expect(field(page, "situasjon")).to_have_value("flyttet med")
