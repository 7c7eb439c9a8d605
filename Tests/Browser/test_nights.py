"""A night that is written down at the wrong day is counted twice one night and not at all the next."""
import re

import pytest
from playwright.sync_api import expect

from small_root import module, small_site

DIARY = """::: dagbok Søvn {#d}
:: klokkeslett Når la du deg? {#la}
:: klokkeslett Når sto du opp? {#sto}
:::
"""


@pytest.fixture(scope="module")
def nights(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nights")
    (folder / "site").mkdir()
    return small_site(folder, {"1-en": module("en", "Den første", end="\n" + DIARY)})


@pytest.mark.parametrize("now, bed, up, day", [
    ("2026-11-20T00:20:00", "23:30", "07:00", "2026-11-19"),  # the morning that is to come can't have been slept through yet
    ("2026-11-20T07:20:00", "00:30", "07:00", "2026-11-20"),
    ("2026-11-20T03:30:00", "23:00", "03:15", "2026-11-20"),  # somebody who has got up in the night
    ("2026-11-20T00:20:00", "23:30", "", "2026-11-20"),
    ("2026-10-25T09:00:00", "23:00", "07:00", "2026-10-25"),  # the clock has been set back
    ("2026-03-29T09:00:00", "23:00", "07:00", "2026-03-29"),
    ("2026-03-01T00:10:00", "22:00", "06:30", "2026-02-28"),
])
def test_a_night_belongs_to_the_day_on_which_one_got_up(new_context, nights, now, bed, up, day):
    page = new_context(timezone_id="Europe/Oslo").new_page()
    page.clock.set_fixed_time(now)
    page.goto(nights.addresses["http"] + "nb/hjemme/en/en-to.html")
    page.locator("[data-field=la] input").fill(bed)
    if up:
        page.locator("[data-field=sto] input").fill(up)
    expect(page.locator("input[type=date]")).to_have_value(day)
    page.locator(".entry-done").click()
    expect(page.locator(".entry-list details")).to_have_attribute("data-entry", re.compile("^" + day))


def test_the_day_that_somebody_says_stays(new_context, nights):
    page = new_context(timezone_id="Europe/Oslo").new_page()
    page.clock.set_fixed_time("2026-11-20T00:20:00")
    page.goto(nights.addresses["http"] + "nb/hjemme/en/en-to.html")
    page.locator("input[type=date]").fill("2026-11-20")
    page.locator("[data-field=sto] input").fill("07:00")
    page.locator(".entry-done").click()
    expect(page.locator(".entry-list details")).to_have_attribute("data-entry", re.compile("^2026-11-20"))
