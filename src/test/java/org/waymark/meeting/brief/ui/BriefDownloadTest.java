package org.waymark.meeting.brief.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** The page to take along, as its reader gets it. */
@WaymarkServerTest
class BriefDownloadTest {

    private static final String NAUGHTY =
            "\u0393\u03b5\u03b9\u03ac \u0441\u0432\u0456\u0442 \u0141\u00f3d\u017a na\u0308ive";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    Reflections reflections;

    @Autowired
    Agendas agendas;

    @Autowired
    Promises promises;

    @Autowired
    PrivateNotes notes;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    Plans plans;

    @Autowired
    Sharing sharing;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private Member manager;
    private Member employee;
    private Meeting meeting;

    @BeforeEach
    void somebody_is_about_to_meet() {
        manager = people.member("Mona Manager");
        employee = people.member("Emil Employee");
        company.changeManager(employee.id(), manager.id());
        meeting = company.meeting(employee.id());
    }

    @Test
    void each_gets_what_both_may_read_and_nothing_else() throws IOException {
        write();
        for (Member reader : List.of(employee, manager)) {
            String text = text(download(reader));
            assertThat(text)
                    .contains("Shared words", "Would like to talk about this", "Shown item", "Ask for the budget")
                    .doesNotContain("Draft", "Withdrawn", "Changed since", "Topic's words", "Hidden", "Kept for");
        }
        assertThat(text(download(manager))).contains("With Emil Employee", "What Emil shared", "For Mona Manager");
        assertThat(text(download(employee))).contains("With Mona Manager", "What you share with Mona");
    }

    @Test
    void growth_is_drawn_by_kind_with_what_each_thing_is_called_and_what_it_answers() throws IOException {
        does(employee.id(), () -> {
            beyond.save(BeyondQuestion.CHANGE, "A boat yard.", -1);
            beyond.share(named());
            plans.begin("Kept for oneself", null, null);
        });
        for (Member reader : List.of(employee, manager)) {
            assertThat(text(download(reader)))
                    .contains("Beyond the company", "Which change do you think of? A boat yard.")
                    .doesNotContain("Kept for");
        }
        does(employee.id(), () -> beyond.shareTopic(named()));
        assertThat(text(download(manager)))
                .contains("Would like to talk about a life beyond the company")
                .doesNotContain("A boat yard.");
    }

    @Test
    void each_is_told_of_a_plan_as_of_their_own_or_as_of_somebody_elses() throws IOException {
        does(employee.id(), () -> {
            plans.begin("Lead a project", null, null);
            sharing.share(plans.mine().getFirst().written().ref(), named());
        });
        assertThat(text(download(manager)))
                .contains("Goals of Emil\u2019s growth plan")
                .doesNotContain("my growth plan");
        assertThat(text(download(employee))).contains("Goals of my growth plan");
    }

    @Test
    void a_shared_step_has_its_day_and_says_that_it_is_next_as_on_the_page() throws IOException {
        LocalDate due = LocalDate.now(ZoneId.systemDefault()).plusDays(3);
        ContentRef step = as(employee.id(), () -> {
            GoalId goal = plans.begin("Lead a project", null, null);
            sharing.share(plans.mine().getFirst().written().ref(), named());
            plans.addStep(goal, "Only I know", due);
            return plans.written(plans.addStep(goal, "Ask around", due)).ref();
        });
        does(employee.id(), () -> sharing.share(step, named()));
        for (Member reader : List.of(manager, employee)) {
            assertThat(text(download(reader)))
                    .contains("Ask around", "The next one of the steps that are shared", "Due on ")
                    .doesNotContain("Only I know");
        }
    }

    @Test
    void what_has_something_of_growth_says_that_it_is_not_for_files_and_what_has_none_does_not() throws IOException {
        String sentence = "Nothing about growth is for pay or promotion files.";
        write();
        assertThat(text(download(manager)).replaceAll("\\s+", " ")).doesNotContain(sentence);
        does(employee.id(), () -> beyond.shareTopic(named()));
        for (Member reader : List.of(employee, manager)) {
            assertThat(text(download(reader)).replaceAll("\\s+", " ")).contains(sentence);
        }
    }

