package org.waymark.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What growth is not for, on each of its pages. */
@WaymarkTest
class GrowthFootTest extends SpringBrowserlessTest {

    @Autowired
    Company company;

    @BeforeEach
    void somebody() {
        TestPeople.enter(company.person("Emil Employee"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "growth",
                "growth/goals",
                "growth/goals/progress",
                "growth/love",
                "growth/strengths",
                "growth/strengths/roles",
                "growth/stories",
                "growth/plan",
                "growth/standing",
                "growth/beyond"
            })
    void a_page_of_growth_says_once_and_last_that_it_is_not_for_pay_or_promotion_files(String address) {
        UI.getCurrent().navigate(address);
        assertThat(Shown.texts(".wm-growth-foot"))
                .singleElement()
                .asString()
                .startsWith("Nothing here is for pay or promotion files.");
        assertThat(Shown.all(".wm-growth-foot ~ *")).isEmpty();
    }
}
