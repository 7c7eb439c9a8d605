"""What a screen reader is given: names, groups and states, as the browser's own accessibility tree has them.

Radio matrices are what other questionnaires are reported for: a row without its question, «1 of 36», a word that never comes."""
import re

import pytest
from playwright.sync_api import expect

from acting import at_rest
from measuring import finish, give, open_measure

PHONE = {"width": 390, "height": 780}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request, new_context):
    return new_context(viewport=request.param, reduced_motion="reduce").new_page()


def heard(page):
    """The nodes that are not ignored, in their order: role, name, description, states, the group around."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def group(node):
        while node := by_id.get(node.get("parentId", "")):
            if node.get("role", {}).get("value") in ("group", "radiogroup", "listitem"):
                return node.get("name", {}).get("value", "")
        return ""

    found, waiting = [], [nodes[0]["nodeId"]]
    while waiting:  # as it is read
        node = by_id.get(waiting.pop())
        if not node:
            continue
        waiting += reversed(node.get("childIds", []))
        if node.get("ignored"):
            continue
        states = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
        found.append({"role": node["role"]["value"], "name": node.get("name", {}).get("value", ""),
                      "description": node.get("description", {}).get("value", ""), "group": group(node), **states})
    return found


def of(nodes, role, **wanted):
    return [node for node in nodes if node["role"] == role and all(node.get(key) == value for key, value in wanted.items())]


ANSWERS = ["Ikke i det hele tatt", "Noen dager", "Mer enn halvparten av dagene", "Nesten hver dag"]


def test_row_question_and_answer_are_heard(page, fixture_site):
    """«Noen dager», and of what? One can't see the row that one is in."""
    open_measure(page, fixture_site, "ni", "ni-for")
    nodes = heard(page)
    radios = [node for node in of(nodes, "radio") if "de siste to ukene" in node["group"]]
    count = len(radios)
    assert count == (4 if page.viewport_size == PHONE else 40), "on a phone only the question that is shown"
    for number in range(count // 4):
        four = radios[number * 4:number * 4 + 4]
        assert [each["name"] for each in four] == ANSWERS
        (name,) = {each["group"] for each in four}
        # Its number, too: they are spoken of by it when something is missing.
        assert re.fullmatch(rf"de siste to ukene: {number + 1}\. .{{5,}}", name), name
        assert {each["checked"] for each in four} == {"false"}
    page.locator('label[for="ni-for.item-1.2"]').click()
    radios = [node for node in of(heard(page), "radio") if "1. Lite glede" in node["group"]]
    assert [each["checked"] for each in radios] == ["false", "false", "true", "false"]
    assert not any("required" in each and each["required"] for each in radios), "leaving out is allowed"
    # The browser counts within the row alone.
    sizes = page.evaluate("""Array.from(document.querySelectorAll('#ni-for .item'), item =>
      new Set(Array.from(item.querySelectorAll('input'), e => e.name)).size + ' ' + item.querySelectorAll('input').length)""")
    assert sizes == ["1 4"] * 10


def test_where_one_is_is_heard(new_context, fixture_site):
    """«Neste», and then nothing: has anything come, and how much is left?"""
    page = new_context(viewport=PHONE, reduced_motion="reduce").new_page()
    open_measure(page, fixture_site, "ni", "ni-for")
    status = page.locator("body > [role=status]")
    for number in range(2, 5):
        page.locator(f'label[for="ni-for.item-{number - 1}.1"]').click()
        page.locator("#ni-for .measure-next").click()
        expect(status).to_have_text(f"Spørsmål {number} av 10")
        nodes = heard(page)
        assert of(nodes, "StaticText", name=f"{number} av 10"), "it can also be read"
        (focused,) = [node for node in nodes if node.get("focused") and node["role"] not in ("RootWebArea",)]
        assert focused["name"].startswith(f"{number}. ") or f"{number}. " in focused["group"] + focused["name"], focused


def test_help_is_said_whole(page, fixture_site):
    """Half a sentence of the words that one needed most."""
    open_measure(page, fixture_site, "ni", "ni-for")
    if page.viewport_size == PHONE:
        give(page, "ni-for", [0] * 8)
        page.locator("#ni-for .measure-next").click()
    page.locator('label[for="ni-for.item-9.1"]').click()
    alert = page.locator("#ni-for .measure-alert")
    expect(alert).to_be_visible()
    shown = " ".join(alert.inner_text().split())
    said = " ".join(page.locator("body > [role=status]").inner_text().split())
    bare = lambda text: re.sub(r"\s", "", text)
    assert bare(said) == bare(shown) and "113" in said and said.endswith(shown[-10:])
    assert of(heard(page), "link", name="113"), "and it can be reached"
    assert page.evaluate("document.activeElement.id") == "ni-for.item-9.1", "nobody is moved away from the question"


def test_the_result_is_heard_in_its_order(page, fixture_site):
    """One hears a number, and not what it means or what to do."""
    open_measure(page, fixture_site, "sju", "sju-for")
    give(page, "sju-for", [3] * 7)
    finish(page, "sju-for")
    expect(page.locator("#sju-for .measure-result h3")).to_be_focused()
    names = [node["name"] for node in heard(page) if node["role"] in ("heading", "StaticText", "link")]
    parts = [next(at for at, name in enumerate(names) if words in name) for words in
             ("Resultatet ditt", "svært mye uro", "21 av 21 poeng", "Prøvetjenesten")]
    assert parts == sorted(parts)


def test_every_field_has_its_question(page, fixture_site):
    """«Tekstfelt, tomt»: nobody knows what is asked."""
    for name in ("blokker/felt", "blokker/sporsmal", "arbeid/sovn", "arbeid/rader", "visninger/alle", "visninger/igjen"):
        page.goto(f"{fixture_site.addresses['http']}nb/alt/{name}.html")
        expect(page.locator("html.js")).to_have_count(1)
        at_rest(page)
        nodes = heard(page)
        fields = [node for node in nodes if node["role"] in ("textbox", "radio", "checkbox", "combobox", "spinbutton", "Date", "InputTime", "button", "slider")]
        assert fields
        assert [node for node in fields if not node["name"].strip()] == [], name
        lonely = [node["name"] for node in fields if node["role"] in ("radio", "checkbox") and not node["group"] and "gjort" not in node["name"]]
        assert lonely == [], name
        # Where the same words stand in each row, the row is said too.
        tools = [node["name"] for node in of(nodes, "button") if node["name"] in ("↑", "↓", "×")]
        assert tools == [], name
