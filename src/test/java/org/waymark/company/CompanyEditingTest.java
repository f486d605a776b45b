package org.waymark.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Patience.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.SaidException;
import org.waymark.identity.Accounts;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.English;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Who may change what the company says of itself, and what becomes of it. */
@WaymarkTest
class CompanyEditingTest {

    @Autowired
    private CompanyEditing editing;

    @Autowired
    private CompanyProfiles profiles;

    @Autowired
    private TestPeople people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditTrail trail;

    @AfterEach
    void nothing_is_said_any_more() {
        TestPeople.leave();
        CompanyFixture.reset(editing);
        assertThat(profiles.current()).isEqualTo(CompanyProfile.NONE);
    }

    private PersonId enter(String name, Role... roles) {
        PersonId person = people.person(name, TestPeople.newEmail());
        RunAs.operator(() -> {
            for (Role role : roles) {
                accounts.grant(person, role);
            }
            return true;
        });
        TestPeople.enter(person, roles);
        return person;
    }

    private static CompanyWords called(String name) {
        return CompanyWords.NONE.with(CompanyField.NAME, name);
    }

    @Test
    void people_team_and_administrators_say_what_everybody_sees_at_once() {
        enter("Petra", Role.PEOPLE_TEAM);
        assertThat(editing.save(CompanyWords.NONE, called("  Northwind \n Instruments "))
                        .isKept())
                .isTrue();
        assertThat(profiles.current().name()).isEqualTo("Northwind Instruments");

        enter("Ada", Role.ADMINISTRATOR);
        CompanyWords before = editing.read().words();
        assertThat(editing.save(before, before.with(CompanyField.NAME, "Southwind"))
                        .isKept())
                .isTrue();
        assertThat(profiles.current().name()).isEqualTo("Southwind");
        assertThat(Objects.requireNonNull(editing.read().by()).name()).isEqualTo("Ada");
    }

