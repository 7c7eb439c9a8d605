"""Paper: for those who write by hand, bring it to a guide, or keep it where no browser can lose it."""
import re
import subprocess

import pytest
from playwright.sync_api import expect

from acting import open_and_answer_everything, wait_for_answer
from small_root import small_site


def printed(page, tmp_path):
    """The words on the printed page, without what line breaks and hyphens do to them."""
    return bare(told(on_paper(page, tmp_path)))


def on_paper(page, tmp_path):
    path = tmp_path / "page.pdf"
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    return path


def told(path, *options):
    return subprocess.run(["pdftotext", "-enc", "UTF-8", *options, path, "-"], capture_output=True, text=True, check=True, timeout=60).stdout


def outside(path):
    """Words that reach over an edge of their page."""
    found, width, height = [], 0, 0
    for line in told(path, "-bbox").splitlines():
        numbers = [float(number) for number in re.findall(r'="(-?[\d.]+)"', line)]
        if "<page " in line:
            width, height = numbers
        elif "<word " in line and not (0 <= numbers[0] and numbers[2] <= width and 0 <= numbers[1] and numbers[3] <= height):
            found.append(line)
    return found


def bare(text):
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text).replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


def test_ones_own_words_are_printed_whole(page, http_base, tmp_path):
    """Half of what somebody wrote would stay in a field that can't be scrolled on paper."""
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    long = " ".join(f"setning nummer {number} om det som skjedde den gangen" for number in range(40))
    page.locator('[id="min-sirkel.skjedde"]').fill("Telefonen ringte, og jeg så på den")
    page.locator('[id="min-sirkel.tenkte"]').fill("Noe er galt. " + long)
    page.get_by_label("Jeg skalv").check()
    text = printed(page, tmp_path)
    # Once in the field, once in the circle, where long words stand in a column.
    assert text.count(bare("Telefonen ringte, og jeg så på den")) == 2
    assert bare("Noe er galt. " + long) in text
    assert text.count(bare("nummer 39")) >= 2
    assert bare("Hva skjedde?") in text and bare("Jeg skalv") in text
    for frame in ("Min side", "Søk", "English", "Neste"):
        assert bare(frame) not in text, frame


def test_every_feedback_is_printed(page, http_base, tmp_path):
    """On paper nothing can be clicked: an answer would be left without its why."""
    for name in ("hva-er-angst/kroppen", "angstsirkelen/elgen"):
        page.goto(f"{http_base}nb/angst/{name}.html")
        expected = page.evaluate(
            "Array.from(document.querySelectorAll('.quiz .feedback, .quiz .explanation'), e => e.textContent)")
        assert len(expected) >= 6
        text = printed(page, tmp_path)
        for feedback in expected:
            assert bare(feedback) in text, feedback


def test_what_is_folded_is_printed(page, fixture_site, tmp_path):
    """Paper can't be unfolded."""
    for name, words in (("tekst", ["Den foldede teksten."]), ("sporsmal", ["Det kommer fra binyrene.", "De hører sammen."])):
        page.goto(fixture_site.addresses["http"] + f"nb/alt/blokker/{name}.html")
        text = printed(page, tmp_path)
        for each in words:
            assert bare(each) in text, each
        assert page.locator("details[open]").count() == 0, "it is folded again afterwards"


def test_a_filled_in_form_is_printed(page, fixture_site, tmp_path):
    """The same, for every kind of field."""
    page.goto(fixture_site.addresses["http"] + "nb/alt/blokker/felt.html")
    open_and_answer_everything(page)
    text = printed(page, tmp_path)
    # A line, a text, "something else" twice and three rows.
    assert text.count(bare("Noen ord, og etthalvlangtsammensattord til")) >= 7


def test_draft_is_told_on_paper_too(page, http_base, tmp_path):
    """A printed sheet lives longer than the page, and would not say that nobody has reviewed it."""
    page.goto(http_base + "nb/angst/hva-er-angst/kroppen.html")
    text = printed(page, tmp_path)
    assert bare("Ingen fagperson har gått gjennom innholdet ennå") in text
    assert bare("00 00 00 00") in text


@pytest.fixture
def sheet(new_context):
    """A page whose buttons for printing leave it as it goes to the printer."""
    context = new_context(reduced_motion="reduce", color_scheme="dark")
    context.add_init_script("window.print = () => {}")
    return context.new_page()


ASKED = {
    "blokker/felt": ["Et skjema med alt", "En linje", "Flere linjer", "ganger", "så sterkt det går an å tenke seg", "Gikk ut", "Magen",
                     "Noe annet", "Hvilken dag", "Når på dagen", "timer", "minutter", "Hvem kan du ringe", "Trinnene dine 1. 2. 3. 4. 5. 6."],
    "arbeid/rader": ["Det jeg vil prøve", "Hvor vanskelig?", "Besøke", "Hvor nær?", "Hvilket trinn tar du først?", "Det dobbelte"],
    "arbeid/sovn": ["Slik sov jeg", "Dato", "Når la du deg?", "0 = ikke i det hele tatt, 10 = helt", "Noe mer?"],
    "skjema/ni": ["Ni spørsmål", "de siste to ukene", "Nesten hver dag", "1. Lite glede i det du gjør", "10. Hvor mye har dette stått i veien for deg"],
}


