package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.AskedAgain;
import org.waymark.organization.importing.HeldChange;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.HeldChanges.Release;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;

/** What waits for a second person, with two buttons for whoever can be that. */
class HeldChangesSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient HeldChanges held;
    private final transient AskedAgain askedAgain;
    private final PersonId viewer;
    private final SerializableRunnable changed;
    private final UnorderedList rows = new UnorderedList();
    private final Div outcome = new Div();

    HeldChangesSection(HeldChanges held, AskedAgain askedAgain, PersonId viewer, SerializableRunnable changed) {
        this.held = held;
        this.askedAgain = askedAgain;
        this.viewer = viewer;
        this.changed = changed;
        addClassNames("wm-section", "wm-held");
        rows.addClassName("wm-list");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("identity.held.title")),
                Components.paragraph("wm-meta", getTranslation("identity.held.lede")),
                outcome,
                rows);
    }

    /** Shows what waits now; the part is not there while nothing does. */
    void show(List<HeldChange> waiting) {
        rows.removeAll();
        waiting.forEach(change -> rows.add(row(change)));
        setVisible(!waiting.isEmpty() || outcome.getComponentCount() > 0);
    }

    private ListItem row(HeldChange change) {
        Div words = new Div();
        change.parts().forEach(part -> words.add(new Div(new Span(sentence(part)))));
        words.add(Components.paragraph(
                "wm-meta",
                getTranslation("identity.held.asked", change.by().toString(), Dates.minute(this, change.at()))));
        ListItem row = new ListItem(words);
        row.addClassName("wm-row");
        Div aside = new Div();
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        if (change.mayBeDecidedBy(viewer)) {
            Button release = button("release", change, () -> AskAgainDialog.before(() -> release(change), askedAgain));
            Button refuse = button("refuse", change, () -> {
                held.refuse(change.id());
                said(List.of());
            });
            aside.add(release, refuse);
        } else {
            words.add(Components.paragraph("wm-meta", getTranslation("identity.held.not-you")));
        }
        row.add(aside);
        return row;
    }

    private Button button(String key, HeldChange change, SerializableRunnable act) {
        Button button = new Button(getTranslation("identity.held." + key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(
                "identity.held." + key + "-label", sentence(change.parts().getFirst())));
        return button;
    }

    private void release(HeldChange change) {
        Optional<Release> release = held.release(change.id());
        said(release.filter(done -> !done.isWritten()).map(this::whyNot).orElse(List.of()));
    }

    private List<String> whyNot(Release release) {
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        Stream<String> outdated =
                release.outdated().stream().map(part -> getTranslation("identity.held.outdated", sentence(part)));
        Stream<String> problems = release.report() == null
                ? Stream.empty()
                : release.report().problems().stream().map(sentences::plain);
        return Stream.concat(outdated, problems).toList();
    }

    private void said(List<String> problems) {
        outcome.removeAll();
        problems.forEach(problem -> outcome.add(PeopleComponents.alert(problem)));
        changed.run();
    }

    private String sentence(Part part) {
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        return getTranslation(
                "identity.held.part",
                part.person().toString(),
                sentences.changed(new FieldChange(
                        part.field(), part.from().words(), part.to().words())));
    }
}
