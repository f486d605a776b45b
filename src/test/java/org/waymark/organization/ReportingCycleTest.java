package org.waymark.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ReportingCycleTest {

    @Autowired
    People people;

    @Autowired
    TestPeople persons;

    @Test
    void manager_who_reports_to_the_person_is_refused() {
        PersonId ada = person("Ada");
        PersonId ben = person("Ben");
        PersonId cleo = person("Cleo");
        changeManager(ben, ada);
        changeManager(cleo, ben);
        assertThatExceptionOfType(ReportingCycleException.class)
                .isThrownBy(() -> changeManager(ada, cleo))
                .satisfies(e -> assertThat(e.names()).containsExactly("Ada", "Cleo", "Ben", "Ada"));
        assertThat(RunAs.operator(() -> people.managerOf(ada))).isEmpty();
    }

    @Test
    void nobody_becomes_their_own_manager() {
        PersonId ada = person("Ada");
        assertThatExceptionOfType(ReportingCycleException.class)
                .isThrownBy(() -> changeManager(ada, ada))
                .satisfies(e -> assertThat(e.names()).containsExactly("Ada", "Ada"));
    }

    @Test
    void colleague_of_the_same_manager_may_become_the_manager() {
        PersonId ada = person("Ada");
        PersonId ben = person("Ben");
        PersonId cleo = person("Cleo");
        changeManager(ben, ada);
        changeManager(cleo, ada);
        changeManager(cleo, ben);
        assertThat(RunAs.operator(() -> people.managerOf(cleo)))
                .map(PersonReference::id)
                .contains(ben);
    }

    private PersonId person(String name) {
        return persons.person(name, TestPeople.newEmail());
    }

    private void changeManager(PersonId person, PersonId manager) {
        RunAs.operator(() -> {
            people.changeManager(person, manager);
            return true;
        });
    }
}
