package org.waymark.organization.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.organization.LadderRoles.LadderRole;

/** Which role is proposed for a title. */
class NearestRolesTest {

    private final NearestRoles roles = new NearestRoles(List.of(
            new LadderRole("engineering.senior-engineer", "Senior Engineer", "Engineering"),
            new LadderRole("engineering.manager", "Manager", "Engineering"),
            new LadderRole("sales.manager", "Manager", "Sales")));

    @Test
    void the_same_words_in_another_form_are_the_role() {
        assertThat(roles.ofTitle(" senior  ENGINEER")).map(LadderRole::address).contains("engineering.senior-engineer");
        assertThat(roles.ofTitle("Senior Enginer")).map(LadderRole::address).contains("engineering.senior-engineer");
    }

    @Test
    void nothing_is_guessed_of_a_title_that_two_paths_have() {
        assertThat(roles.ofTitle("Manager")).isEmpty();
    }

    @Test
    void a_title_that_is_like_none_has_no_proposal() {
        assertThat(roles.ofTitle("Cook")).isEmpty();
    }
}
