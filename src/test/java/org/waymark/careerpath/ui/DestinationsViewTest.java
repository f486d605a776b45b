package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Database;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;

class DestinationsViewTest extends LadderViewTest {

    private static void open(String query) {
        UI.getCurrent().navigate("destinations", QueryParameters.fromString(query));
    }

    @Test
    void every_kind_of_work_elsewhere_is_a_link_with_its_number_of_roles() {
        importPath(harbour("kinds", "Kinds"));
        signIn(null);
        int before = roles("Training");
        importPath(harbour("kinds-more", "Kinds more"));
        assertThat(roles("Training")).isEqualTo(before + 1);
        assertThat(Shown.target("Training")).isEqualTo("destinations?family=training");
        assertThat(Shown.texts("nav .wm-row-link")).endsWith("Other work");
    }

    @Test
    void a_role_is_of_its_own_family_or_else_of_its_path_s() {
        importPath(harbour("own-family", "Own family"));
        signIn(null);
        open("family=consulting");
        assertThat(titles("Own family")).containsExactly("Harbour adviser", "Chief adviser");
        open("family=training");
        assertThat(titles("Own family")).containsExactly("Pilot trainer");
    }

    @Test
    void roles_without_a_family_are_found_under_other_work() {
        importPath(forkedLadder("no-family", 1));
        signIn(null);
        open("family=other");
        assertThat(titles("The no-family path")).containsExactly("Start", "Role craft-1", "Role lead-1");
    }

