"""Each kind of page, on a phone and on a desk: nothing sticks out, nothing is missing, nothing breaks. The fixture asks the console."""
import pytest

from sites import serve
from test_core_journey import CIRCLE, by_id

PAGES = [
    "nb/index.html", "nb/angst/index.html", "nb/angst/hva-er-angst/index.html", "nb/angst/hva-er-angst/for-kurset.html",
    CIRCLE, "nb/angst/trinn-for-trinn/stigen.html", "nb/sovn/sovnvinduet/dagboka.html", "nb/sovn/sovnvinduet/vinduet-ditt.html",
    "nb/angst/summaries.html", "nb/me.html", "nb/talk.html", "nb/search.html", "nb/help.html", "nb/about.html"]

# What would be seen as broken: a page that scrolls sideways, a picture that didn't come, a drawing without a size.
BROKEN = """const root = document.documentElement;
const flat = Array.from(document.querySelectorAll('.view svg, .plot svg'))
  .filter(each => each.getClientRects().length && each.getBoundingClientRect().height < 10);
const missing = Array.from(document.images).filter(each => each.complete && !each.naturalWidth);
return [root.scrollWidth > root.clientWidth && 'scrolls sideways', missing.length && 'pictures missing', flat.length && 'flat drawings',
  !document.querySelector('h1').getClientRects().length && 'no heading'].filter(Boolean);"""


@pytest.fixture(scope="module")
def http(programs):
    return serve(programs.folder)


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_broken(window, http, width):
    """Two of three people have a browser that the site wasn't made in."""
    window.resize(width, 800)
    for page in PAGES:
        for address in {page, page.replace("nb/", "en/", 1)}:
            window.go(http + address)
            window.wait("document.readyState === 'complete'")
            assert window.script(BROKEN) == [], f"{address} at {width}"


def test_two_tabs_keep_both(window, http):
    """What one writes in the one tab would be written over from the other."""
    window.go(http + CIRCLE)
    window.use_tab(1)
    window.go(http + CIRCLE)
    window.type(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    window.wait_for_answer("angst.min-sirkel.skjedde", "Telefonen ringte")
    window.use_tab(0)
    window.type(by_id("min-sirkel.tenkte"), "Nå har det skjedd noe")
    window.wait_for_answer("angst.min-sirkel.tenkte", "Nå har det skjedd noe")
    window.has(by_id("min-sirkel.skjedde"), "Telefonen ringte")
    assert window.answers()["angst.min-sirkel.skjedde"] == "Telefonen ringte"
