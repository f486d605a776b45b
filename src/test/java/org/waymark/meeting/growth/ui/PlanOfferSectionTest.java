package org.waymark.meeting.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.growth.plan.Plans;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Folds;
import org.waymark.testing.WaymarkTest;

/** What somebody wishes of their manager, on the manager's page. */
@WaymarkTest
class PlanOfferSectionTest extends SpringBrowserlessTest {

    private static final String WISHES = "What Ines wishes of you";

    @Autowired
    private Company company;

    @Autowired
    private Plans plans;

    @Autowired
    private Sharing sharing;

    private PersonId manager;
    private PersonId employee;
    private ContentRef goal;

    @BeforeEach
    void aGoalWithAWish() {
        manager = company.person("Tomas Reyl");
        employee = company.reportOf(manager, "Ines Calder");
        does(employee, () -> {
            var _ = plans.begin("Lead a project", null, null);
        });
        goal = as(employee, () -> plans.mine().getFirst().written().ref());
        does(employee, () -> sharing.save(goal, "plan-wish", "Introduce me to Dora", 0));
        Company.signIn(manager);
    }

    @Test
    void a_wish_stands_there_once_it_is_shared_and_not_as_a_topic() {
        assertThat(folds()).doesNotContain(WISHES);
        does(employee, () -> sharing.shareTopic(goal, named()));
        assertThat(folds()).doesNotContain(WISHES);
        does(employee, () -> sharing.share(goal, named()));
        assertThat(folds()).contains(WISHES);
        fold().unfold();
        assertThat(find(PlanOfferSection.class).single().getChildren())
                .singleElement()
                .isInstanceOfSatisfying(
                        ActionList.class,
                        list -> assertThat(list.getElement().getProperty("items"))
                                .contains("Introduce me to Dora", "Take this on"));
    }

    private List<String> folds() {
        navigate("account", Component.class);
        UI.getCurrent().navigate("team/" + employee);
        return find(LazyFold.class).all().stream().map(Folds::summary).toList();
    }

    private LazyFold fold() {
        return find(LazyFold.class).all().stream()
                .filter(fold -> WISHES.equals(Folds.summary(fold)))
                .findFirst()
                .orElseThrow();
    }
}
