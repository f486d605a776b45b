package org.waymark.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Whatever identifies somebody does not change behind their back. */
@WaymarkTest
class IdentityChangesTest {

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    IdentityChanges changes;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId pia;
    private PersonId ann;
    private PersonId bob;

    @BeforeEach
    void three_people() {
        pia = people.person("Pia " + mark, email("pia"));
        company.grant(pia, Role.PEOPLE_TEAM);
        ann = people.person("Ann " + mark, email("ann"));
        bob = people.person("Bob " + mark, email("bob"));
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void the_person_is_told_once_what_was_changed_and_by_whom() {
        importAs(pia, "id,name,email\nA-%1$s,Ann New %1$s,ann%1$s@c.example\n");
        assertThat(as(ann, changes::ownUnseen))
                .extracting(IdentityChange::field, IdentityChange::was, IdentityChange::became, IdentityChange::by)
                .containsExactly(tuple(PersonField.NAME, "Ann " + mark, "Ann New " + mark, "Pia " + mark));
        assertThat(as(bob, changes::ownUnseen)).isEmpty();
        List<Long> ids =
                as(ann, changes::ownUnseen).stream().map(IdentityChange::id).toList();
        does(bob, () -> changes.acknowledge(ids));
        assertThat(as(ann, changes::ownUnseen)).as("nobody says it for them").hasSize(1);
        does(ann, () -> changes.acknowledge(ids));
        assertThat(as(ann, changes::ownUnseen)).isEmpty();
    }

    @Test
    void the_person_is_told_again_when_having_seen_it_is_undone_in_time_by_themselves() throws Exception {
        importAs(pia, "id,name,email\nA-%1$s,Ann New %1$s,ann%1$s@c.example\n");
        List<IdentityChange> told = as(ann, changes::ownUnseen);
        List<Long> ids = told.stream().map(IdentityChange::id).toList();
        does(ann, () -> changes.acknowledge(ids));
        assertThat(as(bob, () -> changes.tellAgain(ids))).isFalse();
        assertThat(as(ann, changes::ownUnseen)).isEmpty();
        assertThat(as(ann, () -> changes.tellAgain(ids))).isTrue();
        assertThat(as(ann, changes::ownUnseen)).isEqualTo(told);
        does(ann, () -> changes.acknowledge(ids));
        Database.change(
                "update identity_change set seen_at = now() - interval '31 seconds' where person_id = ?", ann.value());
        assertThat(as(ann, () -> changes.tellAgain(ids))).as("too late").isFalse();
    }

    @Test
    void the_trail_has_old_and_new_of_each_value() throws Exception {
        importAs(pia, "id,name,email\nA-%1$s,Ann %1$s,ann%1$s@c.example\n");
        importAs(pia, "id,name,email\nA-%1$s,Ann New %1$s,new%1$s@c.example\n");
        Database.change("update person set external_id = ? where id = ?", "B-" + mark, ann.value());
        assertThat(told(ann))
                .containsExactly(
                        "ID_CHANGED null A-%1$s by Pia %1$s".formatted(mark),
                        "NAME_CHANGED Ann %1$s Ann New %1$s by Pia %1$s".formatted(mark),
                        "EMAIL_CHANGED ann%1$s@c.example new%1$s@c.example by Pia %1$s".formatted(mark),
                        "ID_CHANGED A-%1$s B-%1$s by null".formatted(mark));
        assertThat(RunAs.operator(() -> trail.check(null)).isWhole()).isTrue();
    }

    @Test
    void addresses_that_two_people_swap_are_one_change_each() {
        importAs(pia, "id,name,email\nA-%1$s,Ann %1$s,ann%1$s@c.example\nB-%1$s,Bob %1$s,bob%1$s@c.example\n");
        importAs(pia, "id,name,email\nA-%1$s,Ann %1$s,bob%1$s@c.example\nB-%1$s,Bob %1$s,ann%1$s@c.example\n");
        assertThat(told(ann))
                .last()
                .isEqualTo("EMAIL_CHANGED %s %s by Pia %s".formatted(email("ann"), email("bob"), mark));
        assertThat(told(bob))
                .last()
                .isEqualTo("EMAIL_CHANGED %s %s by Pia %s".formatted(email("bob"), email("ann"), mark));
        assertThat(as(ann, changes::ownUnseen)).hasSize(1);
    }

    @Test
    void a_change_past_the_portal_is_told_as_well() throws Exception {
        Database.change("update person set email = ? where id = ?", email("taken"), ann.value());
        assertThat(told(ann)).containsExactly("EMAIL_CHANGED %s %s by null".formatted(email("ann"), email("taken")));
        assertThat(as(ann, changes::ownUnseen))
                .singleElement()
                .extracting(IdentityChange::by)
                .isNull();
    }

    @Test
    void an_address_is_fresh_for_seven_days() throws Exception {
        importAs(pia, "id,name,email\nA-%1$s,Ann %1$s,ann%1$s@c.example\n");
        assertThat(fresh(ann)).isFalse();
        importAs(pia, "id,name,email\nA-%1$s,Ann %1$s,new%1$s@c.example\n");
        assertThat(fresh(ann)).isTrue();
        Database.change(
                "update identity_change set at = at - interval '7 days 1 minute' where person_id = ?", ann.value());
        assertThat(fresh(ann)).isFalse();
    }

    private boolean fresh(PersonId person) {
        return RunAs.operator(() -> changes.freshAddress(person)).isPresent();
    }

    private void importAs(PersonId actor, String file) {
        TestPeople.enter(actor, Role.PEOPLE_TEAM);
        assertThat(peopleImport
                        .apply(file.formatted(mark).getBytes(UTF_8), PeopleImportOptions.NONE)
                        .written())
                .isTrue();
        TestPeople.leave();
    }

    /** The oldest first. */
    private List<String> told(PersonId person) {
        return RunAs.operator(() -> trail.list(new AuditFilter(null, person), Long.MAX_VALUE, 50)).reversed().stream()
                .filter(entry -> entry.kind().endsWith("_CHANGED"))
                .map(entry -> entry.kind() + " " + entry.was() + " " + entry.became() + " by "
                        + entry.actor().name())
                .toList();
    }

    private String email(String local) {
        return local + mark + "@c.example";
    }
}