FORM = """Array.from(document.querySelectorAll('main :is(.field, .item) :is(input, textarea)')).filter(each => !each.closest('.spare'))
  .map(each => (/radio|checkbox/.test(each.type) ? each.checked : each.value))"""


@pytest.mark.parametrize("name", ASKED)
def test_a_worksheet_is_printed_blank_whatever_is_written_in_it(sheet, fixture_site, tmp_path, name):
    """Who wants a fresh one would get the old answers on it, or lose them."""
    sheet.goto(f"{fixture_site.addresses['http']}nb/alt/{name}.html")
    if name != "skjema/ni":
        open_and_answer_everything(sheet)
    before = sheet.evaluate(FORM)
    sheet.get_by_role("button", name="Skriv ut tomt ark").first.click()
    path = on_paper(sheet, tmp_path)
    text = bare(told(path))
    for words in ASKED[name]:
        assert bare(words) in text, words
    for answer in ("etthalvlangtsammensattord", "07:30", "22. november", "99"):
        assert bare(answer) not in text, answer
    assert bare("Min side") not in text and bare("Skriv ut") not in text
    assert outside(path) == []
    expect(sheet.locator(".print-blank, .print-alone, .print-path")).to_have_count(0)
    assert sheet.evaluate(FORM) == before
    if name != "skjema/ni":
        sheet.reload()
        written = sheet.locator(".field :is(input[type=text]:not([inputmode]), textarea)").first
        expect(written).to_have_value("Noen ord, og etthalvlangtsammensattord til")


def test_a_diary_is_a_table_for_a_week_by_hand(sheet, fixture_site, tmp_path):
    """One form for each night would be seven sheets by the bed."""
    sheet.goto(fixture_site.addresses["http"] + "nb/alt/visninger/igjen.html")
    sheet.get_by_role("button", name="Skriv ut tomt ark: Slik sov jeg").click()
    expect(sheet.locator(".hand-table tr")).to_have_count(8)
    expect(sheet.locator(".hand-table tr").first.locator("th")).to_have_text([
        "Dagen du våknet", "Når la du deg?", "Når sto du opp?", "Hvor uthvilt er du?0 = ikke i det hele tatt, 10 = helt", "Noe mer?"])
    text = printed(sheet, tmp_path)
    assert bare("Forsøkene mine") not in text and bare("Uka mi") not in text, "one exercise alone"


def test_an_exercise_is_printed_alone_as_it_is_filled_in(sheet, fixture_site, tmp_path):
    """Among twelve exercises one would have to cut out the one that somebody is to see."""
    sheet.goto(fixture_site.addresses["http"] + "nb/alt/visninger/alle.html")
    sheet.locator('[id="tanken.hendelse"]').fill("Sjefen gikk forbi")
    sheet.locator('[id="sider.syn-for"]').fill("Bare til meg selv")
    sheet.get_by_role("button", name="Skriv ut: En tanke på tre linjer").click()
    text = printed(sheet, tmp_path)
    assert text.count(bare("Sjefen gikk forbi")) == 2
    assert bare("Bare til meg selv") not in text


@pytest.mark.parametrize("name", ["blokker/felt", "visninger/alle", "arbeid/rader"])
def test_much_is_printed_whole(page, fixture_site, tmp_path, name):
    """Half of what somebody wrote would be left in a field, behind an edge, or between two pages."""
    page.goto(f"{fixture_site.addresses['http']}nb/alt/{name}.html")
    fields = page.locator(".field input[type=text]:not([inputmode], .sr-only), .field textarea")
    expect(fields.first).to_be_visible()
    written = page.evaluate("""() => {
      const written = [];
      for (const control of document.querySelectorAll('.field input[type=text]:not([inputmode]), .field textarea')) {
        if (control.closest('.spare')) continue;
        const number = written.length;
        const long = 'x' + 'lang'.repeat(75) + number + 'z ';
        const words = control.matches('textarea') || number === 0
          ? long + Array.from({ length: 180 }, (_, at) => 'ord' + number + 'nr' + at + 'q').join(' ') : long + 'slutt' + number + 'q';
        written.push(words);
        control.value = words;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return written;
    }""")
    assert max(len(each) for each in written) > 2000
    path = on_paper(page, tmp_path)
    text = bare(told(path))
    for words in written:
        for word in words.split():
            assert bare(word) in text, word
    assert outside(path) == []


