"""A clinician who is told a code can ask what it means, and what the format has, without leaving the desk."""
import re

import pytest

from compiler import run


def codes():
    listed = run("explain", "--language", "en")
    assert listed.returncode == 0
    return re.findall(r"^(M\d{4})", listed.stdout, re.MULTILINE)


@pytest.mark.parametrize("language, headings", [
    ("nb", ["Hva den sier", "Hvorfor", "Feil", "Riktig"]), ("en", ["What it says", "Why", "Wrong", "Right"])])
def test_every_code_is_explained_under_four_headings(language, headings):
    """A code that explains nothing is a number."""
    assert len(codes()) > 200
    for code in codes():
        told = run("explain", code, "--language", language)
        assert told.returncode == 0 and told.stdout.startswith(code), code
        lines = told.stdout.splitlines()
        places = [lines.index(heading) for heading in headings]
        assert places == sorted(places), code
        unfilled = re.search(r"\{[a-z]+\}", re.sub(r"^ {4}.*$|`[^`]*`", "", told.stdout, flags=re.MULTILINE))
        assert not unfilled, f"{code}: {unfilled[0]}"


@pytest.mark.parametrize("table, words", [
    ("views", ["circle", "trygghetsplan", "plass=utløser"]), ("directives", ["::: øvelse", ":: krise"]),
    ("fields", [":: skala", "min=", "annet"])])
def test_the_tables_of_the_format_are_shown(table, words):
    """What one can't look up, one guesses."""
    told = run("explain", table, "--language", "nb")
    assert told.returncode == 0
    for word in words:
        assert word in told.stdout


@pytest.mark.parametrize("subject, words", [
    ("mistakes", ["# Feil og advarsler", "## M0201 · feil", "### Hvorfor", "::: quiz Er angst farlig? {#angst-farlig}"]),
    ("M0201", ["# M0201 · feil", "### Riktig"]), ("views", ["# Visninger av en øvelse", "| visning | plasser | hva det er |"])])
def test_the_reference_can_be_kept_as_markdown(subject, words):
    """Who writes offline, or teaches others, wants all of it on a page of one's own."""
    told = run("explain", subject, "--markdown", "--language", "nb")
    assert told.returncode == 0
    for word in words:
        assert word in told.stdout.splitlines(), word


def test_a_code_in_small_letters_is_understood():
    assert run("explain", "m0201").stdout == run("explain", "M0201").stdout


def test_what_isnt_there_is_told_with_what_was_meant():
    told = run("explain", "vievs", "--language", "nb")
    assert told.returncode == 64 and "views" in told.stderr and not told.stdout
