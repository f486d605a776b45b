package org.waymark.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.organization.importing.PlannedMoves;
import org.waymark.provisioning.ScimClient.Answer;
import org.waymark.testing.Database;

/** Moves with a date that a provider asks for. */
class ScimMovesTest extends ScimTest {

    private static final String MOVE = MoveShape.SCHEMA;

    @Autowired
    PlannedMoves moves;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final LocalDate later = today.plusDays(40);
    private final String ada = newEmail("ada");
    private final String ben = newEmail("ben");
    private final String cleo = newEmail("cleo");

    @AfterEach
    void nothing_planned() throws SQLException {
        Database.change("delete from planned_move");
    }

    @Test
    void the_line_of_today_goes_on_until_the_day_and_the_new_one_begins_on_it() throws SQLException {
        String manager = come(user(ben, newId(), "Ben", "Okafor", "")).id();
        String next = come(user(cleo, newId(), "Cleo", "Marsh", "")).id();
        String id = come(user(ada, newId(), "Ada", "Lind", managedBy(manager))).id();

        patched(id, move("\"from\": \"%s\", \"newManager\": \"%s\"".formatted(later, next)));
        carryOut();
        assertThat(managerOf(ada)).isEqualTo("Ben Okafor");

        itIsTheDay();
        carryOut();
        assertThat(managerOf(ada)).isEqualTo("Cleo Marsh");
    }

