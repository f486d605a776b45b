package org.waymark.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.handover.Handovers;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.privacy.MyData;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept of somebody, as files. */
@WaymarkServerTest
class MyDataDownloadTest {

    private static final String SCRIPT = "<script>alert('words')</script>\n& \"more\" <b>bold</b>";

    private static final String LADDER = """
        format: waymark/path/1
        id: seafaring
        name: Life at sea
        competencies:
          - {id: craft, name: Craft}
        roles:
          - {id: mate, title: First mate, level: 1}
        """;

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    PrivateNotes notes;

    @Autowired
    PathImport ladders;

    @Autowired
    Appeals appeals;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    Handovers handovers;

    @Autowired
    MyData data;

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
        JsonNode tables = file.get("tables");
        assertThat(tables.get("content_text").get(0).get("words").asString()).isEqualTo(SCRIPT);
        assertThat(tables.get("answer").get(0).get("question_text").asString()).isNotEmpty();
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
        assertThat(document.select("#reflection + article h4 ~ section blockquote")
                        .eachText())
                .containsExactly(SCRIPT.replaceAll("\\s+", " "));
        assertThat(document.select("#reflection + article").text()).contains("The same words.", "For: Mona Manager");
        assertThat(document.select("#one_on_one + article h3").text()).endsWith(", Mona Manager");
        // Neither codes of programs nor numbers of rows.
        assertThat(document.body().text()).doesNotContainPattern("[A-Z]{3,}|\\bNumber of\\b");
    }

    @Test
    void what_was_shared_as_it_is_written_is_not_read_twice() {
        does(employee.id(), () -> {
            beyond.save(BeyondQuestion.CHANGE, SCRIPT, 0);
            beyond.share(new NamedReader(manager.id()));
        });
        assertThat(wordsBeyond().select("blockquote").eachText()).containsExactly(SCRIPT.replaceAll("\\s+", " "));
        assertThat(wordsBeyond().text()).contains("The same words.");
        does(employee.id(), () -> beyond.save(BeyondQuestion.CHANGE, "Something else", 1));
        assertThat(wordsBeyond().select("blockquote")).hasSize(2);
        assertThat(wordsBeyond().text()).doesNotContain("The same words.");
    }

    private Element wordsBeyond() {
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        return Objects.requireNonNull(document.selectFirst("#growth-own-beyond + article"));
    }

    @Test
    void a_role_and_a_path_are_called_by_their_names_and_one_that_is_gone_by_its_address() throws SQLException {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        does(employee.id(), () -> {
            appeals.choose("seafaring.mate", AppealChoice.MAYBE);
            assertThat(appeals.saveWords("seafaring.mate", "The sea, mostly", -1))
                    .isPresent();
            appeals.share("seafaring.mate", new NamedReader(manager.id()));
        });
        assign("seafaring.gone-since");
        assign("seafaring.mate");
        PersonId next = company.person("Nils Next");
        company.changeManager(employee.id(), next);
        does(employee.id(), () -> handovers.keep(Subjects.appeal("seafaring.mate"), new NamedReader(next)));
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        assertThat(document.select("#person + dl dd").eachText()).contains("First mate, Life at sea");
        assertThat(document.select("#role_held + .wide td").eachText())
                .contains("First mate, Life at sea", "seafaring.gone-since");
        assertThat(document.select("#careerpath-own-appeals + article h3").eachText())
                .containsExactly("First mate, Life at sea");
        assertThat(document.select("#handover_decision + dl dd").eachText()).contains("First mate, Life at sea");
        // Below it stand the words, and what was chosen as it is said.
        assertThat(document.select("#careerpath-own-appeals + article blockquote")
                        .eachText())
                .contains("The sea, mostly", "Maybe");
        assertThat(document.body().text()).doesNotContain("seafaring.mate", "careerpath.own", "MAYBE");
        JsonNode tables = new JsonMapper()
                .readTree(browser(employee).get("privacy/my-data.json").body())
                .get("tables");
        Map.of("person", "role_address", "content", "subject", "handover_decision", "subject")
                .forEach((table, column) -> assertThat(tables.get(table)
                                // An answer was written before.
                                .get(table.equals("content") ? 1 : 0)
                                .get(column)
                                .asString())
                        .isEqualTo("seafaring.mate"));
    }

    @Test
    void moments_are_written_as_on_the_pages_whatever_the_region() {
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        assertThat(document.body().text())
                .containsPattern("\\d{1,2} \\p{L}+ 20\\d\\d, \\d\\d:\\d\\d")
                .doesNotContain("\u202fAM", "\u202fPM");
    }

    @Test
    void a_path_that_somebody_published_is_called_by_its_name() throws SQLException {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        Database.change("insert into path_version values (-%1$s, 'seafaring', -%1$s, '', '', %1$s, now())"
                .formatted(employee.id()));
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        assertThat(document.select("#path_version + article h3").eachText()).containsExactly("Life at sea");
    }

    @Test
    void the_number_of_an_answer_that_was_kept_from_somebody_is_for_programs_alone() {
        company.share(employee.id(), answer, SCRIPT);
        PersonId next = company.person("Nils Next");
        company.changeManager(employee.id(), next);
        does(employee.id(), () -> handovers.keep(Subjects.answer(answer), new NamedReader(next)));
        Document document =
                Jsoup.parse(browser(employee).get("privacy/my-data.html").body());
        assertThat(document.select("#handover_decision + dl dd").eachText())
                .contains("Answers")
                .doesNotContain(answer.toString());
    }

    @Test
    void it_costs_the_same_statements_however_many_roles_it_names() throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (String role : List.of("seafaring.mate", "seafaring.captain", "seafaring.pilot")) {
            assign(role);
            counts.add(
                    StatementCounter.during(() -> as(employee.id(), data::read)).size());
        }
        assertThat(counts).containsOnly(counts.getLast());
    }

    private void assign(String role) throws SQLException {
        Database.change("update person set role_address = '%s' where id = %s".formatted(role, employee.id()));
    }

    private Browser browser(Member member) {
        Browser browser = new Browser(port);
        HttpResponse<String> signedIn = browser.signIn(member.email(), member.password());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        return browser;
    }
}
