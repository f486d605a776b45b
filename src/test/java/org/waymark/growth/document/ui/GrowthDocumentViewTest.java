package org.waymark.growth.document.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.plan.Plans;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class GrowthDocumentViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Plans plans;

    private PersonId viewer;

    @BeforeEach
    void signIn() {
        viewer = company.reportOf(company.person("Tomas Reyl"), "Ines Calder");
        Company.signIn(viewer);
    }

    @Test
    void an_empty_page_leads_to_where_one_begins() {
        navigate(GrowthDocumentView.class);
        assertThat(page()).contains("Nothing of your growth is written yet.");
        assertThat(Shown.target("Begin")).isEqualTo("growth");
    }

    @Test
    void it_reads_chapter_by_chapter_and_says_for_whom_it_is_and_what_it_is_not_for() {
        does(viewer, () -> {
            plans.begin("Splice a rope", null, null);
            beyond.save(BeyondQuestion.CHANGE, "A <b>boat</b> yard.", -1);
        });
        navigate(GrowthDocumentView.class);
        assertThat(Shown.texts("h2")).containsExactly("Beyond the company", "Growth plan");
        assertThat(Shown.texts("h3")).containsExactly("Splice a rope");
        assertThat(Shown.texts(".words")).containsExactly("A <b>boat</b> yard.");
        assertThat(page()).contains("For Ines Calder alone", "Nothing here is for pay or promotion files.");
        assertThat(Shown.target("Download as PDF")).isEqualTo("growth/my-growth.pdf");
        assertThat(Shown.target("Download for any browser")).isEqualTo("growth/my-growth.html");
    }

    @Test
    void each_line_stands_where_it_was_written() {
        String lines = "A boat yard.\n\n  With a crane.\nBy the sea.";
        does(viewer, () -> beyond.save(BeyondQuestion.CHANGE, lines, -1));
        navigate(GrowthDocumentView.class);
        assertThat(Shown.all(".words"))
                .singleElement()
                .satisfies(words -> assertThat(words.wholeText()).isEqualTo(lines));
    }

    @Test
    void it_takes_few_statements_the_first_time_and_again() {
        does(viewer, () -> beyond.save(BeyondQuestion.CHANGE, "A boat yard.", -1));
        navigate("account", Component.class);
        int taken = StatementCounter.during(() -> navigate(GrowthDocumentView.class))
                .size();
        System.out.printf("SQL statements of /growth/print: %d%n", taken);
        assertThat(taken).isLessThanOrEqualTo(12);
    }

    private static String page() {
        return String.join(" ", Shown.texts("p"));
    }
}
