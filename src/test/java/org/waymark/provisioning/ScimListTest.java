package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;

/** Long lists, page by page, and what is looked for in them. */
class ScimListTest extends ScimTest {

    @Autowired
    ScimRequests requests;

    private final String mark = newId();

    @Test
    void pages_follow_each_other_and_nobody_is_on_two() {
        for (int i = 0; i < 5; i++) {
            come(user(newEmail("p" + i), newId(), "P" + i, "Lind", ""));
        }

        Set<String> seen = new LinkedHashSet<>();
        for (int start = 1; start <= 5; start += 2) {
            Answer page = scim.get("/Users?startIndex=" + start + "&count=2");
            assertThat(page.body().path("totalResults").asInt()).isEqualTo(5);
            assertThat(page.body().path("startIndex").asInt()).isEqualTo(start);
            page.body()
                    .path("Resources")
                    .forEach(one -> assertThat(seen.add(one.path("displayName").asString()))
                            .isTrue());
        }
        assertThat(seen).containsExactly("P0 Lind", "P1 Lind", "P2 Lind", "P3 Lind", "P4 Lind");
        assertThat(scim.get("/Users?count=0").body().path("totalResults").asInt())
                .isEqualTo(5);
        assertThat(scim.get("/Users?startIndex=99").body().path("totalResults").asInt())
                .isEqualTo(5);
        assertThat(scim.get("/Users?attributes=userName").text()).doesNotContain("displayName");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            userName sw "ada-";                                1
            userName co "EXAMPLE";                             2
            userName ew "@example.org" and active eq true;     2
            name.familyName eq "lind";                         1
            name.givenName ne "Ada";                           1
            displayName eq "ben okafor";                       1
            title eq "engineer";                               1
            title pr;                                          1
            not (title pr);                                    1
            externalId eq "%1$s";                              1
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "bridges %1$s"; 1
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "n-%1$s";   1
            emails.value co "ada-";                            1
            emails[type eq "work" and value sw "ada-"];        1
            meta.lastModified gt "2001-01-01T00:00:00Z";       2
            meta.created lt "2001-01-01T00:00:00Z";            0
            (userName sw "ada-" or userName sw "ben-") and title pr; 1
            """)
    void filters_find(String filter, int count) {
        come(user(
                newEmail("ada"),
                mark,
                "Ada",
                "Lind",
                ", \"title\": \"Engineer\""
                        + enterprise(
                                "\"department\": \"Bridges %1$s\", \"employeeNumber\": \"n-%1$s\"".formatted(mark))));
        come(user(newEmail("ben"), newId(), "Ben", "Okafor", ""));

        Answer found = scim.list("/Users", filter.formatted(mark));

        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.body().path("totalResults").asInt()).isEqualTo(count);
    }

    @Test
    void a_page_costs_as_many_statements_as_a_person() {
        String boss = newEmail("cleo");
        come(user(boss, newId(), "Cleo", "Marsh", ""));
        for (int i = 0; i < 20; i++) {
            come(user(newEmail("p" + i), newId(), "P" + i, "Lind", managedBy(boss)));
        }

        assertThat(StatementCounter.during(() -> list(15))).hasSameSizeAs(StatementCounter.during(() -> list(1)));
    }

    private void list(int count) {
        Source source = requests.sourceOf(token).orElseThrow();
        requests.handle(source, HttpMethod.GET, "http://localhost/scim/v2/Users?count=" + count, Map.of(), "");
    }

    /** With more people than one looks through: as many rows as an index finds, whatever stands behind the function. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            kept.user_name_key = 'bulk-7@example.org';            provisioned_person_by_user_name
            kept.external_id = 'bulk-7';                          provisioned_person_source_id_external_id_key
            person.email_key = 'bulk-7-%1$s@example.org';         person_by_email
            person.external_id = 'bulk-7-%1$s';                   person_external_id_key
            kept.id = '00000000-0000-0000-0000-000000000007';     provisioned_person_pkey
            true order by kept.number limit 50;                   provisioned_person_in_order
            """)
    void what_providers_look_for_is_found_by_an_index(String condition, String index) throws SQLException {
        Set<String> plan = Database.asSuperuser(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                    with source as (
                        insert into provisioning_source (name, administrator_group, people_team_group)
                        values ('%1$s', '', '') returning id
                    ), people as (
                        insert into person (id, external_id, name, name_skeleton, email, email_key, version)
                        select -1000000 - n, 'bulk-' || n || '-%1$s', 'Bulk', 'bulk', 'bulk-' || n || '-%1$s@example.org',
                               'bulk-' || n || '-%1$s@example.org', 0
                        from generate_series(1, 20000) n returning id, external_id)
                    insert into provisioned_person (source_id, person_id, user_name, user_name_key, external_id)
                    select source.id, people.id, external_id || '@example.org', external_id || '@example.org', external_id
                    from source, people
                    """.formatted(mark));
                statement.execute("analyze person; analyze provisioned_person");
                statement.execute(
                        "select set_config('waymark.person', '', true), set_config('waymark.operator', 'on', true)");
                statement.execute("set local role " + DatabaseCredentials.APPLICATION);
                return Database.column(
                        connection,
                        ("explain select kept.id, person.name from provisioned_person kept"
                                        + " join known_people() person on person.person_id = kept.person_id"
                                        + " where kept.source_id = (select id from provisioning_source where name = '%1$s')"
                                        + " and kept.gone_at is null and " + condition)
                                .formatted(mark));
            }
        });

        assertThat(String.join("\n", plan))
                .contains(index)
                .doesNotContain("Seq Scan on provisioned_person", "Seq Scan on person");
    }

    @Test
    void an_id_that_is_none_is_nobodys() {
        assertThat(scim.get("/Users/1").status()).isEqualTo(404);
        assertThat(scim.get("/Users/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
