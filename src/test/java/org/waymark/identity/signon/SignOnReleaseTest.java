package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.AccountEntry;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.TestProvider;
import org.waymark.testing.WaymarkServerTest;

/** One administrator alone comes in as nobody else by a provider that they run themselves. */
@WaymarkServerTest
class SignOnReleaseTest {

    private static final String PROBLEM = "/sign-on/problem/not-released";

    @LocalServerPort
    int port;

    @Autowired
    SignOnProviders providers;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    AccountDirectory directory;

    private final String key = "own-" + UUID.randomUUID().toString().substring(0, 8);
    private final String subject = UUID.randomUUID().toString();
    private final String email = TestPeople.newEmail();
    private TestProvider provider;
    private PersonId eve;
    private PersonId ada;
    private PersonId victim;

    @BeforeEach
    void eve_is_an_administrator_with_a_provider_of_her_own() {
        provider = TestProvider.shared();
        provider.knows(port, key);
        eve = administrator("Eve");
        ada = administrator("Ada");
        victim = people.person("Vera Victim", email);
        provider.has(subject, email);
    }

    @AfterEach
    void as_it_was() {
        provider.reset();
        TestPeople.leave();
    }

    @Test
    void what_one_administrator_entered_joins_nobody() {
        assertThat(save(eve, null)).isTrue();

        assertThat(comes()).isEqualTo(PROBLEM);
        assertThat(new Browser(port).view(PROBLEM.substring(1))).contains("second administrator");
        assertThat(as(ada, () -> providers.of(victim))).isEmpty();
    }

    @Test
    void nothing_of_it_changes_without_a_recent_proof() {
        save(eve, null);
        TestPeople.enterWithoutProof(eve, Role.ADMINISTRATOR);

        for (Runnable act : List.<Runnable>of(
                () -> providers.save(detail(null), "s"), () -> providers.remove(key), () -> providers.part(victim))) {
            assertThatThrownBy(act::run).isInstanceOf(ProofNeeded.class);
        }
    }

    @Test
    void a_second_administrator_releases_it_and_nobody_their_own() {
        save(eve, null);
        assertThatThrownBy(() -> release(eve)).isInstanceOf(AccessDeniedException.class);
        assertThat(comes()).isEqualTo(PROBLEM);

        assertThat(release(ada)).isTrue();

        assertThat(comes()).isEqualTo("/");
        assertThat(seen(ada).waiting()).isNull();
    }

    @Test
    void what_was_changed_after_it_was_looked_at_is_not_released() {
        save(eve, null);
        ProviderDetail looked = seen(ada);
        save(eve, new RoleClaim("groups", "a", "p"));

        assertThat(as(ada, () -> providers.release(looked))).isFalse();
        assertThat(comes()).isEqualTo(PROBLEM);
    }

    @Test
    void whoever_changes_whom_it_stands_for_has_it_wait_anew_and_another_name_does_not() {
        save(eve, null);
        release(ada);
        as(
                ada,
                () -> providers.save(
                        new ProviderDetail(key, "Renamed", provider.issuer(), TestProvider.CLIENT, null, false), ""));
        assertThat(seen(eve).waiting()).isNull();

        save(ada, new RoleClaim("groups", "a", "p"));

        ProviderWait waiting = seen(ada).waiting();
        assertThat(waiting).isNotNull();
        assertThat(waiting.changedBy()).startsWith("Ada");
        assertThat(waiting.releasable()).isFalse();
        assertThatThrownBy(() -> release(ada)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoever_is_joined_goes_on_and_gets_no_roles_from_what_waits() {
        save(eve, null);
        release(ada);
        assertThat(comes()).isEqualTo("/");

        save(eve, new RoleClaim("groups", "a", "p"));
        provider.has(subject, Map.of("email", email, "email_verified", true, "groups", List.of("a")));

        assertThat(comes()).isEqualTo("/");
        assertThat(roles(victim)).isEmpty();
        release(ada);
        comes();
        assertThat(roles(victim)).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void whoever_is_joined_reads_so_on_their_account_page() {
        save(eve, null);
        release(ada);
        Browser browser = new Browser(port);
        provider.signIn(browser, key, subject);

        assertThat(browser.view("account")).contains("Your sign-on", provider.issuer());
    }

    /** Past the services, as an administrator who has found a way to write rows. */
    @Test
    void the_database_asks_for_a_second_administrator_as_well() throws SQLException {
        save(eve, null);
        for (PersonId releaser : List.of(eve, ada)) {
            assertThatThrownBy(() -> Database.as(
                            new Viewer("Eve", eve.toString(), false),
                            connection -> connection
                                    .createStatement()
                                    .executeUpdate("update sign_on_provider set released_by = %s where key = '%s'"
                                            .formatted(releaser, key))))
                    .hasMessageContaining("Another administrator");
        }
    }

    /** By the rule for sign-in links; or a new company could not begin. */
    @Test
    void whoever_is_alone_releases_their_own() throws SQLException {
        save(eve, null);
        String released = Database.asSuperuser(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from account_role");
                statement.execute("delete from release_begun");
                statement.execute("insert into account_role values (%s, 'ADMINISTRATOR')".formatted(eve));
                statement.execute("set local role " + DatabaseCredentials.APPLICATION);
                statement.execute("select set_config('waymark.person', '%s', true)".formatted(eve));
                statement.execute("update sign_on_provider set released_by = %s where key = '%s'".formatted(eve, key));
                return Database.column(
                                connection, "select released_by::text from sign_on_provider where key = '" + key + "'")
                        .iterator()
                        .next();
            } finally {
                connection.rollback();
            }
        });
        assertThat(released).isEqualTo(eve.toString());
    }

    @Test
    void the_trail_tells_who_released_whose() throws SQLException {
        save(eve, null);
        release(ada);

        Set<String> told = Database.asSuperuser(connection -> Database.column(
                connection,
                "select kind || ' by ' || actor_id || ' of ' || coalesce(person_id, 0) from audit_entry where thing = '"
                        + key + "'"));
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "PROVIDER_ADDED by " + eve + " of 0", "PROVIDER_RELEASED by " + ada + " of " + eve);
    }

    private boolean release(PersonId who) {
        ProviderDetail shown = seen(who);
        return as(who, () -> providers.release(shown));
    }

    private ProviderDetail seen(PersonId who) {
        return as(who, providers::list).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Set<Role> roles(PersonId person) {
        return RunAs.operator(() -> directory.find(person))
                .map(AccountEntry::roles)
                .orElseThrow();
    }

    private PersonId administrator(String name) {
        Member member = people.member(name);
        company.grant(member.id(), Role.ADMINISTRATOR);
        return member.id();
    }

    private boolean save(PersonId who, @Nullable RoleClaim roles) {
        return as(who, () -> providers.save(detail(roles), TestProvider.SECRET)).isEmpty();
    }

    private ProviderDetail detail(@Nullable RoleClaim roles) {
        return new ProviderDetail(key, "Her own", provider.issuer(), TestProvider.CLIENT, roles, false);
    }

    private String comes() {
        return Browser.redirect(provider.signIn(new Browser(port), key, subject));
    }

    private static <T> T as(PersonId who, Supplier<T> work) {
        TestPeople.enter(who, Role.ADMINISTRATOR);
        try {
            return work.get();
        } finally {
            TestPeople.leave();
        }
    }
}
