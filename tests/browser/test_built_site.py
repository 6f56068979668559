"""The finished site, opened from disk in a real browser."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
import itertools

import samples
from axe_playwright_python.sync_playwright import Axe

HACKED = "() => window.hacked"
EACH_KIND = (
    *("index.html", "charts.html", "deadlines.html", "agreements/index.html"),
    *("agreements/kl-accords.html", "parties/malaysia.html", "kinds/index.html"),
)


def address(built, name):
    return (built / name).as_uri()


def hostile_page(built):
    [page] = built.glob("agreements/script-window-hacked*.html")
    return page.relative_to(built).as_posix()


def test_the_first_page_shows_how_much_there_is(page, built):
    page.goto(address(built, "index.html"))
    assert page.locator(".mr-figures dd").first.inner_text() == "4"
    assert page.locator("figure.mr-chart svg[role=img]").count() == 1


def test_search_finds_an_agreement_by_its_words(page, built):
    page.goto(address(built, "index.html"))
    page.keyboard.press("Control+k")
    page.keyboard.type("certification")
    found = page.get_by_role("option", name="Seed Certification").first
    found.wait_for(timeout=10_000)
    found.click()
    page.wait_for_url("**/agreements/seeds.html*")


def test_search_shows_hostile_words_as_words(page, built):
    page.goto(address(built, "index.html"))
    page.keyboard.press("Control+k")
    page.keyboard.type("hacked")
    page.wait_for_timeout(1500)
    assert page.evaluate(HACKED) is None


def test_a_relation_leads_to_the_other_agreement_and_back(page, built):
    page.goto(address(built, "agreements/kl-accords.html"))
    page.locator("article").get_by_role("link", name="Cross-Servicing").first.click()
    page.wait_for_url("**/agreements/acsa.html")
    page.locator("article").get_by_role("link", name="Kuala Lumpur").first.click()
    page.wait_for_url("**/agreements/kl-accords.html")


def test_the_source_text_is_whole_and_its_evidence_highlighted(page, built):
    record, document = samples.accords()
    page.goto(address(built, "agreements/kl-accords.html"))
    assert page.locator(".mr-text").evaluate("e => e.textContent") == document.text
    mark = page.locator("a.mr-term")
    assert mark.inner_text() == record.evidence["/term/duration"][0].quote
    colour = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    assert colour not in {"rgba(0, 0, 0, 0)", "transparent"}
    mark.hover()
    assert mark.evaluate("e => getComputedStyle(e, '::after').display") == "block"


def test_a_quote_leads_to_its_place_and_back_by_keyboard(page, built):
    page.goto(address(built, "agreements/kl-accords.html"))
    page.locator(".mr-evidence").get_by_role("link", name="five-year").click()
    target = page.evaluate("() => document.querySelector(':target').textContent")
    assert target == "five-year"
    page.locator("a.mr-term").focus()
    page.keyboard.press("Enter")
    assert "Term" in page.evaluate("() => document.querySelector(':target').textContent")


def test_a_group_of_fields_can_be_switched_off(page, built):
    page.goto(address(built, "agreements/kl-accords.html"))
    page.locator(".mr-legend input[value=term]").uncheck()
    colour = page.locator("a.mr-term").evaluate("e => getComputedStyle(e).backgroundColor")
    assert colour == "rgba(0, 0, 0, 0)"


def test_a_hostile_record_is_text(page, built):
    page.goto(address(built, hostile_page(built)))
    assert page.evaluate(HACKED) is None
    heading = page.locator("article h1").evaluate("e => e.firstChild.textContent")
    assert heading.strip() == " ".join(samples.HOSTILE.split())
    text = page.locator(".mr-text").evaluate("e => e.textContent")
    assert text == samples.hostile()[1].text
    assert page.locator("article img").count() == 0
    assert page.locator("article a[href^=javascript]").count() == 0


def test_no_page_runs_words_of_a_record(page, built):
    for file in sorted(set(built.rglob("*.html")) - {built / "404.html"}):
        page.goto(file.as_uri())
        assert page.evaluate(HACKED) is None, file.name


@pytest.mark.parametrize("name", ["index", "agreements/kl-accords", "charts", "deadlines"])
def test_a_page_fits_a_phone(browser, built, name):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address(built, f"{name}.html"))
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    context.close()
    assert wide <= 360


def test_what_is_told_of_a_word_fits_a_phone(browser, built):
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address(built, "agreements/kl-accords.html"))
    for mark in page.locator("a.mr-mark").all():
        mark.focus()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    context.close()


def test_pages_say_their_structure(page, built):
    for name in ("index", "agreements/kl-accords", "charts", "parties/malaysia"):
        page.goto(address(built, f"{name}.html"))
        levels = page.eval_on_selector_all(
            "article :is(h1,h2,h3,h4)", "es => es.map(e => +e.tagName[1])"
        )
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
        assert page.locator("svg[role=img]:not([aria-label])").count() == 0


def relative_luminance(page, colour):
    """The luminance of a CSS colour as the browser paints it (WCAG 2.2)."""
    return page.evaluate(
        """colour => { const c = document.createElement('canvas').getContext('2d');
        c.fillStyle = '#fff'; c.fillRect(0,0,1,1); c.fillStyle = colour; c.fillRect(0,0,1,1);
        const [r,g,b] = [...c.getImageData(0,0,1,1).data].slice(0,3).map(v => v/255)
          .map(v => v <= .04045 ? v/12.92 : ((v+.055)/1.055)**2.4);
        return .2126*r + .7152*g + .0722*b }""",
        colour,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_highlighted_words_have_contrast(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address(built, "agreements/kl-accords.html"))
    for mark in page.locator("a.mr-mark").all():
        style = mark.evaluate(
            "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
        )
        dark, light = sorted(relative_luminance(page, colour) for colour in style)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_shapes_of_charts_stand_out_from_the_page(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address(built, "charts.html"))
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    fills = page.eval_on_selector_all(
        ".mr-chart rect:not(.mr-land)", "es => es.map(e => getComputedStyle(e).fill)"
    )
    for colour in sorted(set(fills)):
        dark, light = sorted(relative_luminance(page, found) for found in (colour, paper))
        assert (light + 0.05) / (dark + 0.05) >= 3
    assert fills
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_accessible(browser, built, scheme, width):
    """What axe-core finds of the Web Content Accessibility Guidelines."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    for name in (*EACH_KIND, hostile_page(built)):
        page.goto(address(built, name))
        assert Axe().run(page).generate_snapshot() == "", name
    context.close()


def test_the_page_of_one_record_stands_alone(page, tmp_path):
    record, document = samples.hostile()
    file = tmp_path / "view.html"
    file.write_text(record.to_html(document), encoding="utf-8")
    page.goto(file.as_uri())
    assert page.evaluate(HACKED) is None
    assert page.locator(".mr-text").evaluate("e => e.textContent") == document.text
