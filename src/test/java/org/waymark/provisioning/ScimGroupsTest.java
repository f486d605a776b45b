package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.TrustedRoles;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Database;

/** What people are trusted with, as a provider's groups say it. */
class ScimGroupsTest extends ScimTest {

    private static final String ADMINISTRATORS = "/Groups/administrator";
    private static final String PEOPLE_TEAM = "/Groups/people-team";

    @Autowired
    TrustedRoles roles;

    @Autowired
    PlatformTransactionManager transactions;

    private final String ada = newEmail("ada");
    private String id = "";

    @BeforeEach
    void groups_with_names() {
        scim = new ScimClient(port, sources.token(Sources.newName(), "waymark-admins", "waymark-people"));
        id = come(user(ada, newId(), "Ada", "Lind", "")).id();
    }

    @Test
    void there_are_those_two_that_were_named() {
        Answer all = scim.get("/Groups");
        assertThat(all.body().path("totalResults").asInt()).isEqualTo(2);
        assertThat(all.text()).contains("waymark-admins", "waymark-people");

        Answer found = scim.get("/Groups?excludedAttributes=members&filter=displayName%20eq%20%22waymark-admins%22");
        assertThat(found.body().path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.body().at("/Resources/0/id").asString()).isEqualTo("administrator");

        assertThat(post("everybody").status()).isEqualTo(403);
        assertThat(post("waymark-admins").status()).isEqualTo(409);
        assertThat(scim.delete(ADMINISTRATORS).status()).isEqualTo(403);
    }

    @Test
    void a_source_that_decides_nothing_has_none() {
        ScimClient other = new ScimClient(port, sources.token());

        assertThat(other.get("/Groups").body().path("totalResults").asInt()).isZero();
        assertThat(other.patch(PEOPLE_TEAM, add(id)).status()).isEqualTo(404);
        assertThat(rolesOf(ada)).isEmpty();
    }

    @Test
    void whoever_changes_a_group_waits_until_it_is_changed_by_nobody_else() throws Exception {
        CompletableFuture<Answer> patched = Database.asSuperuser(connection -> {
            Database.column(
                    connection,
                    "select pg_advisory_xact_lock(hashtext('provisioning groups'), id::int) from provisioning_source");
            CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> scim.patch(PEOPLE_TEAM, add(id)));
            await().until(() ->
                    Database.asSuperuser(other -> Database.column(other, """
                    select pid from pg_stat_activity where wait_event = 'advisory' and query like '%provisioning groups%'
                    """)).size() == 1);
            return waiting;
        });
        assertThat(patched.get().status()).isEqualTo(200);
        assertThat(rolesOf(ada)).containsExactly(Role.PEOPLE_TEAM);
    }

    @Test
    void a_member_is_trusted_and_whoever_is_none_any_more_is_not() {
        assertThat(scim.patch(PEOPLE_TEAM, add(id)).status()).isEqualTo(200);
        assertThat(rolesOf(ada)).containsExactly(Role.PEOPLE_TEAM);
        assertThat(scim.get("/Users/" + id).body().at("/groups/0/display").asString())
                .isEqualTo("waymark-people");

        for (String operation : List.of(
                "{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + id + "\\\"]\"}",
                "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"" + id + "\"}]}",
                "{\"op\": \"replace\", \"path\": \"members\", \"value\": []}")) {
            scim.patch(PEOPLE_TEAM, add(id));
            Answer removed = scim.patch(PEOPLE_TEAM, PATCH.formatted(operation));
            assertThat(removed.status()).as(removed.text()).isEqualTo(200);
            assertThat(rolesOf(ada)).as(operation).isEmpty();
        }
    }

    @Test
    void okta_repeats_the_name_of_a_group_and_nothing_comes_of_it() {
        scim.patch(PEOPLE_TEAM, add(id));

        Answer renamed = scim.patch(
                PEOPLE_TEAM,
                PATCH.formatted(
                        "{\"op\": \"replace\", \"value\": {\"id\": \"people-team\", \"displayName\": \"waymark-people\"}}"));

        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(rolesOf(ada)).containsExactly(Role.PEOPLE_TEAM);
    }

    @Test
    void a_whole_group_has_those_members_and_no_others_of_this_source() {
        String ben = newEmail("ben");
        String other = come(user(ben, newId(), "Ben", "Okafor", "")).id();
        PersonId byHand = sources.administrator();
        RunAs.operator(() -> {
            accounts.grant(byHand, Role.PEOPLE_TEAM);
            return true;
        });
        scim.patch(PEOPLE_TEAM, add(id));

        Answer put = scim.put(PEOPLE_TEAM, """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "waymark-people",
             "members": [{"value": "%s"}]}
            """.formatted(other));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(rolesOf(ada)).isEmpty();
        assertThat(rolesOf(ben)).containsExactly(Role.PEOPLE_TEAM);
        assertThat(roles(byHand))
                .as("given by hand to somebody whom nobody keeps")
                .contains(Role.PEOPLE_TEAM);
    }

    @Test
    void who_is_of_another_source_or_has_left_is_no_member() {
        String theirs = newEmail("ben");
        ScimClient other = new ScimClient(port, sources.token());
        String ben =
                other.post("/Users", user(theirs, newId(), "Ben", "Okafor", "")).id();

        assertThat(scim.patch(ADMINISTRATORS, add(ben)).status()).isEqualTo(400);
        assertThat(rolesOf(theirs)).isEmpty();

        patched(id, "{\"op\": \"replace\", \"value\": {\"active\": false}}");
        assertThat(scim.patch(ADMINISTRATORS, add(id)).status()).isEqualTo(400);
        assertThat(rolesOf(ada)).isEmpty();
    }

    @Test
    void the_last_administrator_stays_one() throws SQLException {
        scim.patch(ADMINISTRATORS, add(id));
        Database.change("delete from account_role where role = 'ADMINISTRATOR' and person_id <> " + idOf(ada));

        assertThat(scim.patch(ADMINISTRATORS, PATCH.formatted("{\"op\": \"remove\", \"path\": \"members\"}"))
                        .status())
                .isEqualTo(409);

        assertThat(rolesOf(ada)).containsExactly(Role.ADMINISTRATOR);
    }

    private Answer post(String name) {
        return scim.post(
                "/Groups",
                "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:Group\"], \"displayName\": \"" + name + "\"}");
    }

    private static String add(String member) {
        return PATCH.formatted("{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \""
                + member + "\"}]}");
    }

    private Set<Role> rolesOf(String email) {
        return roles(idOf(email));
    }

    private Set<Role> roles(PersonId person) {
        Map<PersonId, Set<Role>> all = RunAs.operator(
                () -> new TransactionTemplate(transactions).execute(status -> roles.of(List.of(person))));
        return all == null ? Set.of() : all.getOrDefault(person, Set.of());
    }
}
