package org.waymark.meeting.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.standing.StandingState;
import org.waymark.reflection.SharedAnswer;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.SharedThings;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** A kind for managers that is declared and nothing else stands on the manager's page. */
@WaymarkTest
@DirtiesContext
class ThrowAwayKindTest extends SpringBrowserlessTest {

    private static final ContentKind SKETCHES = new ContentKind(
            "throwaway.own.sketches",
            25,
            "",
            Audience.MANAGER,
            true,
            List.of(
                    new Text("about", 100, "throwaway.sketch.about", "", true),
                    new Text("lines", 100, "throwaway.sketch.lines", ""),
                    new Text("colors", 100, "throwaway.sketch.colors", "")));

    private static final ContentRef BOAT = SKETCHES.on("boat");

    /** A view costs at most that. */
    private static final int MOST = 12;

    @TestConfiguration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        ContentKind throwAwayKind() {
            return SKETCHES;
        }
    }

    @Autowired
    Company company;

    @Autowired
    Sharing sharing;

    @Autowired
    SharedThings things;

    @Autowired
    BeyondTheCompany beyond;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void somebody_sketches() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        write(BOAT, "about", "A boat");
        write(BOAT, "lines", "Seen from below");
    }

    /** No other test knows the kind, and a portal does not start with words of a kind that is not declared. */
    @AfterEach
    void without_the_kind() throws SQLException {
        TestPeople.leave();
        Database.change("delete from content where kind = ?", SKETCHES.key());
    }

    @Test
    void it_stands_in_its_place_with_its_heading_what_it_is_about_and_its_words() {
        does(employee, () -> {
            beyond.shareTopic(named());
            sharing.share(BOAT, named());
        });
        look(manager);
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Emil shared", "Sketches", "Growth");
        assertThat(Shown.texts(".wm-shared h3")).containsExactly("A boat", "Beyond the company");
        assertThat(sketches()).singleElement().asString().startsWith("New Shared on");
        assertThat(Shown.texts(".wm-answer h3")).containsExactly("A boat");
        assertThat(Shown.texts(".wm-answer h4")).containsExactly("What it shows");
        assertThat(Shown.texts(".wm-answer .wm-words")).containsExactly("Seen from below");
    }

    @Test
    void a_topic_says_what_it_is_about_and_nothing_more() {
        does(employee, () -> sharing.shareTopic(BOAT, named()));
        look(manager);
        assertThat(Shown.texts(".wm-answer h3")).containsExactly("A boat");
        assertThat(Shown.texts(".wm-answer .wm-audience-topic")).containsExactly("Would like to talk about this");
        assertThat(Shown.texts(".wm-answer .wm-words")).isEmpty();
    }

    @Test
    void it_is_new_then_read_then_changed_and_gone_when_it_is_withdrawn() {
        does(employee, () -> sharing.share(BOAT, named()));
        look(manager);
        assertThat(sketches()).singleElement().asString().startsWith("New Shared on");
        look(manager);
        assertThat(sketches()).singleElement().asString().startsWith("Shared on");
        write(BOAT, "colors", "Charcoal");
        does(employee, () -> sharing.share(BOAT, named()));
        look(manager);
        assertThat(sketches()).singleElement().asString().startsWith("Changed since you read it Shared on");
        assertThat(Shown.texts(".wm-answer h4")).containsExactly("What it shows", "What it is drawn with");
        does(employee, () -> sharing.withdraw(BOAT));
        look(manager);
        assertThat(sketches()).isEmpty();
        assertThat(Shown.texts(".wm-shared h2")).containsExactly("What Emil shared");
    }

    @Test
    void its_author_sees_it_as_their_manager_does() {
        does(employee, () -> sharing.share(BOAT, named()));
        look(employee);
        List<String> preview = sketches();
        look(manager);
        assertThat(preview).isEqualTo(sketches()).isNotEmpty();
    }

    @Test
    void nobody_but_the_manager_opens_it() {
        does(employee, () -> sharing.share(BOAT, named()));
        PersonId director = company.person("Dora Director");
        company.changeManager(manager, director);
        for (PersonId other : List.of(director, company.reportOf(manager, "Cora Colleague"), employee)) {
            assertThatThrownBy(() -> as(other, () -> opened())).isInstanceOf(AccessDeniedException.class);
            assertThat(as(employee, () -> things.asSeenBy(other, SharedAnswer.kind())))
                    .isEmpty();
        }
        assertThat(as(manager, () -> opened())).hasSize(1);
        company.changeManager(employee, director);
        assertThatThrownBy(() -> as(manager, () -> opened())).isInstanceOf(AccessDeniedException.class);
        assertThat(as(director, () -> opened())).isEmpty();
    }

    @Test
    void many_of_it_cost_no_more_statements_than_one() {
        List<Integer> news = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int shared : new int[] {1, 20}) {
            employee = company.reportOf(manager, "Emil Employee");
            for (int i = 0; i < shared; i++) {
                ContentRef one = SKETCHES.on("sketch-" + i);
                write(one, "lines", "Lines of " + i);
                does(employee, () -> sharing.share(one, named()));
            }
            news.add(statements());
            assertThat(sketches()).hasSize(shared);
            again.add(statements());
        }
        assertThat(news.getLast()).isEqualTo(news.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(again.getLast()).isEqualTo(again.getFirst()).isLessThanOrEqualTo(MOST);
    }

    private void write(ContentRef sketch, String text, String words) {
        does(employee, () -> assertThat(sharing.save(sketch, text, words, -1)).isPresent());
    }

    private List<SharedThing> opened() {
        return things.open(employee, SharedAnswer.kind(), StandingState.BESIDE).things();
    }

    private static List<String> sketches() {
        return Shown.texts(".wm-shared section:has(h2:contains(Sketches)) .wm-meta");
    }

    private int statements() {
        TestPeople.enter(manager);
        UI.getCurrent().navigate("account");
        return StatementCounter.during(() -> UI.getCurrent().navigate("team/" + employee))
                .size();
    }

    private void look(PersonId viewer) {
        TestPeople.enter(viewer);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("team/" + employee);
    }
}
