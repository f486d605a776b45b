package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One question on the page of a reflection. */
record QuestionBox(Locator box) {

    /** The question at a place on the page, counted from 1. */
    static QuestionBox at(Page page, int place) {
        return new QuestionBox(all(page).nth(place - 1));
    }

    /** The question with these words. */
    static QuestionBox named(Page page, String question) {
        return new QuestionBox(page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(question).setExact(true)));
    }

    static Locator all(Page page) {
        return page.getByRole(AriaRole.ARTICLE);
    }

    /** Its words, which name it wherever it goes. */
    String question() {
        return box.getByRole(AriaRole.HEADING).innerText();
    }

    Locator field() {
        return box.getByRole(AriaRole.TEXTBOX);
    }

    /** Who reads the answer, and why. */
    Locator margin() {
        return box.locator(".wm-margin");
    }

    Locator mark() {
        return box.getByRole(AriaRole.STATUS);
    }

    /** Types an answer in place of the one there was, and waits until it is saved. */
    void write(String words) {
        field().fill(words);
        assertSaved();
    }

    void assertSaved() {
        assertThat(mark()).hasText("Saved");
    }

    void click(String button) {
        box.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