    @Test
    void a_role_tells_what_carries_over_and_what_would_be_new() {
        importPath(forkedLadder("mine", 1));
        importPath(harbour("theirs", "Theirs"));
        signIn("mine.craft-1");
        open("family=consulting");
        assertThat(rows("Theirs"))
                .extracting(Shown::text)
                .containsExactly(
                        "Harbour adviserCarries over: work.Would be new: Tides.Compare Harbour adviser with your role",
                        "Chief adviserNobody has written down yet what this role asks."
                                + "Compare Chief adviser with your role");
        assertThat(rows("Theirs").getFirst().select("a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("roles/theirs.adviser", "compare?roles=mine.craft-1,theirs.adviser");
        assertThat(group("Theirs").select("h3 a").attr("href")).isEqualTo("paths/theirs");
    }

    @Test
    void what_carries_over_to_several_roles_is_said_once_above_them() {
        importPath(forkedLadder("once-mine", 1));
        importPath(harbour("once", "Said once")
                .replace(
                        ", family: training, expectations: {tides: [Teaches them.]}",
                        ", expectations: {work: [Works.], tides: [Teaches them.]}"));
        signIn("once-mine.craft-1");
        open("family=consulting");
        assertThat(group("Said once").select(".wm-shared").text())
                .isEqualTo("Carries over: work. Would be new: Tides.");
        assertThat(rows("Said once"))
                .extracting(Shown::text)
                .containsExactly(
                        "Harbour adviserCompare Harbour adviser with your role",
                        "Pilot trainerCompare Pilot trainer with your role",
                        "Chief adviserNobody has written down yet what this role asks."
                                + "Compare Chief adviser with your role");
    }

    @Test
    void ones_own_path_and_the_others_of_its_department_are_not_elsewhere() {
        importPath(harbour("port-one", "Port one"));
        importPath(harbour("port-two", "Port two"));
        importPath(harbour("port-far", "Port far").replace("name: Port far", "name: Port far\ndepartment: Far away"));
        importPath(harbour("port-near", "Port near").replace("name: Port near", "name: Port near\ndepartment: Near"));
        importPath(harbour("port-home", "Port home").replace("name: Port home", "name: Port home\ndepartment: Near"));
        signIn("port-home.adviser");
        open("family=consulting");
        assertThat(Shown.texts("h3"))
                .contains("Port one", "Port two", "Port far")
                .doesNotContain("Port home", "Port near");
    }

    @Test
    void without_a_role_one_sees_roles_and_why_nothing_is_compared() {
        importPath(harbour("roleless", "Roleless"));
        signIn(null);
        open("family=consulting");
        assertThat(page()).contains("You hold no role on a path yet, so nothing can be compared.");
        assertThat(rows("Roleless")).extracting(Shown::text).containsExactly("Harbour adviser", "Chief adviser");
    }

    @Test
    void a_role_that_asks_nothing_says_why_nothing_is_compared() {
        importPath(harbour("silent", "Silent"));
        importPath(harbour("silent-other", "Silent other"));
        signIn("silent.chief");
        open("family=consulting");
        assertThat(page()).contains("Nobody has written down yet what your role asks, so nothing can be compared.");
        assertThat(rows("Silent other").getFirst().text())
                .isEqualTo("Harbour adviser Compare Harbour adviser with your role");
    }

    @Test
    void an_unknown_kind_of_work_is_named_and_the_known_ones_are_offered() {
        importPath(harbour("unknown-kind", "Unknown kind"));
        signIn(null);
        open("family=piracy");
        assertThat(texts("wm-problem")).containsExactly("There is no kind of work “piracy”. Choose one of these.");
        assertThat(Shown.texts("nav .wm-row-link")).contains("Consulting");
    }

    @Test
    void a_kind_of_work_without_roles_elsewhere_offers_the_others() throws SQLException {
        // What other tests have left behind.
        Database.change("update path set family = null where family = 'DEVOPS'");
        Database.change("update role set family = null where family = 'DEVOPS'");
        importPath(harbour("only", "Only").replace("family: training", "family: devops"));
        importPath(harbour("only-else", "Only else"));
        signIn("only.adviser");
        open("family=devops");
        assertThat(page()).contains("No role beyond your path is of this kind today.");
        assertThat(Shown.texts("nav a")).anyMatch(link -> link.startsWith("Consulting"));
    }

    @Test
    void many_competencies_are_told_with_a_number() {
        importPath(forkedLadder("few-mine", 1));
        importPath(wide("wide", 10));
        signIn("few-mine.craft-1");
        open("family=data-science");
        assertThat(Shown.text(rows("The wide path").getFirst()))
                .contains("Would be new: Topic 1, Topic 2, Topic 3, Topic 4 and 6 more.");
    }

    @Test
    void statements_do_not_grow_with_200_roles_which_are_folded_path_by_path() {
        importPath(forkedLadder("dest-mine", 1));
        importPath(forkedLadder("dest-few", 1));
        signIn("dest-mine.craft-1");
        open("");
        int few = StatementCounter.during(() -> open("family=other")).size();
        LargeLadders.works().forEach(this::importPath);
        open("");
        List<String> statements = StatementCounter.during(() -> open("family=other"));
        System.out.printf(
                "SQL statements of /destinations: %d with few roles, %d with 200 more%n", few, statements.size());
        assertThat(statements).hasSize(few).hasSizeLessThanOrEqualTo(12);
        assertThat(rows("Works 10")).hasSize(20);
        assertThat(group("Works 10").select("vaadin-details")).hasSize(1);
        assertThat(group("Works 10").text()).contains("20 roles");
    }

    private static int roles(String family) {
        open("");
        return Shown.all("nav .wm-row").stream()
                .filter(row -> row.select(".wm-row-link").text().equals(family))
                .map(row -> row.select(".wm-row-aside").text().split(" ", 2)[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static Element group(String path) {
        return Shown.all(".wm-destinations").stream()
                .filter(group -> group.select("h3").text().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no path " + path));
    }

    private static Elements rows(String path) {
        return group(path).select("li.wm-row");
    }

    private static List<String> titles(String path) {
        return rows(path).stream()
                .map(row -> row.select("a[href^=roles/]").text())
                .toList();
    }

    /** A path of consultants with a trainer among them; who leads them asks nothing yet. */
    private static String harbour(String id, String name) {
        return """
            format: waymark/path/1
            id: %s
            name: %s
            family: consulting
            competencies:
              - {id: tides, name: Tides}
              - {id: work, name: work}
            roles:
              - {id: adviser, title: Harbour adviser, level: 1, expectations: {tides: [Reads them.], work: [Works.]}}
              - {id: trainer, title: Pilot trainer, level: 2, family: training, expectations: {tides: [Teaches them.]}}
              - {id: chief, title: Chief adviser, level: 3}
            """.formatted(id, name);
    }

    private static String wide(String id, int competencies) {
        StringBuilder topics = new StringBuilder();
        StringBuilder asked = new StringBuilder();
        IntStream.rangeClosed(1, competencies).forEach(i -> {
            topics.append("  - {id: topic-%d, name: Topic %d}\n".formatted(i, i));
            asked.append("      topic-%d: [Does %d.]\n".formatted(i, i));
        });
        return """
            format: waymark/path/1
            id: %s
            name: The %s path
            family: data-science
            competencies:
            %sroles:
              - id: one
                title: One
                level: 1
                expectations:
            %s\
            """.formatted(id, id, topics, asked);
    }
}
