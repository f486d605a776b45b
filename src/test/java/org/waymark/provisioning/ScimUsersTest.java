package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.provisioning.ScimClient.Answer;

/** People whom a provider keeps. */
class ScimUsersTest extends ScimTest {

    private final String ada = newEmail("ada");
    private final String ben = newEmail("ben");

    @Test
    void somebody_comes_and_is_found_by_their_user_name() {
        Answer nobody = scim.list("/Users", "userName eq \"" + ada + "\"");
        assertThat(nobody.status()).isEqualTo(200);
        assertThat(nobody.body().path("totalResults").asInt()).isZero();

        Answer made = come(user(ada, newId(), "Ada", "Lind", ""));

        Answer found = scim.list("/Users", "userName eq \"" + ada.toUpperCase(Locale.ROOT) + "\"");
        assertThat(found.body().path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.body().at("/Resources/0/id").asString()).isEqualTo(made.id());
        assertThat(person(ada).name()).isEqualTo("Ada Lind");
    }

    @Test
    void what_a_provider_says_is_what_the_directory_shows() {
        String number = newId();
        Answer made = come(user(
                ada,
                newId(),
                "Ada",
                "Lind",
                ", \"title\": \"Engineer\""
                        + enterprise("\"department\": \"Bridges %s\", \"employeeNumber\": \"%s\""
                                .formatted(number, number))));

        assertThat(person(ada).title()).isEqualTo("Engineer");
        assertThat(person(ada).department()).isEqualTo("Bridges " + number);
        assertThat(made.body().path(ENTERPRISE).path("employeeNumber").asString())
                .isEqualTo(number);
        assertThat(made.location())
                .hasValueSatisfying(where -> assertThat(where).endsWith("/scim/v2/Users/" + made.id()));
    }

    @Test
    void who_is_here_already_is_adopted_and_not_doubled() {
        PersonId known = testPeople.person("Ada Lind", ada);

        come(user(ada, newId(), "Ada", "Lind-Berg", ""));

        assertThat(idOf(ada)).isEqualTo(known);
    }

    @Test
    void nobody_becomes_somebody_of_another_name() {
        testPeople.person("Carl Nilsson", ada);

        Answer refused = scim.post("/Users", user(ada, newId(), "Ada", "Lind", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.scimType()).isEqualTo("uniqueness");
        assertThat(refused.text()).doesNotContain("Carl").doesNotContain(ada);
        assertThat(person(ada).name()).isEqualTo("Carl Nilsson");
    }

    @Test
    void one_user_name_and_one_external_id_are_one_persons() {
        String id = newId();
        come(user(ada, id, "Ada", "Lind", ""));

        assertThat(scim.post("/Users", user(ada, newId(), "Ada", "Lind", "")).status())
                .isEqualTo(409);
        assertThat(scim.post("/Users", user(ben, id, "Ada", "Lind", "")).status())
                .isEqualTo(409);
    }

    @Test
    void an_address_never_moves_an_account_to_somebody_else() {
        String one = come(user(ada, newId(), "Ada", "Lind", "")).id();
        String other = come(user(ben, newId(), "Ben", "Okafor", "")).id();
        PersonId adaIs = idOf(ada);
        PersonId benIs = idOf(ben);

        assertThat(scim.patch("/Users/" + one, PATCH.formatted(replace("emails[type eq \\\"work\\\"].value", ben)))
                        .status())
                .isEqualTo(409);
        assertThat(scim.patch("/Users/" + other, PATCH.formatted(replace("emails[type eq \\\"work\\\"].value", ada)))
                        .status())
                .isEqualTo(409);

        assertThat(idOf(ada)).isEqualTo(adaIs);
        assertThat(idOf(ben)).isEqualTo(benIs);
    }

    @Test
    void another_address_is_told_at_both_and_rests_like_one_that_was_changed_by_hand() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        PersonId adaIs = idOf(ada);

        patched(id, replace("emails[type eq \\\"work\\\"].value", ben));

        assertThat(idOf(ben)).isEqualTo(adaIs);
        assertThat(column("select address from identity_changed_within(1) where person_id = " + adaIs))
                .containsExactlyInAnyOrder(ada, ben);
        assertThat(column("select address_rests_until(" + adaIs + ") > now()")).containsExactly("t");
    }

