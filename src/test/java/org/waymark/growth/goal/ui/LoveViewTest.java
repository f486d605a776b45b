package org.waymark.growth.goal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.GrowthOverview;
import org.waymark.growth.GrowthState;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.Stance;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** Something that somebody loves, and the two ways in which a newcomer may begin with this part. */
@WaymarkTest
class LoveViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private GrowthOverview growth;

    @Autowired
    private Goals goals;

    private PersonId viewer;

    @BeforeEach
    void signIn() {
        viewer = company.reportOf(company.person("Tomas Reyl"), "Ines Calder");
        TestPeople.enter(viewer);
    }

    @Test
    void it_is_for_its_author_alone_and_says_why() {
        navigate(LoveView.class);
        assertThat(Shown.texts(".wm-audience")).containsExactly("Only you", "Only you", "Only you");
        assertThat(WholePage.text()).contains("business here unless you make it so");
    }

    @Test
    void a_newcomer_may_begin_with_where_they_would_like_to_be_or_with_what_they_love() {
        navigate("growth", Component.class);
        assertThat(Shown.texts(".wm-beginnings h3")).startsWith("Where I would like to be", "Something I love");
        navigate(LoveView.class);
        assertThat(find(WritingArea.class).all().getFirst().save("Sailing", 0)).isPositive();
        navigate("growth", Component.class);
        assertThat(Shown.all(".wm-beginnings")).isEmpty();
        assertThat(WholePage.text())
                .contains("Something stands here that only you read.")
                .doesNotContain("Sailing");
    }

    @Test
    void the_page_of_growth_says_how_it_stands_and_what_is_next() {
        as(viewer, () -> goals.add(1, Horizon.TWO));
        as(viewer, () -> goals.add(1, Horizon.NEXT));
        assertThat(said("growth.goal")).isEqualTo("growth.goal.says");
        does(viewer, () -> goals.choose(Stance.HAPPY_HERE));
        assertThat(said("growth.goal")).isEqualTo("growth.goal.stance.happy-here.said");
    }

    private String said(String key) {
        return as(viewer, growth::areas).stream()
                .filter(area -> area.key().equals(key))
                .map(GrowthState::says)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    void it_takes_few_statements() {
        navigate("account", Component.class);
        int taken = StatementCounter.during(() -> navigate(LoveView.class)).size();
        System.out.printf("SQL statements of /growth/love: %d%n", taken);
        assertThat(taken).isLessThanOrEqualTo(12);
    }
}
