package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Still;
import org.waymark.meeting.ConversationMap;
import org.waymark.meeting.ConversationMap.Suggestion;
import org.waymark.meeting.ConversationMap.Talked;
import org.waymark.questionbank.Question;

/** What two people could ask next, and when they last talked about what. */
class ConversationMapSection extends Div {

    private static final long serialVersionUID = 1;

    /**
     * What can be done with a question.
     *
     * @param verb what its button says
     * @param take takes the question's id
     */
    record Offer(String verb, SerializableConsumer<String> take) implements Serializable {}

    private final Still next = new Still(new Div());
    private final UnorderedList questions = new UnorderedList();
    private final Still gently = new Still(new Div());
    private final UnorderedList gentleQuestions = new UnorderedList();
    private final Still kinds = new Still(new Div());
    private @Nullable Offer offer;
    private List<String> drawn = List.of();

    ConversationMapSection() {
        addClassName("wm-talk-map");
        questions.addClassName("wm-choices");
        gentleQuestions.addClassName("wm-choices");
        add(next, questions, gently, gentleQuestions, kinds);
    }

    /**
     * Shows a map.
     *
     * @param map the map
     * @param takes what can be done with its questions, null for nothing
     */
    void show(ConversationMap map, @Nullable Offer takes) {
        offer = takes;
        Suggestion gentle = map.gently();
        next.show(next(map));
        gently.show(gently(gentle));
        kinds.show(kinds(map));
        List<String> now = drawn(map, takes);
        // The same ones are not drawn again, since a click may be on its way to one of their buttons.
        if (!now.equals(drawn)) {
            drawn = now;
            fill(questions, map.next());
            fill(gentleQuestions, gentle);
        }
    }

    /** Keeps nothing until it is shown again. */
    void forget() {
        offer = null;
        drawn = List.of();
        next.show(new Div());
        gently.show(new Div());
        kinds.show(new Div());
        questions.removeAll();
        gentleQuestions.removeAll();
    }

    private static List<String> drawn(ConversationMap map, @Nullable Offer takes) {
        Suggestion gentle = map.gently();
        List<String> drawn = new ArrayList<>();
        drawn.add(takes == null ? "" : takes.verb());
        Stream.concat(map.next().questions().stream(), gentle == null ? Stream.empty() : gentle.questions().stream())
                .map(Question::id)
                .forEach(drawn::add);
        return drawn;
    }

    private Div next(ConversationMap map) {
        Suggestion suggestion = map.next();
        String kind = getTranslation(suggestion.kind().key());
        Div words = new Div(
                new H3(kind),
                paragraph(
                        "wm-meta",
                        map.kinds().stream()
                                .filter(talked -> talked.kind() == suggestion.kind())
                                .findFirst()
                                .map(Talked::last)
                                .map(day -> getTranslation("meeting.map.longest-ago", Dates.day(this, day)))
                                .orElseGet(() -> getTranslation("meeting.map.never"))));
        if (suggestion.questions().isEmpty()) {
            words.add(paragraph("wm-meta", getTranslation("meeting.map.all-asked")));
        }
        return words;
    }

    private Div gently(@Nullable Suggestion gentle) {
        Div words = new Div();
        if (gentle != null && !gentle.questions().isEmpty()) {
            words.add(
                    new H3(getTranslation(gentle.kind().key())),
                    paragraph(
                            "wm-meta",
                            getTranslation("meeting.map.gently." + gentle.kind().slug())));
        }
        return words;
    }

    private void fill(UnorderedList list, @Nullable Suggestion suggestion) {
        list.removeAll();
        list.setVisible(suggestion != null && !suggestion.questions().isEmpty());
        if (suggestion != null) {
            suggestion.questions().forEach(question -> list.add(line(question)));
        }
    }

    private ListItem line(Question question) {
        Span depth = new Span(getTranslation(question.depth().key()));
        depth.addClassName("wm-meta");
        ListItem item = new ListItem(new Still(new Span(question.text())), new Still(depth));
        item.addClassName("wm-choice");
        if (offer != null) {
            Button take = new Button(offer.verb(), click -> take(question.id()));
            take.setAriaLabel(getTranslation("base.choice.this", offer.verb(), question.text()));
            item.add(take);
        }
        return item;
    }

    private void take(String question) {
        if (offer != null) {
            offer.take().accept(question);
        }
    }

    private Div kinds(ConversationMap map) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        map.kinds().forEach(talked -> {
            Span when = new Span(
                    talked.last() == null
                            ? getTranslation("meeting.map.not-yet")
                            : getTranslation("meeting.map.last", Dates.day(this, talked.last())));
            when.addClassName("wm-meta");
            ListItem item = new ListItem(new Span(getTranslation(talked.kind().key())), when);
            item.addClassName("wm-choice");
            list.add(item);
        });
        return new Div(new H3(getTranslation("meeting.map.talked")), list);
    }
}
