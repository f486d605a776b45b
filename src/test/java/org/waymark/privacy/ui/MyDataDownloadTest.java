package org.waymark.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.meeting.PrivateNotes;
import org.waymark.reflection.AnswerId;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of somebody, as files. */
@WaymarkServerTest
class MyDataDownloadTest {

    private static final String SCRIPT = "<script>alert('words')</script>\n& \"more\" <b>bold</b>";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    PrivateNotes notes;

    private Member manager;
    private Member employee;
    private AnswerId answer;

    @BeforeEach
    void somebody_has_written() {
        manager = people.member("Mona Manager");
        employee = people.member("Emil <Employee>");
        company.changeManager(employee.id(), manager.id());
        answer = company.answer(employee.id(), company.meeting(employee.id()).reflection(), 0);
        company.write(employee.id(), answer, SCRIPT);
        does(manager.id(), () -> notes.save(employee.id(), "What the manager notes", 0));
    }

    @Test
    void names_say_nothing_and_nobody_on_the_way_keeps_them() {
        Map.of(
                        "privacy/my-data.html", "attachment; filename=\"my-data.html\"",
                        "privacy/my-data.json", "attachment; filename=\"my-data.json\"")
                .forEach((address, disposition) -> {
                    HttpResponse<String> answer = browser(employee).get(address);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Disposition"))
                            .hasValue(disposition);
                    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
                    assertThat(answer.body()).doesNotContain("What the manager notes");
                });
        assertThat(browser(manager).get("privacy/my-data.json").body())
                .contains("What the manager notes")
                .doesNotContain("alert(");
    }

    @Test
    void the_file_for_programs_has_every_word_as_it_was_written() {
        JsonNode file = new JsonMapper()
                .readTree(browser(employee).get("privacy/my-data.json").body());
        assertThat(file.get("format").asString()).isEqualTo("waymark/my-data/1");
        assertThat(file.get("person").get("name").asString()).isEqualTo("Emil <Employee>");
        JsonNode written = file.get("tables").get("answer").get(0);
        assertThat(written.get("draft").asString()).isEqualTo(SCRIPT);
        assertThat(written.get("question_text").asString()).isNotEmpty();
        assertThat(file.get("people").get(manager.id().toString()).asString()).isEqualTo("Mona Manager");
    }

    @Test
    void the_document_needs_nothing_else_and_words_stay_words() {
        String html = browser(employee).get("privacy/my-data.html").body();
        Document document = Jsoup.parse(html);
        assertThat(document.title()).isEqualTo("All that Waymark keeps of Emil <Employee>");
        assertThat(document.select("script, link, img, iframe, object, b")).isEmpty();
        assertThat(document.select("blockquote").stream().map(words -> words.wholeText()))
                .contains(SCRIPT);
        assertThat(document.select("h2").eachText())
                .contains("You", "Account", "Reflections", "One-on-ones")
                .doesNotContain("Your private notes");
        assertThat(document.select("nav a").eachAttr("href"))
                .allSatisfy(address -> assertThat(document.select(address)).hasSize(1));
        assertThat(document.select("html").attr("lang")).startsWith("en");
        assertThat(List.of(html)).noneMatch(text -> text.contains("http://") || text.contains("https://"));
    }

    @Test
    void the_document_is_read_as_it_was_written() {
        company.share(employee.id(), answer, SCRIPT);
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        assertThat(document.select("#reflection + article h4 ~ blockquote").eachText())
                .containsExactly(SCRIPT.replaceAll("\\s+", " "));
        assertThat(document.select("#reflection + article").text()).contains("The same words.", "For: Mona Manager");
        assertThat(document.select("#one_on_one + article h3").text()).endsWith(", Mona Manager");
        // Neither codes of programs nor numbers of rows.
        assertThat(document.body().text()).doesNotContainPattern("[A-Z]{3,}|\\bNumber of\\b");
    }

    private Browser browser(Member member) {
        Browser browser = new Browser(port);
        HttpResponse<String> signedIn = browser.signIn(member.email(), member.password());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        return browser;
    }
}
