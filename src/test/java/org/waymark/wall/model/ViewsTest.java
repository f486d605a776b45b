package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.security.Role;
import org.waymark.testing.Folds;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;
import org.waymark.testing.chance.Chance;
import org.waymark.wall.model.Move.Step;

/**
 * At the end of a history everybody opens every page there is, their own and those of others: of one in which every rule has
 * something to say, and of random ones that stop anywhere, {@code -Dwaymark.views=100} of them;
 * {@code -Dwaymark.seed=…} plays others, if it lies at least as far from another as there are histories. With {@code -Dwaymark.each=true} that is after each step of them: a history that was
 * played up to there, as pages that are opened mark what is on them as read.
 */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private static final long FIRST = Long.getLong("waymark.seed", 0);
    private static final int RANDOM = Integer.getInteger("waymark.views", 3);
    private static final boolean AFTER_EACH_STEP = Boolean.getBoolean("waymark.each");
    private static final int LONGEST = 40;

    /** Read paths that pages show all of. */
    private static final Set<String> SHOWN_WHOLE =
            Set.of("reflections", "prepare page", "meeting page", "beyond the company");

    /**
     * What came of a step stands there once it is done, what was agreed once both sides are open, why somebody has no goals once they say so,
     * and what one says to what the manager sees as long as that is shared.
     */
    private static final Set<String> SHOWN_SOMETIMES =
            Set.of(OwnKind.STEP, OwnKind.AGREED, "growth.own.stance", "growth.own.strength-replies");

    private Stage stage;
    private final List<Played> stories = new ArrayList<>();

    private record Played(Story story, String history) {}

    @BeforeAll
    void play() {
        stage = beans.createBean(Stage.class);
        Story told = stage.begin();
        Telling.playIn(told);
        stories.add(new Played(told, "the telling one"));
        for (int number = 0; number < RANDOM; number++) {
            Chance chance = Chance.seeded(FIRST + number);
            List<Step> steps = HistoriesTest.history(chance, LONGEST);
            for (int played = AFTER_EACH_STEP ? 1 : steps.size(); played <= steps.size(); played++) {
                play(steps.subList(0, played));
            }
        }
    }

    private void play(List<Step> steps) {
        Story story = stage.begin();
        steps.forEach(step -> step.play(story));
        stories.add(new Played(story, steps.toString()));
    }

    Stream<Arguments> everybody() {
        return stories.stream()
                .flatMap(played -> Stream.of(Who.values())
                        .filter(who -> !played.story().hasLeft(who))
                        .map(who -> Arguments.of(stories.indexOf(played), who)));
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    void leave() throws SQLException {
        stage.close();
        TestPeople.leave();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void each_page_tells_what_the_model_allows(int number, Who viewer) {
        Story story = stories.get(number).story();
        String history = stories.get(number).history();
        TestPeople.enter(
                story.world().person(viewer), story.world().roles(viewer).toArray(new Role[0]));
        List<Fact> facts = story.model().facts();
        Set<String> allowed = facts.stream()
                .filter(fact -> fact.readers().contains(viewer))
                .map(Fact::words)
                .collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>();
        addresses(story.world()).forEach(address -> {
            Set<String> told = told(address);
            assertThat(allowed)
                    .as("what %s is told by /%s after %s", viewer, address, history)
                    .containsAll(told);
            seen.addAll(told);
        });
        // Nothing is hidden by the way: what the services show stands on the pages that are made of them.
        Set<String> expected = beans.createBean(ServicePaths.class).of(story).stream()
                .filter(path -> SHOWN_WHOLE.contains(path.name()))
                .flatMap(path -> path.allowed(facts, viewer).stream())
                .collect(Collectors.toSet());
        facts.stream()
                .filter(fact -> (fact.author() == viewer && isOnAPageOfGrowth(fact)) || isStory(story, fact, viewer))
                .map(Fact::words)
                .forEach(expected::add);
        assertThat(seen).as("all that %s is told after %s", viewer, history).containsAll(expected);
    }

    /** What somebody wrote for one who does not ask any more is on no page but their privacy page, which says no words. */
    private static boolean isStory(Story story, Fact fact, Who viewer) {
        return fact.readers().contains(viewer)
                && (fact.sort() == Fact.Sort.STORY
                        ? story.model().told().isOpen(fact.pair())
                        : fact.sort() == Fact.Sort.STORY_SHARED && fact.author() != viewer);
    }

    private static boolean isOnAPageOfGrowth(Fact fact) {
        return fact.sort() == Fact.Sort.TITLE
                || (fact.sort() == Fact.Sort.OWN && !SHOWN_SOMETIMES.contains(fact.kind()));
    }

    private static Set<String> told(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        Folds.openAll();
        return Markers.in(WholePage.text());
    }

    private static Stream<String> addresses(World world) {
        return Stream.of(
                        WorldAddresses.OF_EVERYBODY.stream(),
                        Stream.of(
                                "roles/" + World.ROLE, "privacy", "handover", "destinations", "paths", "admin/people"),
                        Stream.of(
                                "growth/goals?show=picture-1",
                                "growth/goals?show=experiment-1",
                                "growth/strengths?show=strength-1",
                                "growth/strengths/roles?role=" + World.ROLE),
                        world.ways().keySet().stream().map("growth/goals?show=milestone-%s"::formatted),
                        WorldAddresses.of(world))
                .flatMap(Function.identity());
    }
}
