package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;

/** Somebody is disabled at the provider, or comes back. */
class ScimLeavingTest extends ScimTest {

    private static final String DISABLED = "{\"op\": \"replace\", \"value\": {\"active\": false}}";
    private static final String ENABLED = "{\"op\": \"replace\", \"value\": {\"active\": true}}";

    private final String ada = newEmail("ada");
    private final String externalId = newId();
    private final String number = newId();
    private String id = "";
    private PersonId adaIs;
    private Browser desk;

    @BeforeEach
    void ada_is_signed_in() {
        id = come(user(ada, externalId, "Ada", "Lind", enterprise("\"employeeNumber\": \"" + number + "\"")))
                .id();
        adaIs = idOf(ada);
        testPeople.password(adaIs, "a password of hers");
        desk = new Browser(port);
        desk.signIn(ada, "a password of hers");
        assertThat(desk.isSignedIn()).isTrue();
    }

    @Test
    void who_is_disabled_is_out_at_once_and_does_not_come_in_again() throws SQLException {
        patched(id, DISABLED);

        assertThat(desk.isSignedIn()).isFalse();
        assertThat(rows("select from open_session where person_id = " + adaIs)).isZero();
        Browser phone = new Browser(port);
        phone.signIn(ada, "a password of hers");
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void who_is_enabled_again_is_the_same_person() {
        patched(id, DISABLED);

        assertThat(patched(id, ENABLED).body().path("active").asBoolean()).isTrue();

        assertThat(idOf(ada)).isEqualTo(adaIs);
        desk.signIn(ada, "a password of hers");
        assertThat(desk.isSignedIn()).isTrue();
    }

    @Test
    void a_whole_resource_that_says_nothing_of_it_brings_nobody_back() {
        patched(id, DISABLED);

        scim.put("/Users/" + id, """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "displayName": "Ada Lind"}
            """.formatted(ada));

        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void who_is_deleted_has_left_and_nothing_of_theirs_is_erased() throws SQLException {
        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(204);

        assertThat(scim.get("/Users/" + id).status()).isEqualTo(404);
        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(404);
        assertThat(desk.isSignedIn()).isFalse();
        assertThat(rows("select from leaver where person_id = " + adaIs + " and erased_at is null"))
                .isOne();
    }

    @Test
    void who_comes_back_is_told_by_what_the_provider_calls_them() {
        scim.delete("/Users/" + id);

        Answer back = come(user(ada, externalId, "Ada", "Lind", ""));

        assertThat(idOf(ada)).isEqualTo(adaIs);
        assertThat(back.body().path("active").asBoolean()).isTrue();
    }

    @Test
    void who_comes_back_is_told_by_their_employee_number() {
        scim.delete("/Users/" + id);
        String other = newEmail("ada");

        come(user(other, newId(), "Ada", "Berg Lind", enterprise("\"employeeNumber\": \"" + number + "\"")));

        assertThat(idOf(other)).isEqualTo(adaIs);
    }

    @Test
    void an_address_alone_brings_nobody_back() {
        scim.delete("/Users/" + id);

        Answer refused = scim.post("/Users", user(ada, newId(), "Ada", "Lind", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("employee number");
    }

    @Test
    void a_number_that_is_given_anew_makes_nobody_who_left() {
        scim.delete("/Users/" + id);

        Answer refused = scim.post(
                "/Users",
                user(
                        newEmail("carl"),
                        newId(),
                        "Carl",
                        "Nilsson",
                        enterprise("\"employeeNumber\": \"" + number + "\"")));

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void an_account_that_is_given_to_somebody_new_brings_nobody_back_as_whoever_had_it() {
        patched(id, DISABLED);
        String named =
                "{\"op\": \"replace\", \"value\": {\"displayName\": \"Carl Nilsson\", \"name\": {\"givenName\": \"Carl\","
                        + " \"familyName\": \"Nilsson\"}%s}}";
        for (String change : List.of(named.formatted(", \"active\": true"), named.formatted(""))) {
            assertThat(scim.patch("/Users/" + id, PATCH.formatted(change)).status())
                    .isEqualTo(409);
        }
        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean(true))
                .isFalse();
        assertThat(person(ada).name()).isEqualTo("Ada Lind");
    }

    @Test
    void who_comes_back_keeps_the_number_that_their_source_does_not_say() {
        scim.delete("/Users/" + id);
        come(user(ada, externalId, "Ada", "Lind", ""));
        scim.delete("/Users/" + id);
        String other = newEmail("ada");
        come(user(other, newId(), "Ada", "Lind", enterprise("\"employeeNumber\": \"" + number + "\"")));
        assertThat(idOf(other)).isEqualTo(adaIs);
    }

    @Test
    void somebody_of_another_name_takes_the_address_of_who_has_left() {
        scim.delete("/Users/" + id);

        come(user(ada, newId(), "Carl", "Nilsson", ""));

        assertThat(person(ada).name()).isEqualTo("Carl Nilsson");
        assertThat(idOf(ada)).isNotEqualTo(adaIs);
    }

    @Test
    void the_last_administrator_stays() throws SQLException {
        Database.change("delete from account_role where role = 'ADMINISTRATOR'");
        RunAs.operator(() -> {
            accounts.grant(adaIs, Role.ADMINISTRATOR);
            return true;
        });

        assertThat(scim.patch("/Users/" + id, PATCH.formatted(DISABLED)).status())
                .isEqualTo(409);
        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(409);

        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean()).isTrue();
        sources.administrator();
        assertThat(scim.delete("/Users/" + id).status()).isEqualTo(204);
    }

    private static int rows(String sql) throws SQLException {
        return Database.asSuperuser(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from (" + sql + ") one")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
