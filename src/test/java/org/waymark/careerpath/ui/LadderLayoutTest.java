package org.waymark.careerpath.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.ui.LadderLayout.PlacedRung;
import org.waymark.careerpath.ui.LadderLayout.Rail;

class LadderLayoutTest {

    private final List<Rung> rungs = new ArrayList<>();

    private void role(int level, @Nullable String track, String title) {
        rungs.add(new Rung(
                new RoleReference("path." + title, title, level, track, track, "path", "Path"), null, List.of()));
    }

    private LadderLayout layout(String... tracks) {
        List<TrackReference> references = new ArrayList<>();
        for (String track : tracks) {
            references.add(new TrackReference(track, track, null));
        }
        return LadderLayout.of(new PathDetail("path", "Path", null, null, references, rungs, null));
    }

    /** One line for each rung: title, row, columns, and what is special. */
    private static List<String> drawn(LadderLayout layout) {
        return layout.rungs().stream().map(LadderLayoutTest::drawn).toList();
    }

    private static String drawn(PlacedRung rung) {
        return rung.rung().role().title() + " " + rung.row() + ": " + rung.column() + "+" + rung.span()
                + (rung.isGround() ? " ground" : "")
                + (rung.isJoin() ? " join" : "")
                + (rung.isBranch() ? " branch" : "");
    }

    @Test
    void a_fork_stands_between_the_shared_roles_below_and_above() {
        role(1, null, "junior");
        role(2, null, "senior");
        role(3, "tech", "staff");
        role(3, "lead", "manager");
        role(4, "tech", "principal");
        role(4, "lead", "director");
        role(5, null, "head");
        LadderLayout layout = layout("tech", "lead");
        assertThat(layout.columns()).isEqualTo(2);
        assertThat(layout.rows()).isEqualTo(5);
        assertThat(drawn(layout))
                .containsExactly(
                        "junior 1: 1+2 ground",
                        "senior 2: 1+2",
                        "staff 3: 1+1",
                        "principal 4: 1+1",
                        "manager 3: 2+1 branch",
                        "director 4: 2+1",
                        "head 5: 1+2 join");
        assertThat(layout.rails()).isEmpty();
    }

    @Test
    void a_ladder_without_tracks_is_one_column() {
        role(1, null, "one");
        role(2, null, "two");
        assertThat(layout().columns()).isEqualTo(1);
        assertThat(drawn(layout())).containsExactly("one 1: 1+1 ground", "two 2: 1+1");
    }

    @Test
    void shared_roles_of_one_level_stand_side_by_side() {
        role(1, null, "support");
        role(2, null, "success");
        role(2, null, "trainer");
        role(3, "tech", "consultant");
        role(3, "lead", "manager");
        assertThat(drawn(layout("tech", "lead")))
                .containsExactly(
                        "support 1: 1+2 ground",
                        "success 2: 1+1",
                        "trainer 2: 2+1",
                        "consultant 3: 1+1",
                        "manager 3: 2+1 branch");
    }

    @Test
    void a_shared_role_leaves_the_column_of_a_track_that_begins_beside_it() {
        role(1, null, "ground");
        role(2, null, "shared");
        role(2, "b", "beside");
        assertThat(drawn(layout("a", "b", "c")))
                .containsExactly("ground 1: 1+3 ground", "shared 2: 1+1", "beside 2: 2+1");
    }

    @Test
    void where_every_track_has_a_role_the_shared_one_gets_a_row_of_its_own_below() {
        role(1, "a", "left");
        role(1, "b", "right");
        role(1, null, "shared");
        assertThat(drawn(layout("a", "b")))
                .containsExactly("shared 1: 1+2 ground", "left 2: 1+1", "right 2: 2+1 branch");
    }

    @Test
    void several_roles_in_one_place_widen_every_track() {
        role(1, "a", "one");
        role(1, "a", "other");
        role(1, "b", "right");
        role(2, "a", "above");
        assertThat(drawn(layout("a", "b")))
                .containsExactly(
                        "one 1: 1+1 ground", "other 1: 2+1 ground", "above 2: 1+2 join", "right 1: 3+2 ground branch");
    }

    @Test
    void a_track_without_a_role_on_a_level_keeps_its_line() {
        role(1, null, "ground");
        role(4, "a", "high");
        role(9, null, "top");
        assertThat(drawn(layout("a", "b"))).containsExactly("ground 1: 1+2 ground", "high 2: 1+1", "top 3: 1+2 join");
        assertThat(layout("a", "b").rails()).containsExactly(new Rail(2, 2));
    }
}
