package org.waymark.meeting.wrapup.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.wrapup.ConversationMap;
import org.waymark.meeting.wrapup.ConversationMap.Suggestion;
import org.waymark.meeting.wrapup.ConversationMap.Talked;
import org.waymark.meeting.wrapup.ConversationMap.TalkedGrowth;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.ui.QuestionFacts;

/** What two people could ask next, and when they last talked about what. */
public class ConversationMapSection extends Div {

    private static final long serialVersionUID = 1;

    /**
     * What can be done with a question.
     *
     * @param verb what its button says
     * @param take takes the question's id
     */
    public record Offer(String verb, SerializableConsumer<String> take) implements Serializable {}

    /** What can be done with a question. */
    private enum Act {
        TAKE
    }

    private final StaticHtml next = new StaticHtml(new Div());
    private final ActionList questions = new ActionList(getTranslation("meeting.map.title"), Act.class, this::take);
    private final StaticHtml gently = new StaticHtml(new Div());
    private final ActionList gentleQuestions =
            new ActionList(getTranslation("meeting.map.title"), Act.class, this::take);
    private final StaticHtml kinds = new StaticHtml(new Div());
    private @Nullable Offer offer;

    /** Makes an empty section. */
    public ConversationMapSection() {
        addClassName("wm-talk-map");
        add(next, questions, gently, gentleQuestions, kinds);
    }

    /**
     * Shows a map.
     *
     * @param map the map
     * @param takes what can be done with its questions, null for nothing
     */
    public void show(ConversationMap map, @Nullable Offer takes) {
        offer = takes;
        Suggestion gentle = map.gently();
        next.show(next(map));
        gently.show(gently(gentle));
        kinds.show(kinds(map));
        fill(questions, map.next());
        fill(gentleQuestions, gentle);
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

    private void fill(ActionList list, @Nullable Suggestion suggestion) {
        List<Question> offered = suggestion == null ? List.of() : suggestion.questions();
        list.setVisible(!offered.isEmpty());
        list.show(offered.stream().map(this::item).toList());
    }

    private ActionList.Item item(Question question) {
        return new ActionList.Item(
                question.id(),
                "",
                question.text(),
                "",
                "",
                List.of(QuestionFacts.of(this, question)),
                offer == null ? List.of() : List.of(new Action(Act.TAKE, offer.verb(), true)));
    }

    private void take(String question, Press<Act> press) {
        if (offer != null) {
            offer.take().accept(question);
        }
    }

    private Div kinds(ConversationMap map) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        map.kinds()
                .forEach(talked -> list.add(line(
                        getTranslation(talked.kind().key()),
                        talked.last() == null
                                ? getTranslation("meeting.map.not-yet")
                                : getTranslation("meeting.map.last", Dates.day(this, talked.last())))));
        Div kinds = new Div(new H3(getTranslation("meeting.map.talked")), list);
        if (!map.growth().isEmpty()) {
            kinds.add(new H3(getTranslation("meeting.map.growth")), growth(map.growth()));
        }
        return kinds;
    }

    private UnorderedList growth(List<TalkedGrowth> growth) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        growth.forEach(talked -> list.add(line(
                getTranslation(talked.what().key()),
                getTranslation("meeting.map.last", Dates.day(this, talked.last())))));
        return list;
    }

    private static ListItem line(String what, String said) {
        Span when = new Span(said);
        when.addClassName("wm-meta");
        ListItem item = new ListItem(new Span(what), when);
        item.addClassName("wm-choice");
        return item;
    }
}
