"""Paper: for those who write by hand, bring it to a guide, or keep it where no browser can lose it."""
import re
import subprocess

from acting import open_and_answer_everything


def printed(page, tmp_path):
    """The words on the printed page, without what line breaks and hyphens do to them."""
    path = tmp_path / "page.pdf"
    page.pdf(path=path, format="A4", prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, text=True, check=True, timeout=60).stdout
    return bare(text)


def bare(text):
    return re.sub(r"[\s\u00ad\u2010\u2011-]", "", text).replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


def test_ones_own_words_are_printed_whole(page, http_base, tmp_path):
    """Half of what somebody wrote would stay in a field that can't be scrolled on paper."""
    page.goto(http_base + "nb/angst/angstsirkelen/din-sirkel.html")
    long = " ".join(f"setning nummer {number} om det som skjedde den gangen" for number in range(40))
    page.locator('[id="min-sirkel.skjedde"]').fill("Telefonen ringte, og jeg så på den")
    page.locator('[id="min-sirkel.tenkte"]').fill("Noe er galt. " + long)
    page.get_by_label("Jeg skalv").check()
    page.wait_for_timeout(400)
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
