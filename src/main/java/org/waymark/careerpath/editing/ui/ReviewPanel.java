package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.Longest;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.DraftReview;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.editing.StaleDraftException;

/** What publishing a draft would change, and the button that does it. */
class ReviewPanel extends Section {

    private static final long serialVersionUID = 1;

    private final transient PathDrafts drafts;
    private final String path;
    private final SerializableRunnable published;
    private final StaticHtml findings = new StaticHtml(new Div());
    private final TextArea note = new TextArea();
    private final Button publish = new Button(getTranslation("careerpath.review.publish"), click -> publish());
    private transient Optional<DraftReview> review = Optional.empty();

    ReviewPanel(PathDrafts drafts, String path, SerializableRunnable published) {
        this.drafts = drafts;
        this.path = path;
        this.published = published;
        addClassName("wm-draft-form");
        note.setLabel(getTranslation("careerpath.review.note"));
        note.setHelperText(getTranslation("careerpath.review.note.help"));
        Longest.of(note, PathDrafts.LONGEST_NOTE);
        note.setWidthFull();
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(findings, note, actions(publish));
        look();
    }

    /** Reads what publishing would change now. */
    final void look() {
        review = drafts.review(path);
        Div content = new Div(new H2(getTranslation("careerpath.review.title")));
        review.ifPresentOrElse(
                found -> fill(content, found), () -> content.add(empty(getTranslation("careerpath.review.nothing"))));
        findings.show(content);
        boolean isReady = review.filter(
                        found -> found.problems().isEmpty() && !found.changes().isEmpty())
                .isPresent();
        note.setVisible(isReady);
        publish.setVisible(isReady);
    }

    private void fill(Div content, DraftReview found) {
        if (!found.problems().isEmpty()) {
            content.add(
                    new H3(getTranslation("careerpath.review.problems")),
                    list(found.problems().stream().map(ImportProblem::inFull).toList()));
        }
        if (!found.overtaken().isEmpty()) {
            content.add(
                    new H3(getTranslation("careerpath.review.overtaken")),
                    paragraph("wm-meta", getTranslation("careerpath.review.overtaken.help")),
                    new ChangeList(found.overtaken()));
        }
        if (found.changes().isEmpty()) {
            content.add(empty(getTranslation("careerpath.review.nothing")));
        } else {
            content.add(new H3(getTranslation("careerpath.review.changes")), new ChangeList(found.changes()));
        }
        if (!found.hints().isEmpty()) {
            content.add(new H3(getTranslation("careerpath.review.hints")), list(found.hints()));
        }
    }

    private UnorderedList list(List<Sentence> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-change-list");
        lines.forEach(line -> list.add(new ListItem(line.in(this::getTranslation))));
        return list;
    }

    private void publish() {
        if (note.getValue().isBlank()) {
            note.setErrorMessage(getTranslation("careerpath.review.note.missing"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        if (!Longest.isFine(note)) {
            note.focus();
            return;
        }
        review.ifPresent(seen -> {
            try {
                drafts.publish(path, seen, note.getValue());
                published.run();
            } catch (StaleDraftException e) {
                look();
                note.setErrorMessage(getTranslation("careerpath.review.stale"));
                note.setInvalid(true);
            }
        });
    }
}
