package org.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.crypto.KeyRotation;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.handover.Handovers;
import org.waymark.handover.Subject;
import org.waymark.identity.Accounts;
import org.waymark.organization.leaver.Leavers;
import org.waymark.privacy.MyData;
import org.waymark.privacy.WhatIWrote;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Shown;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The throw-away kind from end to end. */
@WaymarkTest
class DreamsTest extends SpringBrowserlessTest {

    private static final String KIND = "growth.own.dream";

    @Autowired
    Company company;

    @Autowired
    Dreams dreams;

    @Autowired
    WhatIWrote words;

    @Autowired
    Handovers handovers;

    @Autowired
    MyData data;

    @Autowired
    KeyRotation rotation;

    @Autowired
    Accounts accounts;

    @Autowired
    Leavers leavers;

    @Autowired
    TestClock clock;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void somebody_dreams() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        does(employee, () -> assertThat(dreams.save("A boat yard.", 0)).isPresent());
    }

    @AfterEach
    void today() {
        clock.reset();
        TestPeople.leave();
    }

    @Test
    void it_is_written_and_read_on_the_two_pages() {
        TestPeople.enter(employee);
        UI.getCurrent().navigate("growth");
        assertThat(Shown.texts("h2")).contains("What you dream of");
        does(employee, () -> dreams.share(named()));
        TestPeople.enter(manager);
        UI.getCurrent().navigate("team/" + employee);
        assertThat(Shown.texts(".wm-words")).contains("A boat yard.");
    }

    @Test
    void it_is_shared_as_a_topic_and_in_full_withdrawn_and_erased_at_privacy() {
        does(employee, () -> dreams.shareTopic(named()));
        assertThat(read(manager)).contains("");
        does(employee, () -> words.share(KIND, "one", Change.SHARE, named()));
        assertThat(read(manager)).contains("A boat yard.");
        assertThat(as(employee, words::shared).groups()).extracting(WhatIWrote.Group::kind).contains(KIND);
        does(employee, () -> words.change(KIND, "one", Change.WITHDRAW));
        assertThat(read(manager)).isEmpty();
        does(employee, () -> words.change(KIND, "one", Change.ERASE));
        assertThat(as(employee, dreams::mine).text(Dreams.WORDS).words()).isEmpty();
    }

    @Test
    void it_is_handed_over_taken_along_and_read_with_a_new_key() {
        does(employee, () -> dreams.share(named()));
        PersonId next = company.person("Nils Next");
        company.changeManager(employee, next);
        assertThat(read(next)).isEmpty();
        does(employee, () -> handovers.handOver(new Subject(KIND, ""), new NamedReader(next), true));
        assertThat(read(next)).contains("A boat yard.");
        assertThat(RunAs.operator(() -> rotation.rotate(employee))).isTrue();
        assertThat(read(next)).contains("A boat yard.");
        assertThat(as(employee, data::read).tables().toString()).contains("A boat yard.");
    }

    @Test
    void it_goes_with_whoever_leaves() throws Exception {
        does(employee, () -> dreams.share(named()));
        RunAs.operator(() -> {
            accounts.close(employee);
            return true;
        });
        clock.advance(Duration.ofDays(366));
        RunAs.operator(() -> {
            leavers.due().forEach(leavers::eraseWhatIsDue);
            return true;
        });
        Set<String> left = Database.asSuperuser(connection -> Database.column(
                connection, "select id from content where kind = '" + KIND + "' and author_id = " + employee));
        assertThat(left).isEmpty();
    }

    private Optional<String> read(PersonId reader) {
        return as(reader, () -> dreams.open(employee));
    }
}
