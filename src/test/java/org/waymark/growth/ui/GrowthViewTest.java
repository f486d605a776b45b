package org.waymark.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class GrowthViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private BeyondTheCompany beyond;

    private PersonId viewer;

    @BeforeEach
    void signIn() {
        PersonId manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        Company.signIn(viewer);
    }

    @Test
    void it_says_that_nothing_of_it_is_for_pay_or_promotion_files() {
        navigate(GrowthView.class);
        assertThat(page()).contains("Nothing here is for pay or promotion files.");
    }

    @Test
    void each_part_says_whether_anything_stands_there_and_who_reads_it() {
        navigate(GrowthView.class);
        assertThat(page()).doesNotContain("only you read");
        does(viewer, () -> beyond.save(BeyondQuestion.CHANGE, "A boat yard.", -1));
        navigate("account", Component.class);
        navigate(GrowthView.class);
        assertThat(page()).contains("Something stands here that only you read.").doesNotContain("boat");
        does(viewer, () -> beyond.share(named()));
        navigate("account", Component.class);
        navigate(GrowthView.class);
        assertThat(page()).contains("Shared with Tomas Reyl.");
    }

    @Test
    void it_takes_few_statements() {
        navigate("account", Component.class);
        int taken = StatementCounter.during(() -> navigate(GrowthView.class)).size();
        System.out.printf("SQL statements of /growth: %d%n", taken);
        assertThat(taken).isLessThanOrEqualTo(12);
    }

    private static String page() {
        return String.join(" ", Shown.texts("main, body, p, li, h2, h3"));
    }
}
