package org.waymark.careerpath.exchange.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.careerpath.exchange.LadderTableReport.Levels;

/** How levels in words follow on one another: one order for all paths that have the same levels. */
class LevelChoices extends Div {

    private static final long serialVersionUID = 1;

    private final SerializableRunnable changed;
    private final Map<Set<String>, List<String>> stated = new LinkedHashMap<>();
    private List<Group> shown = List.of();
    private boolean isJustSet;

    LevelChoices(SerializableRunnable changed) {
        this.changed = changed;
        setVisible(false);
    }

    /** Paths with the same levels. */
    private record Group(Set<String> words, List<String> paths, List<String> order, boolean isSettled)
            implements Serializable {}

    /** The orders that were set here, from the ground up. */
    List<List<String>> stated() {
        return List.copyOf(stated.values());
    }

    void forget() {
        stated.clear();
        show(List.of());
    }

    /** Draws what is not drawn yet; what is, stays, and with it what was moved in it. */
    void show(List<Levels> levels) {
        List<Group> groups = groups(levels);
        if (groups.equals(shown)) {
            return;
        }
        boolean isOnlyMoved = Stream.concat(groups.stream(), shown.stream()).allMatch(Group::isSettled)
                && names(groups).equals(names(shown));
        shown = groups;
        if (isOnlyMoved) {
            return;
        }
        removeAll();
        setVisible(!groups.isEmpty());
        H3 heading = new H3(getTranslation("careerpath.import.levels"));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, paragraph("wm-meta", getTranslation("careerpath.import.levels.help")));
        groups.forEach(group ->
                add(new LevelOrder(group.paths(), group.order(), group.isSettled(), order -> set(group, order))));
        if (isJustSet) {
            // The button that was pressed is gone.
            heading.getElement().executeJs("this.focus()");
            isJustSet = false;
        }
    }

    private void set(Group group, List<String> order) {
        isJustSet = !group.isSettled();
        stated.remove(group.words());
        stated.put(group.words(), order);
        changed.run();
    }

    private static List<List<String>> names(List<Group> groups) {
        return groups.stream()
                .map(group -> Stream.concat(
                                group.paths().stream(), group.words().stream().sorted())
                        .toList())
                .toList();
    }
    /** An order that waits to be set is for paths with fewer of its levels, too: each is asked for once. */
    private static List<Group> groups(List<Levels> levels) {
        Map<Set<String>, Group> groups = new LinkedHashMap<>();
        for (Levels one : levels) {
            Set<String> words = key(one.order());
            Group group = groups.computeIfAbsent(
                    words, ignored -> new Group(words, new ArrayList<>(), one.order(), one.isSettled()));
            group.paths().add(one.path());
        }
        List<Group> all = List.copyOf(groups.values());
        return all.stream()
                .filter(group -> group.isSettled()
                        || all.stream()
                                .noneMatch(other -> !other.isSettled()
                                        && !other.words().equals(group.words())
                                        && other.words().containsAll(group.words())))
                .toList();
    }

    private static Set<String> key(List<String> order) {
        return order.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
