package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    private static String html(String markdown) {
        return Prose.of(markdown, 3).getInnerHtml();
    }

    @Test
    void markdown_becomes_paragraphs_lists_and_emphasis() {
        assertThat(html("**When.** In March.\n\n- one\n- two"))
                .contains("<strong>When.</strong> In March.")
                .contains("<li>one</li>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**a", "[", "![", "1. "})
    void a_text_that_is_nested_without_an_end_is_shown(String level) {
        String deep = level.repeat(5_000) + "end" + " a*".repeat(5_000);
        assertThat(html(deep)).contains("end");
        assertThat(Prose.plain(deep)).contains("end");
        assertThat(Prose.sentence(deep).getInnerHtml()).contains("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a ", "**a ", "_a "})
    void emphasis_within_emphasis_a_hundred_thousand_times_is_shown(String level) {
        String deep = level.repeat(100_000) + "end" + (" a" + level.replaceAll("[a ]", "")).repeat(100_000);
        assertThat(html(deep)).contains("end");
        assertThat(Prose.plain(deep)).contains("end");
        assertThat(Prose.sentence(deep).getInnerHtml()).contains("end");
    }

    @Test
    void html_is_shown_as_text() {
        assertThat(html("<script>alert(1)</script>\n\n<b onclick=x>bold</b> <img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<b ", "<img")
                .contains("&lt;script&gt;");
    }

    @Test
    void a_link_leads_to_the_web_or_to_nothing() {
        assertThat(html("[guide](https://example.org/a)")).contains("href=\"https://example.org/a\"", "rel=\"noopener");
        assertThat(html("[bad](javascript:alert(1)) [worse](data:text/html;base64,PHNjcmlwdD4=)"))
                .doesNotContain("<a", "javascript:", "data:")
                .contains("bad", "worse");
    }

    @Test
    void a_picture_is_a_link_so_that_no_other_server_is_asked() {
        assertThat(html("![plan](https://example.org/plan.png)"))
                .doesNotContain("<img")
                .contains(">plan</a>");
    }

    @Test
    void headings_fit_below_the_heading_of_the_section() {
        assertThat(html("# Top\n\n### Deeper\n\ntext")).contains("<h3>Top</h3>", "<h5>Deeper</h5>");
        assertThat(html("### Only\n\ntext")).contains("<h3>Only</h3>");
    }

    @Test
    void a_sentence_has_bold_words_and_links_and_nothing_of_a_block() {
        assertThat(Prose.sentence("Knows **by touch** [when](https://example.org).")
                        .getElement()
                        .getOuterHTML())
                .contains("<strong>by touch</strong>", "href=\"https://example.org\"");
        assertThat(Prose.sentence("# No heading\n- no list").getInnerHtml()).isEqualTo("# No heading\n- no list");
        assertThat(Prose.sentence("<script>alert(1)</script>").getInnerHtml()).doesNotContain("<script");
        assertThat(Prose.plain("Knows **by touch** <b>.")).isEqualTo("Knows by touch <b>.");
    }
}
