package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import biweekly.Biweekly;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.base.sharing.NamedReader;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.calendar.CalendarFeeds;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.PseudoLanguage;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.Unbracketed;
import org.waymark.testing.WaymarkServerTest;

/**
 * What is taken along and what stands where no page can be drawn, in a language in which each text of the bundles stands in brackets:
 * the page on paper, the calendar, one's own data, and errors.
 */
@WaymarkServerTest
class PseudoLanguageFilesTest {

    private static final Unbracketed OUTSIDE =
            Unbracketed.without("Emil Employee|Mona Manager|Emil|Mona|Words of \\w+", "\\b[A-Z]+(?:_[A-Z]+)+\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Company company;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Plans plans;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    @Qualifier("bareErrorPages")
    private ErrorViewResolver errors;

    private final List<String> found = new ArrayList<>();

    @Test
    void nothing_that_is_taken_along_is_from_no_bundle() {
        Member manager = people.member("Mona Manager");
        Member employee = people.member("Emil Employee");
        company.changeManager(employee.id(), manager.id());
        Meeting meeting = company.meeting(employee.id());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<AnswerDetail> answers = company.answers(employee.id(), meeting.reflection());
        company.share(employee.id(), answers.getFirst().id(), "Words of answer");
        company.write(employee.id(), answers.getLast().id(), "Words of draft");
        does(employee.id(), () -> reflections.shareTopic(answers.get(1).id(), new NamedReader(manager.id())));
        does(employee.id(), () -> agendas.add(meeting.oneOnOne(), "Words of item", true));
        does(manager.id(), () -> promises.make(meeting.oneOnOne(), manager.id(), today, "Words of promise"));
        does(manager.id(), () -> notes.save(employee.id(), "Words of note", 0));
        does(employee.id(), () -> sharedNotes.save(meeting.oneOnOne(), "Words of both", 0));
        does(
                employee.id(),
                () -> series.set(
                        employee.id(),
                        new SeriesPlan(
                                Rhythm.WEEKLY, today.plusDays(3), LocalTime.of(10, 0), 30, ZoneId.of("UTC"), "")));
        does(employee.id(), () -> beyond.save(BeyondQuestion.CHANGE, "Words of beyond \u5c71", -1));
        does(employee.id(), () -> beyond.save(BeyondQuestion.GAIN, "Words of gain", -1));
        does(employee.id(), () -> plans.begin("Words of goal", PlanOrigin.BEYOND, BeyondQuestion.GAIN.text()));
        PseudoLanguage.during(() -> Stream.of(manager, employee).forEach(reader -> {
            Browser browser = new Browser(port);
            browser.signIn(reader.email(), reader.password());
            look("brief", paper(browser.getBytes("one-on-ones/" + meeting.oneOnOne() + "/brief.pdf")));
            look("growth on paper", paper(browser.getBytes("growth/my-growth.pdf")));
            look("growth", words(browser.get("growth/my-growth.html").body()));
            look("my data", words(browser.get("privacy/my-data.html").body()));
            does(reader.id(), () -> look("calendar", summaries(browser, feeds.renew())));
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void no_error_is_from_no_bundle() {
        PseudoLanguage.during(() -> {
            Browser browser = new Browser(port);
            Member somebody = people.member("Mona Manager");
            browser.signIn(somebody.email(), somebody.password());
            for (HttpResponse<String> answer : List.of(
                    browser.get("paths/no-such-path.yml", "Accept", "text/html"),
                    browser.get("one-on-ones/999999999/brief.pdf", "Accept", "text/html"),
                    browser.get("admin/audit.csv", "Accept", "text/html"),
                    browser.get("calendar/none.ics", "Accept", "text/html"))) {
                assertThat(answer.statusCode()).as("%s", answer.uri()).isGreaterThanOrEqualTo(400);
                look("error " + answer.statusCode() + " of " + answer.uri(), words(answer.body()));
            }
            for (HttpStatus status : List.of(
                    HttpStatus.BAD_REQUEST,
                    HttpStatus.FORBIDDEN,
                    HttpStatus.NOT_FOUND,
                    HttpStatus.CONTENT_TOO_LARGE,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    HttpStatus.SERVICE_UNAVAILABLE)) {
                String page = bare(status);
                assertThat(page).contains("<h1>" + PseudoLanguage.BEGIN);
                look("error " + status, words(page));
            }
        });
        assertThat(found).isEmpty();
    }

    private String bare(HttpStatus status) {
        try {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            MockHttpServletRequest asked = new MockHttpServletRequest();
            ModelAndView page = Objects.requireNonNull(errors.resolveErrorView(asked, status, Map.of()));
            Objects.requireNonNull(page.getView()).render(Map.of(), asked, answer);
            return answer.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void look(String place, String text) {
        OUTSIDE.in(text).ifPresent(rest -> found.add(place + ": " + rest));
    }

    private static String paper(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getTitle() + "\n" + new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(String html) {
        Document document = Jsoup.parse(html);
        return document.title() + "\n"
                + document.body()
                        .nodeStream(TextNode.class)
                        .map(TextNode::getWholeText)
                        .collect(Collectors.joining("\n"));
    }

    private static String summaries(Browser browser, String secret) {
        return Biweekly.parse(browser.get("calendar/" + secret + ".ics").body()).first().getEvents().stream()
                .flatMap(event -> Stream.of(event.getSummary(), event.getDescription(), event.getLocation())
                        .filter(text -> text != null)
                        .map(text -> text.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
