package org.waymark.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class StaticHtmlTest {

    @Test
    void a_few_signs_beyond_latin_1_do_not_double_what_a_session_keeps_and_read_the_same() {
        String words = "It’s what the next role asks – ".repeat(20);
        String kept = kept(words);
        assertThat(kept.chars()).allMatch(sign -> sign < 256);
        assertThat(read(kept)).isEqualTo(words.strip());
    }

    @Test
    void words_in_another_script_are_kept_as_they_are() {
        String words = "Что тебе нравится в работе";
        assertThat(kept(words)).contains(words);
    }

    private static String kept(String words) {
        return new StaticHtml(new Div(new Paragraph(words))).getElement().getProperty("innerHTML");
    }

    private static String read(String html) {
        return Jsoup.parse(html).text();
    }
}