    @Test
    void its_name_says_nothing_and_nobody_on_the_way_keeps_it() {
        HttpResponse<String> answer = browser(manager).get(address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"one-on-one.pdf\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_meeting_of_others_and_none_at_all_look_the_same() {
        Browser stranger = browser(people.member("Stella Stranger"));
        HttpResponse<String> theirs = stranger.get(address());
        HttpResponse<String> none = stranger.get("one-on-ones/999999999/brief.pdf");
        assertThat(theirs.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
        assertThat(theirs.body()).isEqualTo(none.body());
        company.changeManager(employee.id(), company.person("Nils Next"));
        assertThat(browser(manager).get(address()).statusCode())
                .as("a former manager")
                .isEqualTo(404);
    }

    @Test
    void the_page_can_be_read_aloud_in_its_order() throws IOException {
        write();
        try (PDDocument document = Loader.loadPDF(download(manager))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("With Emil Employee");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags)
                    .startsWith("Document", "P", "H1", "H2", "L", "LI", "LBody")
                    .contains("H3");
        }
    }

    @Test
    void other_scripts_are_printed_and_signs_without_a_letter_are_a_box_that_is_explained() throws IOException {
        does(employee.id(), () -> agendas.add(meeting.oneOnOne(), NAUGHTY, true));
        String plain = text(download(manager));
        assertThat(plain)
                .contains("\u0393\u03b5\u03b9\u03ac \u0441\u0432\u0456\u0442 \u0141\u00f3d\u017a n\u00e4ive")
                .doesNotContain("cannot print");
        does(employee.id(), () -> agendas.add(meeting.oneOnOne(), "Up \ud83d\ude80\ud83d\ude80 we go", true));
        byte[] boxed = download(manager);
        assertThat(text(boxed).replaceAll("\\s+", " "))
                .contains("Up \u25a1 we go", "A box stands for signs that this page cannot print.");
        try (PDDocument document = Loader.loadPDF(boxed)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void hebrew_is_read_from_the_right_and_scripts_that_cannot_be_drawn_are_named_there_and_beside_the_file()
            throws IOException {
        does(
                employee.id(),
                () -> agendas.add(meeting.oneOnOne(), "\u05e9\u05dc\u05d5\u05dd (\u05e2\u05d5\u05dc\u05dd) 42", true));
        byte[] hebrew = download(manager);
        assertThat(text(hebrew))
                .contains("\u05e9\u05dc\u05d5\u05dd", "\u05e2\u05d5\u05dc\u05dd")
                .doesNotContain("cannot print");

        does(employee.id(), () -> agendas.add(meeting.oneOnOne(), "\u5c71\u7530 \u0645\u0631\u062d\u0628\u0627", true));
        assertThat(text(download(manager)).replaceAll("\\s+", " ")).contains("of these scripts: Arabic, Han");
        assertThat(browser(manager).view("team/" + employee.id())).contains("print this page from your browser");
    }

    @Test
    void it_stays_one_page_and_says_what_did_not_fit() throws IOException {
        String longest = "word ".repeat(3_999);
        for (int position = 0; position < 5; position++) {
            company.share(employee.id(), answer(position), longest);
        }
        does(manager.id(), () -> {
            for (int item = 1; item <= 60; item++) {
                agendas.add(meeting.oneOnOne(), "Item %d %s".formatted(item, "x".repeat(300)), true);
            }
        });
        byte[] pdf = download(manager);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
        String text = text(pdf);
        assertThat(text).contains("Item 1 ", "What Emil shared");
        // A long date pushes its end into the next line.
        assertThat(text.replaceAll("\\s+", " ")).contains("Words that end in \u2026 go on in Waymark.");
        long shown = text.lines().filter(line -> line.startsWith("Item ")).count();
        assertThat(shown).isBetween(5L, 59L);
        assertThat(text).contains("and %d more in Waymark".formatted(60 - shown));
    }

    @Test
    void nothing_to_say_is_said() throws IOException {
        assertThat(text(download(manager))).contains("Nothing is on the agenda, shared or promised yet.");
    }

    private void write() {
        PersonId author = employee.id();
        company.share(author, answer(0), "Shared words");
        company.write(author, answer(0), "Changed since");
        company.write(author, answer(1), "Topic's words");
        company.write(author, answer(2), "Draft");
        AnswerId withdrawn = company.share(author, answer(3), "Withdrawn");
        does(author, () -> {
            reflections.shareTopic(answer(1), named());
            reflections.withdraw(withdrawn);
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Draft of a question?");
            agendas.add(meeting.oneOnOne(), "Shown item", true);
            agendas.add(meeting.oneOnOne(), "Hidden by the employee", false);
            notes.save(manager.id(), "Kept for the employee", 0);
            promises.make(meeting.oneOnOne(), manager.id(), today, "Ask for the budget");
        });
        does(manager.id(), () -> {
            agendas.add(meeting.oneOnOne(), "Hidden by the manager", false);
            notes.save(author, "Kept for the manager", 0);
        });
    }

    private AnswerId answer(int position) {
        return company.answer(employee.id(), meeting.reflection(), position);
    }

    private String address() {
        return "one-on-ones/" + meeting.oneOnOne().value() + "/brief.pdf";
    }

    private Browser browser(Member member) {
        Browser browser = new Browser(port);
        browser.signIn(member.email(), member.password());
        return browser;
    }

    private byte[] download(Member member) {
        return browser(member).getBytes(address());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