    @Test
    void employee_cannot_change_the_name() throws SQLException {
        PersonId employee = enter("Emil");
        assertThatThrownBy(() -> editing.save(CompanyWords.NONE, called("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.replaceLogo(LogoGround.LIGHT, LogoPictureTest.picture("png", 9, 9), null))
                .isInstanceOf(AccessDeniedException.class);
        Viewer viewer = new Viewer("employee", employee.toString(), false);
        int touched = Database.as(viewer, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update company_profile set name = 'Mine'");
            }
        });
        assertThat(touched).isZero();
        assertThatThrownBy(() -> Database.as(viewer, CompanyEditingTest::insertLogo))
                .hasMessageContaining("row-level security");
    }

    private static int insertLogo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("insert into company_logo values ('LIGHT', repeat('a', 64), 1, 1, '')");
        }
    }

    @Test
    void editors_who_change_different_things_overwrite_nothing_of_each_other() {
        enter("Ada", Role.ADMINISTRATOR);
        CompanyWords begun = editing.read().words();
        assertThat(editing.save(begun, begun.with(CompanyField.NAME, "Northwind"))
                        .isKept())
                .isTrue();
        assertThat(editing.save(begun, begun.with(CompanyField.WELCOME, "Good to see you."))
                        .isKept())
                .isTrue();
        assertThat(profiles.current().words())
                .isEqualTo(called("Northwind").with(CompanyField.WELCOME, "Good to see you."));
    }

    @Test
    void editors_who_change_the_same_thing_are_told_before_one_replaces_the_other() {
        enter("Ada", Role.ADMINISTRATOR);
        CompanyWords begun = editing.read().words();
        assertThat(editing.save(begun, begun.with(CompanyField.NAME, "Northwind"))
                        .isKept())
                .isTrue();
        CompanyOutcome second = editing.save(begun, begun.with(CompanyField.NAME, "Southwind"));
        assertThat(second.isKept()).isFalse();
        assertThat(second.meanwhile()).containsExactly(CompanyField.NAME);
        assertThat(second.now().name()).isEqualTo("Northwind");
        assertThat(profiles.current().name()).isEqualTo("Northwind");

        assertThat(editing.save(second.now(), begun.with(CompanyField.NAME, "Southwind"))
                        .isKept())
                .isTrue();
    }

    @Test
    void accent_that_cannot_be_read_on_light_is_refused_and_said_which_contrast_failed() {
        enter("Ada", Role.ADMINISTRATOR);
        CompanyOutcome outcome =
                editing.save(CompanyWords.NONE, called("Northwind").with(CompanyField.ACCENT, "FFD500"));
        assertThat(outcome.isKept()).isFalse();
        assertThat(English.of(Objects.requireNonNull(outcome.refused().get(CompanyField.ACCENT))))
                .contains("Lines and marks in this colour", "1.2 to 1", "3.0 to 1 is needed")
                .endsWith("is " + outcome.nearest() + ".");
        assertThat(profiles.current()).as("all of it or nothing").isEqualTo(CompanyProfile.NONE);

        CompanyWords other = CompanyWords.NONE.with(CompanyField.ACCENT, Objects.requireNonNull(outcome.nearest()));
        assertThat(editing.save(CompanyWords.NONE, other).isKept()).isTrue();
        assertThat(profiles.style()).contains("--aura-accent-color-light: " + outcome.nearest());
    }

    @Test
    void what_is_no_name_no_colour_or_too_long_is_refused() {
        enter("Ada", Role.ADMINISTRATOR);
        CompanyOutcome outcome = editing.save(
                CompanyWords.NONE,
                new CompanyWords("…", "red;}", "x".repeat(2001), "Ask\u0007 Petra", "x".repeat(201)));
        assertThat(outcome.refused().keySet()).containsExactlyInAnyOrder(CompanyField.values());
        assertThat(profiles.current()).isEqualTo(CompanyProfile.NONE);
    }

    @Test
    void the_trail_tells_who_changed_what_without_the_texts() throws IOException {
        PersonId ada = enter("Ada", Role.ADMINISTRATOR);
        CompanyWords words =
                new CompanyWords("Northwind", "#11644c", "Good to see you.", "Ask Petra, room 12.", "A lighthouse");
        assertThat(editing.save(CompanyWords.NONE, words).isKept()).isTrue();
        assertThat(editing.replaceLogo(LogoGround.LIGHT, LogoPictureTest.picture("png", 9, 9), null))
                .isTrue();
        List<AuditEntry> told = trail.list(new AuditFilter(null, ada), Long.MAX_VALUE, 10);
        assertThat(told.toString()).contains("Northwind").doesNotContain("Good to see", "room 12");
        assertThat(told)
                .extracting(AuditEntry::kind)
                .contains(
                        "COMPANY_NAMED",
                        "COMPANY_ACCENT_CHANGED",
                        "COMPANY_WELCOME_CHANGED",
                        "COMPANY_CONTACT_CHANGED",
                        "COMPANY_LOGO_CHANGED");
    }

    @Test
    void logo_that_is_no_image_is_refused_and_nothing_is_lost() throws IOException {
        enter("Ada", Role.ADMINISTRATOR);
        assertThat(editing.replaceLogo(LogoGround.LIGHT, LogoPictureTest.picture("png", 9, 9), null))
                .isTrue();
        CompanyLogo logo = Objects.requireNonNull(profiles.current().light());
        assertThatThrownBy(() -> editing.replaceLogo(LogoGround.LIGHT, new byte[] {1, 2, 3}, logo.hash()))
                .isInstanceOf(SaidException.class);
        assertThat(profiles.current().light()).isEqualTo(logo);
        assertThat(profiles.picture(logo.hash())).isPresent();
    }

    @Test
    void logo_that_somebody_else_replaced_meanwhile_stays() throws IOException {
        enter("Ada", Role.ADMINISTRATOR);
        assertThat(editing.replaceLogo(LogoGround.DARK, LogoPictureTest.picture("png", 9, 9), null))
                .isTrue();
        CompanyLogo logo = Objects.requireNonNull(profiles.current().dark());
        assertThat(editing.replaceLogo(LogoGround.DARK, LogoPictureTest.picture("png", 8, 8), null))
                .isFalse();
        assertThat(editing.removeLogo(LogoGround.DARK, "0".repeat(64))).isFalse();
        assertThat(profiles.current().dark()).isEqualTo(logo);
        assertThat(editing.removeLogo(LogoGround.DARK, logo.hash())).isTrue();
        assertThat(profiles.current().dark()).isNull();
    }

    @Test
    void what_everybody_sees_is_kept_in_memory_until_it_changes_on_any_node() throws SQLException {
        enter("Ada", Role.ADMINISTRATOR);
        assertThat(editing.save(CompanyWords.NONE, called("Northwind")).isKept())
                .isTrue();
        assertThat(profiles.current().name()).isEqualTo("Northwind");
        assertThat(StatementCounter.during(
                        () -> assertThat(profiles.current().name()).isEqualTo("Northwind")))
                .isEmpty();
        // As another node does it, which tells this one with the database's own means.
        Database.change("update company_profile set name = 'Southwind'");
        assertThat(profiles.current().name()).isEqualTo("Northwind");
        Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_notify('waymark_updates', 'another-node topic company')");
            }
            connection.commit();
            return true;
        });
        await().untilAsserted(() -> assertThat(profiles.current().name()).isEqualTo("Southwind"));
    }
}