@pytest.mark.parametrize("name", ["blokker/tekst", "blokker/sporsmal", "visninger/igjen", "skjema/andre"])
def test_nothing_reaches_over_the_edge_of_the_paper(sheet, fixture_site, tmp_path, name):
    """On paper nobody can scroll to what is outside."""
    sheet.goto(f"{fixture_site.addresses['http']}nb/alt/{name}.html")
    open_and_answer_everything(sheet)
    assert outside(on_paper(sheet, tmp_path)) == []


def test_paper_is_white(sheet, fixture_site, tmp_path):
    """Who reads in the dark would print a page of ink."""
    sheet.goto(fixture_site.addresses["http"] + "nb/alt/blokker/felt.html")
    open_and_answer_everything(sheet)
    path = on_paper(sheet, tmp_path)
    image = subprocess.run(["pdftoppm", "-r", "20", "-gray", "-f", "1", "-l", "1", path], capture_output=True, check=True, timeout=60).stdout
    shades = image.split(b"255\n", 1)[1]
    assert min(shades[:100]) == 255
    assert sum(shades) / len(shades) > 235


def test_a_log_is_printed_once(sheet, fixture_site, tmp_path):
    """The same trials twice would look like twice as many."""
    sheet.goto(fixture_site.addresses["http"] + "nb/alt/visninger/igjen.html")
    log = sheet.locator("#forsokene")
    log.locator("[id='forsokene.tror']").fill("Alle kommer til å se det")
    log.get_by_role("button", name="Ferdig med denne").click()
    expect(log.locator(".entry-list li")).to_have_count(1)
    expect(log.locator(".view-earlier")).to_contain_text("Alle kommer til å se det")
    assert printed(sheet, tmp_path).count(bare("Alle kommer til å se det")) == 1
    # An empty form is filled in by hand on another day.
    assert bare("Dato 22. november") not in printed(sheet, tmp_path)


SUMMARIES = {
    "1-en": """---
title: Den første
minutes: 5
---

# Side {#en-side}

Bare på siden.

::: øvelse Skriv {#skriv}
:: tekst Hva er viktig for deg? {#viktig}
:::

::: oppsummering Kort sagt {#kort}
- Angst går over
- Dette er viktig for deg: :svar[skriv.viktig]{ellers="ikke skrevet ennå"}
- [Ring oss](tel:11223344), [116 117](tel:116117), [skriv til oss](mailto:post@prove.example) eller [les mer](https://prove.example/angst?side=2).
:::

::: hvis skriv.viktig = "ingenting"
::: oppsummering Bare for noen {#noen}
Det er lov.
:::
:::
""",
    "2-to": """---
title: Den andre
minutes: 5
---

# Side to {#to-side}

::: oppsummering {#to-kort}
Pust ut.
:::
""",
    "3-tre": """---
title: Den som kommer
status: coming
---

# Side tre {#tre-side}

::: oppsummering {#tre-kort}
Ikke klar ennå.
:::
""",
}


@pytest.fixture(scope="module")
def summaries(tmp_path_factory):
    return small_site(tmp_path_factory.mktemp("summaries"), SUMMARIES)


def test_what_to_remember_stands_on_one_sheet(sheet, summaries, tmp_path):
    """One would have to go through every module again to find the few lines that help."""
    address = summaries.addresses["http"]
    sheet.goto(address + "nb/hjemme/en/en-side.html")
    sheet.locator('[id="skriv.viktig"]').fill("Å synge i kor igjen")
    wait_for_answer(sheet, "hjemme.skriv.viktig")
    sheet.goto(address + "nb/hjemme/index.html")
    sheet.get_by_role("link", name="Det viktigste fra kurset").click()
    expect(sheet.get_by_text("Å synge i kor igjen")).to_be_visible()
    expect(sheet.get_by_role("heading", level=2)).to_have_text(["Den første", "Den andre"])
    path = on_paper(sheet, tmp_path)
    text = bare(told(path))
    for words in ("Angst går over", "Dette er viktig for deg: Å synge i kor igjen", "Pust ut.", "Kort sagt"):
        assert bare(words) in text, words
    for words in ("Bare på siden", "Ikke klar ennå", "Den som kommer", "Det er lov", "ikke skrevet ennå"):
        assert bare(words) not in text, words
    sheet.goto(address + "nb/me.html")
    sheet.get_by_role("link", name="Det viktigste fra kurset, samlet").click()
    expect(sheet.locator(".summary")).to_have_count(3)


def test_links_say_on_paper_where_they_lead(sheet, summaries, tmp_path):
    """«Ring oss» on a sheet of paper can't be touched."""
    sheet.goto(summaries.addresses["http"] + "nb/hjemme/summaries.html")
    text = printed(sheet, tmp_path)
    for words in ("Ring oss (11223344)", "116 117, skriv", "skriv til oss (post@prove.example)", "les mer (https://prove.example/angst"):
        assert bare(words) in text, words
