package org.waymark.privacy.ui;

import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.organization.PersonReference;
import org.waymark.privacy.WhatIWrote.Overview;

/** Which kinds there are and who reads something, an address each, so that a session keeps next to nothing of it. */
final class ThingFilterLinks {

    private ThingFilterLinks() {}

    /** What can be chosen; nothing where there is no choice. */
    static Div of(Component reader, Overview all, ThingFilter filter) {
        List<Anchor> kinds = Stream.concat(
                        Stream.of(choice(
                                filter.ofKind(null), reader.getTranslation("privacy.filter.every-kind"), filter)),
                        all.groups().stream()
                                .map(group -> choice(
                                        filter.ofKind(ThingFilter.word(group.kind())),
                                        reader.getTranslation(group.kind()),
                                        filter)))
                .toList();
        Set<PersonId> readers = all.groups().stream()
                .flatMap(group -> group.things().stream())
                .flatMap(thing -> Optional.ofNullable(thing.sharing()).stream())
                .map(OwnThing.Sharing::with)
                .collect(Collectors.toSet());
        List<Anchor> people = Stream.concat(
                        Stream.of(choice(filter.readBy(null), reader.getTranslation("privacy.filter.anybody"), filter)),
                        all.people().values().stream()
                                .filter(person -> readers.contains(person.id()))
                                .sorted(Comparator.comparing(PersonReference::name))
                                .map(person -> choice(filter.readBy(person.id().toString()), person.called(), filter)))
                .toList();
        Div bar = new Div();
        bar.addClassName("wm-filter");
        nav(reader.getTranslation("privacy.filter.kind"), kinds).ifPresent(bar::add);
        nav(reader.getTranslation("privacy.filter.reader"), people).ifPresent(bar::add);
        return bar;
    }

    /** Every one and a single other is no choice. */
    private static Optional<Nav> nav(String name, List<Anchor> choices) {
        if (choices.size() < 3) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-families");
        choices.forEach(choice -> list.add(new ListItem(choice)));
        Nav nav = new Nav(list);
        nav.setAriaLabel(name);
        return Optional.of(nav);
    }

    private static Anchor choice(ThingFilter chosen, String words, ThingFilter now) {
        Anchor link = link(chosen.address(), words, "wm-link");
        if (chosen.equals(now)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
