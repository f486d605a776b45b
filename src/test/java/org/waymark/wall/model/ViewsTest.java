package org.waymark.wall.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.security.Role;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;

/** At the end of a history everybody opens every page there is, their own and those of others. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest extends SpringBrowserlessTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Stage stage;
    private Story story;

    @BeforeAll
    void play() {
        stage = beans.createBean(Stage.class);
        story = stage.begin();
        Telling.playIn(story);
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    void leave() {
        stage.close();
        TestPeople.leave();
    }

    @ParameterizedTest
    @EnumSource
    void each_page_tells_what_the_model_allows(Who viewer) {
        TestPeople.enter(
                story.world().person(viewer), story.world().roles(viewer).toArray(new Role[0]));
        List<Fact> facts = story.model().facts();
        Set<String> allowed = facts.stream()
                .filter(fact -> fact.readers().contains(viewer))
                .map(Fact::words)
                .collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>();
        addresses().forEach(address -> {
            Set<String> told = told(address);
            assertThat(allowed).as("what %s is told by /%s", viewer, address).containsAll(told);
            seen.addAll(told);
        });
        // Nothing is hidden by the way: what the services show stands on the pages that are made of them.
        Set<String> expected = beans.createBean(ServicePaths.class).of(story).stream()
                .filter(path -> Set.of("reflections", "prepare page", "meeting page", "beyond the company")
                        .contains(path.name()))
                .flatMap(path -> path.allowed(facts, viewer).stream())
                .collect(Collectors.toSet());
        assertThat(seen).as("all that %s is told", viewer).containsAll(expected);
    }

    private static Set<String> told(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return Markers.in(WholePage.text());
    }

    private Stream<String> addresses() {
        World world = story.world();
        return Stream.of(
                        Stream.of("", "reflections", "team", "one-on-ones", "one-on-ones/new", "growth", "account"),
                        Stream.of("roles/" + World.ROLE, "destinations", "paths", "admin/people"),
                        each("team/%s", world.people().values()),
                        each(
                                "one-on-ones/%s",
                                world.meetings().values().stream()
                                        .map(Meeting::oneOnOne)
                                        .toList()),
                        each(
                                "reflections/%s",
                                world.meetings().values().stream()
                                        .map(Meeting::reflection)
                                        .toList()),
                        each("reflections/%s", world.daily()),
                        each(
                                "reflections/then-and-now?answer=%s",
                                world.answers().values()))
                .flatMap(Function.identity());
    }

    private static Stream<String> each(String address, Collection<?> ids) {
        return ids.stream().map(address::formatted);
    }
}
