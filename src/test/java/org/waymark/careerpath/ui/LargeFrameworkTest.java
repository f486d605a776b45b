package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;

/** What a framework of 60 roles by 40 competencies costs beside one of 10 by 5. */
class LargeFrameworkTest extends LadderViewTest {

    private static final int MOST = 12;

    @Test
    void a_view_costs_no_more_statements_with_60_roles_by_40_competencies() {
        importPath(LargeLadders.framework("frame-small", 10, 5));
        importPath(LargeLadders.framework("frame-large", 60, 40));
        signIn("frame-small.role-1");
        assertSame("/paths/{path}", "paths/frame-small", "", "paths/frame-large", "");
        assertThat(styled("wm-rung")).hasSize(60);
        assertSame("/roles/{role}", "roles/frame-small.role-6", "", "roles/frame-large.role-6", "");
        assertThat(styled("wm-competency")).hasSize(40);
        assertSame(
                "/compare",
                "compare",
                "roles=frame-small.role-1,frame-small.role-5",
                "compare",
                "roles=frame-large.role-1,frame-large.role-5");
        assertThat(styled("wm-compare-row")).hasSize(40);
        assertSame("/destinations", "destinations", "family=training", "destinations", "family=other");
        assertThat(Shown.texts("h3")).contains("Framework frame-large");
    }

    private static void assertSame(
            String view, String smallAddress, String smallQuery, String largeAddress, String largeQuery) {
        // The first page brings the frame along.
        open("compare", "");
        int small = statements(smallAddress, smallQuery);
        open("compare", "");
        int large = statements(largeAddress, largeQuery);
        System.out.printf("SQL statements of %s: %d with 10 roles by 5, %d with 60 by 40%n", view, small, large);
        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(MOST);
    }

    private static int statements(String address, String query) {
        return StatementCounter.during(() -> open(address, query)).size();
    }

    private static void open(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }
}
