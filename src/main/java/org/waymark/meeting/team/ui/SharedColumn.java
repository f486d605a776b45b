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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.SharedBeyond;
import org.waymark.meeting.team.Preparation;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.question.AskedQuestion;

/**
 * What somebody shares, part by part: on the page of their manager, and where they look at it as that one does. Whatever else
 * a page puts into the column stands below.
 */
class SharedColumn extends Div {

    private static final long serialVersionUID = 1;

    private final StaticHtml recent = new StaticHtml(new Section());
    private @Nullable StaticHtml earlier;
    private @Nullable StaticHtml appeals;
    private @Nullable StaticHtml beyond;
    private @Nullable StaticHtml proposed;
    private SharedAnswerList.Marks marks = new SharedAnswerList.Marks();

    SharedColumn() {
        add(recent);
    }

    /** Forgets whom it was about, and whatever else stood in the column. */
    void begin() {
        removeAll();
        add(recent);
        marks = new SharedAnswerList.Marks();
        earlier = null;
        appeals = null;
        beyond = null;
        proposed = null;
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
        recent.show(recent(preparation, acts));
        earlier = show(earlier, preparation.earlier().isEmpty() ? null : earlier(preparation.earlier()), 1);
        int place = earlier == null ? 1 : 2;
        appeals = show(appeals, preparation.appeals().isEmpty() ? null : appeals(preparation), place);
        place += appeals == null ? 0 : 1;
        beyond = show(beyond, preparation.beyond() == null ? null : beyond(preparation.beyond()), place);
        place += beyond == null ? 0 : 1;
        List<AskedQuestion> questions = preparation.before().proposed();
        proposed = show(proposed, questions.isEmpty() ? null : proposed(questions), place);
    }

    /** Shows a part that is not always there. */
    private @Nullable StaticHtml show(@Nullable StaticHtml part, @Nullable Section content, int place) {
        if (content == null) {
            if (part != null) {
                remove(part);
            }
            return null;
        }
        if (part != null) {
            part.show(content);
            return part;
        }
        StaticHtml fresh = new StaticHtml(content);
        addComponentAtIndex(place, fresh);
        return fresh;
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
        return acts == null ? sentence : sentence.to(acts + (isDated ? PrepareDialog.PROPOSE : PrepareDialog.DATE).address());
    }

    private Section earlier(List<SharedAnswer> answers) {
        Details fold = new Details(
                getTranslation("meeting.prepare.earlier", answers.size()), new SharedAnswerList(answers, marks));
        fold.addThemeNames("no-padding");
        return new Section(fold);
    }

    private Section appeals(Preparation preparation) {
        return section(
                new H2(getTranslation(
                        "meeting.prepare.appeals", preparation.person().firstName())),
                new SharedAppealList(preparation.appeals(), marks));
    }

    private Section beyond(SharedBeyond shared) {
        return section(new H2(getTranslation("meeting.prepare.beyond")), new SharedBeyondArticle(shared, marks));
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
