package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.team.Preparation;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.sharing.SharedThing;

/**
 * What somebody shares, part by part: on the page of their manager, and where they look at it as that one does. Whatever else
 * a page puts into the column stands below.
 */
class SharedColumn extends Div {

    private static final long serialVersionUID = 1;

    /** The key of what is no kind of content. */
    private static final String RECENT = "recent";

    private static final String EARLIER = "earlier";
    private static final String GROWTH = "growth";
    private static final String PROPOSED = "proposed";

    private final Div shared = new Div();

    /** Kept by key: a part that is still there stays, and so does what is unfolded in it. */
    private final Map<String, StaticHtml> parts = new LinkedHashMap<>();

    private SharedMarks marks = new SharedMarks();

    SharedColumn() {
        shared.addClassName("wm-shared");
        begin();
    }

    /** Forgets whom it was about, and whatever else stood in the column. */
    final void begin() {
        removeAll();
        shared.removeAll();
        parts.clear();
        marks = new SharedMarks();
        add(shared);
    }

    /** From now on whatever comes has arrived in an open page. */
    void pageIsOpen() {
        marks.pageIsOpen();
    }

    /**
     * Shows what somebody shares.
     *
     * @param acts address of the page up to the name of what it opens, null for somebody who only looks
     */
    void show(Preparation preparation, @Nullable String acts) {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put(RECENT, recent(preparation, acts));
        if (!preparation.earlier().isEmpty()) {
            sections.put(EARLIER, earlier(preparation.earlier()));
        }
        Map<Boolean, List<SharedThing>> things =
                preparation.things().stream().collect(Collectors.partitioningBy(SharedGrowthSection::isGrowth));
        things.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(SharedThing::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, ofKind) -> sections.put(
                        kind.key(), new SharedKindSection(preparation.person().firstName(), kind, ofKind, 2, marks)));
        List<SharedThing> growth = things.getOrDefault(true, List.of());
        if (!growth.isEmpty() || !preparation.growth().isEmpty()) {
            sections.put(GROWTH, new SharedGrowthSection(preparation.person(), preparation.growth(), growth, marks));
        }
        List<AskedQuestion> questions = preparation.before().proposed();
        if (!questions.isEmpty()) {
            sections.put(PROPOSED, proposed(questions));
        }
        show(sections);
    }

    /** What is withdrawn leaves the page, and is not only hidden. */
    private void show(Map<String, Section> sections) {
        parts.keySet().retainAll(sections.keySet());
        sections.forEach((key, section) ->
                parts.computeIfAbsent(key, fresh -> new StaticHtml(section)).show(section));
        List<StaticHtml> inOrder = sections.keySet().stream()
                .map(key -> Objects.requireNonNull(parts.get(key)))
                .toList();
        if (!inOrder.equals(shared.getChildren().toList())) {
            shared.removeAll();
            inOrder.forEach(shared::add);
        }
    }

    private Section recent(Preparation preparation, @Nullable String acts) {
        String firstName = preparation.person().firstName();
        Section section = section(new H2(getTranslation("meeting.prepare.shared", firstName)));
        if (preparation.recent().isEmpty()) {
            section.add(empty(
                    preparation.earlier().isEmpty()
                            ? nothing(preparation, acts)
                            : LinkedSentence.of("meeting.prepare.nothing-new", firstName)));
        } else {
            section.add(
                    paragraph("wm-meta", getTranslation("meeting.prepare.seen", firstName)),
                    new SharedAnswerList(preparation.recent(), marks));
        }
        return section;
    }

    /** A question waits in a reflection, and that opens with a date. */
    private static LinkedSentence nothing(Preparation preparation, @Nullable String acts) {
        boolean isDated = preparation.oneOnOne() != null;
        LinkedSentence sentence = LinkedSentence.of(
                isDated ? "meeting.prepare.nothing" : "meeting.prepare.nothing.no-date",
                preparation.person().firstName());
        PrepareDialog helps = isDated ? PrepareDialog.PROPOSE : PrepareDialog.DATE;
        return acts == null ? sentence : sentence.to(acts + helps.address());
    }

    private Section earlier(List<SharedAnswer> answers) {
        Details fold = new Details(
                getTranslation("meeting.prepare.earlier", answers.size()), new SharedAnswerList(answers, marks));
        fold.addThemeNames("no-padding");
        return new Section(fold);
    }

    private Section proposed(List<AskedQuestion> questions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        questions.forEach(question -> {
            Span kind = new Span(getTranslation(question.kind().key()));
            kind.addClassName("wm-meta");
            ListItem item = new ListItem(new Span(question.text()), kind);
            item.addClassName("wm-choice");
            list.add(item);
        });
        return section(new H2(getTranslation("meeting.prepare.proposed")), list);
    }
}
