package org.waymark.careerpath.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.ui.LadderViewTest;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;

class PathEditorViewTest extends LadderViewTest {

    @Autowired
    PathDrafts drafts;

    private static void open(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }

    @Test
    void only_the_people_team_edits() {
        importPath(forkedLadder("guarded", 1));
        for (Role role : List.of(Role.EMPLOYEE, Role.ADMINISTRATOR)) {
            signInAs(role);
            assertThatThrownBy(() -> navigate("admin/paths/guarded", PathEditorView.class))
                    .hasMessageContaining("PathEditorView");
        }
    }

    @Test
    void a_role_is_edited_with_everything_that_belongs_to_it() {
        importPath(forkedLadder("edited", 2));
        signInAs(Role.PEOPLE_TEAM);
        open("admin/paths/edited", "role=craft-1");
        assertThat(find(TextField.class).all()).extracting(TextField::getValue).contains("Role craft-1", "2");
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getValue)
                .contains("- Learns.\n- Does work 1.", "- Helps 1.");
        assertThat(page()).contains("There is no draft.");
        assertThat(Shown.texts(".wm-draft-step")).containsExactly("To Role craft-2", "To Role lead-1");
    }

    @Test
    void a_part_that_is_not_there_is_not_found() {
        importPath(forkedLadder("partly", 1));
        signInAs(Role.PEOPLE_TEAM);
        open("admin/paths/partly", "role=nobody");
        assertThat(Shown.texts("h1")).containsExactly("There is nothing at this address");
    }

    @Test
    void as_many_roles_as_there_may_be_cost_no_statement_more() {
        signInAs(Role.PEOPLE_TEAM);
        int small = statements("few", 2);
        int large = statements("many", 20);
        System.out.printf("Statements of the ladder editor: %d, of a large ladder %d%n", small, large);
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(12);
    }

    private int statements(String path, int roles) {
        importPath(forkedLadder(path, roles));
        RunAs.operator(() -> drafts.save(path, DraftPlace.of(DraftField.SUMMARY), "From the ground up.", "Drafted."));
        int draft = List.of("role=craft-1", "competency=work", "review", "").stream()
                .mapToInt(part -> StatementCounter.during(() -> open("admin/paths/" + path, part))
                        .size())
                .max()
                .orElseThrow();
        int versions = StatementCounter.during(() -> open("admin/paths/" + path + "/versions", ""))
                .size();
        return Math.max(draft, versions);
    }
}