    @Test
    void what_a_whole_resource_leaves_out_stays() {
        String number = newId();
        String id = come(user(
                        ada,
                        newId(),
                        "Ada",
                        "Lind",
                        ", \"title\": \"Engineer\"" + enterprise("\"employeeNumber\": \"" + number + "\"")))
                .id();
        testPeople.person("Ben Okafor", ben);
        RunAs.operator(() -> {
            people.changeManager(idOf(ada), idOf(ben));
            return true;
        });

        Answer put = scim.put("/Users/" + id, """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "displayName": "Ada Berg"}
            """.formatted(ada));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(person(ada).name()).isEqualTo("Ada Berg");
        assertThat(person(ada).title()).isEqualTo("Engineer");
        assertThat(managerOf(ada)).isEqualTo("Ben Okafor");
        assertThat(put.body().path("active").asBoolean()).isTrue();
        assertThat(put.body().path(ENTERPRISE).path("employeeNumber").asString())
                .isEqualTo(number);
    }

    @Test
    void what_is_removed_in_part_is_gone() {
        String id = come(user(ada, newId(), "Ada", "Lind", ", \"title\": \"Engineer\""))
                .id();

        patched(id, "{\"op\": \"remove\", \"path\": \"title\"}");

        assertThat(person(ada).title()).isNull();
    }

    @Test
    void a_family_name_alone_makes_another_full_name() {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();

        patched(id, replace("name.familyName", "Berg"));

        assertThat(person(ada).name()).isEqualTo("Ada Berg");
    }

    @Test
    void whoever_changes_what_another_has_changed_meanwhile_is_told() {
        Answer made = come(user(ada, newId(), "Ada", "Lind", ""));
        String seen = made.etag().orElseThrow();
        assertThat(scim.get("/Users/" + made.id(), "If-None-Match", seen).status())
                .isEqualTo(304);
        String operations = PATCH.formatted(replace("title", "Engineer"));

        assertThat(scim.patch("/Users/" + made.id(), operations, "If-Match", seen)
                        .status())
                .isEqualTo(200);
        assertThat(scim.patch("/Users/" + made.id(), operations, "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(scim.get("/Users/" + made.id()).etag()).isPresent().isNotEqualTo(made.etag());
    }

    @Test
    void what_is_no_address_and_no_name_is_refused_in_words_of_the_protocol() {
        Answer address = scim.post("/Users", user("no address", newId(), "Ada", "Lind", ""));
        assertThat(address.status()).isEqualTo(400);
        assertThat(address.scimType()).isEqualTo("invalidValue");

        Answer name = scim.post("/Users", user(ada, newId(), "\\u202e", "\\u202e", ""));
        assertThat(name.status()).isEqualTo(400);

        assertThat(scim.post("/Users", "{").status()).isEqualTo(400);
        assertThat(scim.get("/Nothing").status()).isEqualTo(404);
    }

    @Test
    void a_manager_who_has_not_come_yet_is_waited_for() {
        String boss = newId();
        come(user(ada, newId(), "Ada", "Lind", managedBy(boss)));
        Answer ben = come(user(this.ben, newId(), "Ben", "Okafor", managedBy(boss)));
        assertThat(managerOf(ada)).isEmpty();
        assertThat(ben.body().path(ENTERPRISE).path("manager").path("value").asString())
                .isEqualTo(boss);

        String cleo = come(user(newEmail("cleo"), boss, "Cleo", "Marsh", "")).id();

        assertThat(managerOf(ada)).isEqualTo("Cleo Marsh");
        assertThat(managerOf(this.ben)).isEqualTo("Cleo Marsh");
        assertThat(scim.get("/Users/" + ben.id())
                        .body()
                        .path(ENTERPRISE)
                        .path("manager")
                        .path("value")
                        .asString())
                .isEqualTo(cleo);
    }

    @Test
    void a_manager_is_known_by_the_id_here_by_their_own_or_by_how_they_sign_in() {
        String boss = newEmail("cleo");
        String external = newId();
        String cleo = come(user(boss, external, "Cleo", "Marsh", "")).id();

        for (String value : new String[] {cleo, external, boss}) {
            String report = newEmail("report");
            come(user(report, newId(), "Ada", "Lind", managedBy(value)));
            assertThat(managerOf(report)).as(value).isEqualTo("Cleo Marsh");
        }
    }

    @Test
    void nobody_reports_in_a_circle_and_whoever_waits_for_it_waits_no_more() {
        String one = newId();
        String other = newId();
        come(user(ada, one, "Ada", "Lind", managedBy(other)));
        String benIs = come(user(ben, other, "Ben", "Okafor", managedBy(one))).id();
        assertThat(managerOf(ben)).isEqualTo("Ada Lind");
        assertThat(managerOf(ada)).isEmpty();

        Answer refused = scim.patch(
                "/Users/"
                        + scim.list("/Users", "externalId eq \"" + one + "\"")
                                .body()
                                .at("/Resources/0/id")
                                .asString(),
                PATCH.formatted(replace(ENTERPRISE + ":manager.value", benIs)));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }
}
