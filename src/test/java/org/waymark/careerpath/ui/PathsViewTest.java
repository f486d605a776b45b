package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PathsViewTest extends LadderViewTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void ones_own_ladder_comes_first_and_says_where_one_is() {
        importPath(forkedLadder("map-other", 2));
        importPath(forkedLadder("map-own", 2));
        signIn("map-own.craft-1");
        navigate(PathsView.class);
        JsonNode map = map();
        JsonNode ladder = map.get("ladders").get(0);
        assertThat(ladder.get("id").asString()).isEqualTo("map-own");
        assertThat(ladder.get("name").asString()).isEqualTo("The map-own path");
        assertThat(texts(ladder.get("tracks"))).containsExactly("Craft", "Lead");
        assertThat(map.get("here").asInt()).isEqualTo(rungs(ladder).indexOf("craft-1"));
        assertThat(rungs(ladder)).containsExactly("start", "craft-1", "lead-1", "craft-2", "lead-2");
    }

    @Test
    void a_role_says_its_level_its_track_and_how_far_away_it_is() {
        importPath(forkedLadder("map-role", 2));
        signIn("map-role.craft-1");
        navigate(PathsView.class);
        JsonNode roles = map().get("ladders").get(0).get("roles");
        assertThat(roles.get(0).toString()).isEqualTo("[\"start\",\"Start\",1,null,null]");
        assertThat(roles.get(1).toString()).isEqualTo("[\"craft-1\",\"Role craft-1\",2,0,0]");
        assertThat(roles.get(4).toString()).isEqualTo("[\"lead-2\",\"Role lead-2\",3,1,2]");
    }

    @Test
    void a_step_says_between_which_roles_it_leads_and_of_which_kind_it_is() {
        importPath(forkedLadder("map-steps", 1));
        signIn("map-steps.start");
        navigate(PathsView.class);
        // The roles of one's own ladder come first: start, craft-1, lead-1.
        JsonNode steps = map().get("steps");
        assertThat(steps.get("promotion").toString()).contains("[0,1]", "[0,2]");
        assertThat(steps.get("lateral").toString()).contains("[1,2]");
    }

    @Test
    void without_a_role_nothing_is_near() {
        importPath(forkedLadder("map-nowhere", 1));
        signIn(null);
        navigate(PathsView.class);
        assertThat(map().has("here")).isFalse();
        map().get("ladders")
                .forEach(ladder -> ladder.get("roles")
                        .forEach(role -> assertThat(role.get(4).isNull()).isTrue()));
    }

    @Test
    void what_the_address_asks_for_reaches_the_browser() {
        importPath(forkedLadder("map-asked", 1));
        signIn(null);
        UI.getCurrent().navigate("paths", QueryParameters.fromString("view=list"));
        assertThat(drawn().getElement().getProperty("query")).isEqualTo("view=list");
    }

    @Test
    void a_role_is_found_by_what_it_asks_too_and_a_sentence_says_that_none_is() {
        importPath(forkedLadder("map-asking", 1).replaceFirst("Learns", "Ties a bowline"));
        signIn(null);
        navigate(PathsView.class);
        LadderMap map = (LadderMap) drawn();
        assertThat(map.asking("BOWLINE work"))
                .isEqualTo("[{\"address\":\"map-asking.start\",\"competency\":\"Work\"}]");
        assertThat(map.asking("zzz")).isEqualTo("[]");
        assertThat(map.asking("z")).isEqualTo("[]");
        assertThat(map.getElement().getProperty("labels"))
                .contains("No role has “{0}”, neither in its title nor in what it asks.");
    }

    @Test
    void a_map_costs_no_more_statements_with_200_roles_than_with_few() {
        importPath(forkedLadder("map-few", 1));
        signIn("map-few.start");
        navigate(CompareView.class);
        int few = StatementCounter.during(() -> navigate(PathsView.class)).size();
        LargeLadders.works().forEach(this::importPath);
        navigate(CompareView.class);
        List<String> statements = StatementCounter.during(() -> navigate(PathsView.class));
        System.out.printf("SQL statements of /paths: %d with few roles, %d with 200 more%n", few, statements.size());
        assertThat(statements).hasSize(few).hasSizeLessThanOrEqualTo(12);
        assertThat(Shown.all("wm-ladder-map")).hasSize(1);
        assertThat(map().toString()).contains("Works 10 lead-10");
    }

    private static Component drawn() {
        return UI.getCurrent()
                .getCurrentView()
                .getChildren()
                .filter(LadderMap.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode map() {
        return JSON.readTree(drawn().getElement().getProperty("map"));
    }

    private static List<String> rungs(JsonNode ladder) {
        List<String> ids = new ArrayList<>();
        ladder.get("roles").forEach(role -> ids.add(role.get(0).asString()));
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).asString())
                .toList();
    }
}