    @Test
    void department_title_and_role_move_together_and_what_is_not_named_stays() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", ", \"title\": \"Engineer\""))
                .id();
        String department = "Bridges " + newId();

        patched(id, move("\"from\": \"%s\", \"newDepartment\": \"%s\"".formatted(later, department)));
        patched(id, replace("title", "Senior Engineer"));
        assertThat(person(ada).department()).isNull();
        assertThat(person(ada).title()).isEqualTo("Senior Engineer");

        itIsTheDay();
        carryOut();
        assertThat(person(ada).department()).isEqualTo(department);
        assertThat(person(ada).title()).isEqualTo("Senior Engineer");
    }

    @Test
    void what_is_planned_is_read_as_it_was_sent() {
        String next = come(user(ben, newId(), "Ben", "Okafor", "")).id();
        String id = come(user(
                        ada,
                        newId(),
                        "Ada",
                        "Lind",
                        extension("\"from\": \"%s\", \"newTitle\": \"Lead\", \"newManager\": \"%s\""
                                .formatted(later, next))))
                .id();

        Answer read = scim.get("/Users/" + id);

        assertThat(read.body().path("schemas").toString()).contains(MOVE);
        assertThat(read.body().path(MOVE).path("from").asString()).isEqualTo(later.toString());
        assertThat(read.body().path(MOVE).path("newTitle").asString()).isEqualTo("Lead");
        assertThat(read.body().path(MOVE).path("newManager").asString()).isEqualTo(next);
        assertThat(scim.list("/Users", "userName eq \"" + ada + "\"")
                        .body()
                        .at("/Resources/0")
                        .path(MOVE)
                        .path("from")
                        .asString())
                .isEqualTo(later.toString());
        assertThat(scim.get("/Schemas/" + MOVE).status()).isEqualTo(200);
    }

    @Test
    void saying_it_again_plans_nothing_anew_neither_before_nor_after_the_day() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        String said = move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(later));

        patched(id, said);
        patched(id, said);
        assertThat(column("select count(*) from planned_move where person_id = " + idOf(ada)))
                .containsExactly("1");

        itIsTheDay();
        carryOut();
        patched(id, move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(today)));
        assertThat(column("select outcome from planned_move where person_id = " + idOf(ada)))
                .containsExactly("DONE");
    }

    @Test
    void a_patch_takes_it_back_and_a_whole_resource_without_it_leaves_it() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        patched(id, move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(later)));

        assertThat(scim.put("/Users/" + id, user(ada, newId(), "Ada", "Lind-Berg", ""))
                        .status())
                .isEqualTo(200);
        assertThat(open()).containsExactly("Lead");

        patched(id, "{\"op\": \"remove\", \"path\": \"" + MOVE + "\"}");
        assertThat(open()).isEmpty();
    }

    @Test
    void what_cannot_be_planned_is_refused_with_a_reason_and_changes_nothing() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();

        for (String unfit : new String[] {
            "\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(today),
            "\"from\": \"next spring\", \"newTitle\": \"Lead\"",
            "\"newTitle\": \"Lead\"",
            "\"from\": \"%s\", \"newManager\": \"%s\"".formatted(later, newId()),
            "\"from\": \"%s\", \"newManager\": \"%s\"".formatted(later, id)
        }) {
            Answer refused = scim.patch("/Users/" + id, PATCH.formatted(move(unfit)));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.scimType()).isEqualTo("invalidValue");
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void a_manager_whom_another_provider_keeps_is_nobody_here() {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        ScimClient other = new ScimClient(port, sources.token());
        String theirs =
                other.post("/Users", user(ben, newId(), "Ben", "Okafor", "")).id();

        assertThat(scim.patch(
                                "/Users/" + id,
                                PATCH.formatted(
                                        move("\"from\": \"%s\", \"newManager\": \"%s\"".formatted(later, theirs))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void who_has_left_moves_nowhere_and_saying_it_again_keeps_nobody_in() throws SQLException {
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        patched(id, move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(later)));
        itIsTheDay();
        carryOut();

        patched(
                id,
                replace("active", "False") + "," + move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(today)));
        patched(id, move("\"from\": \"%s\", \"newTitle\": \"Chief\"".formatted(later)));

        assertThat(scim.get("/Users/" + id).body().path("active").asBoolean()).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void what_is_true_already_may_be_said_for_a_day_that_is_over() {
        String id =
                come(user(ada, newId(), "Ada", "Lind", ", \"title\": \"Lead\"")).id();

        patched(id, move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(today)));
    }

    /** Whoever asked for themself as a manager would become it by a provider that says something else. */
    @Test
    void a_move_that_somebody_has_to_confirm_is_neither_told_nor_replaced() throws SQLException {
        String manager = come(user(ben, newId(), "Ben", "Okafor", "")).id();
        String id = come(user(ada, newId(), "Ada", "Lind", "")).id();
        Database.change("""
            insert into planned_move (person_id, from_day, fields, manager_id, returns, needs_second, asked_by)
            values (%s, '%s', '{MANAGER}', %s, false, true, %s)
            """.formatted(idOf(ada), later, idOf(ben), idOf(ben)));

        assertThat(scim.get("/Users/" + id).text()).doesNotContain(manager);
        assertThat(scim.patch(
                                "/Users/" + id,
                                PATCH.formatted(move("\"from\": \"%s\", \"newTitle\": \"Lead\"".formatted(later))))
                        .status())
                .isEqualTo(409);
        assertThat(column("select needs_second from planned_move where outcome is null and person_id = " + idOf(ada)))
                .containsExactly("t");
    }

    private void carryOut() throws SQLException {
        for (String move : column("select id from planned_move where outcome is null")) {
            assertThat(RunAs.operator(() -> moves.tryAgain(Long.parseLong(move))))
                    .isEmpty();
        }
    }

    /** As if the days had gone by. */
    private void itIsTheDay() throws SQLException {
        Database.change("update planned_move set from_day = date '" + today + "' where outcome is null");
    }

    private Set<String> open() throws SQLException {
        return column("select title from planned_move where outcome is null and person_id = " + idOf(ada));
    }

    private static String move(String fields) {
        return "{\"op\": \"add\", \"value\": {\"" + MOVE + "\": {" + fields + "}}}";
    }

    private static String extension(String fields) {
        return ", \"" + MOVE + "\": {" + fields + "}";
    }
}
