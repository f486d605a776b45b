package org.waymark.growth.document.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.plan.Plans;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** One's own growth as files. */
@WaymarkServerTest
class GrowthDownloadTest {

    private static final String SCRIPT = "<script>alert('words')</script>\n& \"more\" <b>bold</b>";
    private static final String NOT_FOR_FILES = "for pay or promotion files";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    BeyondTheCompany beyond;

    @Autowired
    Plans plans;

    private Member manager;
    private Member employee;

    @BeforeEach
    void somebody_has_written() {
        manager = people.member("Mona Manager");
        employee = people.member("Emil <Employee>");
        company.changeManager(employee.id(), manager.id());
        does(employee.id(), () -> {
            plans.begin("Splice a rope", null, null);
            beyond.save(BeyondQuestion.CHANGE, SCRIPT, -1);
        });
    }

    @Test
    void names_say_nothing_and_nobody_on_the_way_keeps_them() {
        Map.of(
                        GrowthDownload.PDF, "attachment; filename=\"my-growth.pdf\"",
                        GrowthDownload.HTML, "attachment; filename=\"my-growth.html\"")
                .forEach((address, disposition) -> {
                    HttpResponse<String> answer = browser(employee).get(address);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Disposition"))
                            .hasValue(disposition);
                    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
                });
    }

    @Test
    void everybody_gets_their_own_and_a_visitor_gets_none() throws IOException {
        assertThat(text(browser(employee).getBytes(GrowthDownload.PDF))).contains("Splice a rope", "alert(");
        assertThat(text(browser(manager).getBytes(GrowthDownload.PDF)))
                .contains("Nothing of your growth is written yet.")
                .doesNotContain("Splice", "alert(");
        assertThat(browser(manager).get(GrowthDownload.HTML).body()).doesNotContain("Splice", "alert(");
        for (String address : List.of(GrowthDownload.PDF, GrowthDownload.HTML)) {
            HttpResponse<String> answer = new Browser(port).get(address);
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(answer.body()).doesNotContain("Splice", "alert(");
        }
    }

    @Test
    void paper_takes_as_many_pages_as_it_needs_and_each_says_what_it_is_not_for() throws IOException {
        does(employee.id(), () -> beyond.save(BeyondQuestion.GAIN, "word ".repeat(1_999) + "last", -1));
        try (PDDocument document = Loader.loadPDF(browser(employee).getBytes(GrowthDownload.PDF))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains(NOT_FOR_FILES, "Page %d of %d.".formatted(page, pages));
            }
            assertThat(new PDFTextStripper().getText(document)).contains("last");
        }
    }

    @Test
    void paper_can_be_read_aloud_in_its_order() throws IOException {
        try (PDDocument document = Loader.loadPDF(browser(employee).getBytes(GrowthDownload.PDF))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("The growth of Emil <Employee>");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).startsWith("Document", "H1", "P", "H2", "P", "P").endsWith("H2", "H3", "P");
        }
    }

    @Test
    void signs_that_paper_cannot_print_are_named_and_the_file_for_a_browser_has_them() throws IOException {
        does(employee.id(), () -> beyond.save(BeyondQuestion.GAIN, "\u5c71\u7530 \ud83d\ude80", -1));
        assertThat(text(browser(employee).getBytes(GrowthDownload.PDF)).replaceAll("\\s+", " "))
                .contains("of these scripts: Han");
        assertThat(browser(employee).get(GrowthDownload.HTML).body()).contains("\u5c71\u7530 \ud83d\ude80");
    }

    @Test
    void the_file_to_take_along_needs_nothing_else_and_words_stay_words() {
        String html = browser(employee).get(GrowthDownload.HTML).body();
        Document document = Jsoup.parse(html);
        assertThat(document.title()).isEqualTo("The growth of Emil <Employee>");
        assertThat(document.select("script, link, img, iframe, object, b, a")).isEmpty();
        assertThat(document.select(".words").stream().map(words -> words.wholeText()))
                .containsExactly(SCRIPT);
        assertThat(document.select("h2").eachText()).containsExactly("Beyond the company", "Growth plan");
        assertThat(document.select("html").attr("lang")).startsWith("en");
        assertThat(document.body().text()).contains(NOT_FOR_FILES);
        assertThat(html).doesNotContain("http://", "https://", "url(");
    }

    private Browser browser(Member member) {
        Browser browser = new Browser(port);
        browser.signIn(member.email(), member.password());
        return browser;
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
