package org.waymark.questionbank.ui;

import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.ui.QuestionFilter.State;

/** Which questions can be looked at, an address each. */
final class QuestionFilterLinks {

    private QuestionFilterLinks() {}

    static Div of(Component reader, QuestionFilter filter) {
        Div bar = new Div(
                nav(
                        reader.getTranslation("questionbank.filter.kind"),
                        Stream.of(Kind.values())
                                .map(kind -> choice(
                                        filter.of(kind),
                                        reader.getTranslation(kind.key()),
                                        !filter.isSearch() && kind == filter.kind()))
                                .toList()),
                nav(
                        reader.getTranslation("questionbank.filter.side"),
                        Stream.concat(
                                        Stream.of(choice(
                                                filter.from(null),
                                                reader.getTranslation("questionbank.filter.both"),
                                                filter.side() == null)),
                                        Stream.of(Perspective.values())
                                                .map(side -> choice(
                                                        filter.from(side),
                                                        reader.getTranslation(side.key()),
                                                        side == filter.side())))
                                .toList()),
                nav(
                        reader.getTranslation("questionbank.filter.state"),
                        Stream.concat(
                                        Stream.of(choice(
                                                filter.in(null),
                                                reader.getTranslation("questionbank.filter.any"),
                                                filter.state() == null)),
                                        Stream.of(State.values())
                                                .map(state -> choice(
                                                        filter.in(state),
                                                        reader.getTranslation(
                                                                "questionbank.filter.state." + state.word()),
                                                        Objects.equals(state, filter.state()))))
                                .toList()));
        bar.addClassName("wm-filter");
        return bar;
    }

    private static Nav nav(String name, List<Anchor> choices) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-families");
        choices.forEach(choice -> list.add(new ListItem(choice)));
        Nav nav = new Nav(list);
        nav.setAriaLabel(name);
        return nav;
    }

    private static Anchor choice(QuestionFilter chosen, String words, boolean current) {
        Anchor link = link(chosen.address(), words, "wm-link");
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
