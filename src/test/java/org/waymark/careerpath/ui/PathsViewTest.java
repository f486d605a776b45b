package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.testing.Shown;

class PathsViewTest extends LadderViewTest {

    @Test
    void ones_own_path_comes_first_and_says_where_one_is() {
        importPath(forkedLadder("list-own", 2));
        importPath(forkedLadder("list-other", 2));
        signIn("list-own.craft-1");
        navigate(PathsView.class);
        assertThat(Shown.texts("h2")).containsExactly("Yours", "Around you");
        assertThat(texts("wm-row").getFirst())
                .isEqualTo("The list-own pathTracks: Craft, LeadYou are here: Role craft-1");
        assertThat(texts("wm-row")).contains("The list-other pathTracks: Craft, Lead5 roles");
        assertThat(Shown.target("The list-other path")).isEqualTo("paths/list-other");
    }

    @Test
    void without_a_role_all_paths_are_alike() {
        importPath(forkedLadder("list-alike", 1));
        signIn(null);
        navigate(PathsView.class);
        assertThat(Shown.texts("h2")).containsExactly("All paths");
    }
}
