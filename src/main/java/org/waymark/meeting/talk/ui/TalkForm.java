package org.waymark.meeting.talk.ui;

import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.Longest;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.talk.UnplannedTalk;
import org.waymark.meeting.talk.UnplannedTalks;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;

/** What is kept of a talk: one tap for the kind, one to keep it; words and a promise if one likes. */
@JsModule("./kept-words.ts")
class TalkForm extends Div {

    private static final long serialVersionUID = 1;

    private static final String AUDIENCE = "talk-audience";
    private static final String PROMISE_AUDIENCE = "talk-promise-audience";

    /** Names the place of the promise's words. */
    private static final String PROMISE = "-promise";

    private final String place;
    private final PersonId viewer;
    private final PersonReference other;
    private final SerializableSupplier<Optional<String>> notes;
    private final Select<LocalDate> day = new Select<>();
    private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>();
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();
    private final Paragraph audience = paragraph("wm-audience", "");
    private final TextArea words = new TextArea();
    private final RadioButtonGroup<PersonId> owner = new RadioButtonGroup<>();
    private final TextArea promise = new TextArea();
    private final ComingDay due;
    private final Paragraph problem = paragraph("wm-problem", "");

    /**
     * Makes the form.
     *
     * @param viewer who keeps it
     * @param other with whom they talked
     * @param today the first day of a promise, and the last of a talk
     * @param next when the two meet next, null for no date
     * @param chosen is told on which day they talked, when another is chosen
     * @param notes where the viewer's own notes about the other one stand, without the leading slash; empty for nowhere
     * @param keep keeps it
     * @param kept is told when that is done, with its day
     */
    TalkForm(
            PersonId viewer,
            PersonReference other,
            LocalDate today,
            @Nullable LocalDate next,
            SerializableConsumer<LocalDate> chosen,
            SerializableSupplier<Optional<String>> notes,
            SerializableFunction<UnplannedTalk, OneOnOneId> keep,
            SerializableBiConsumer<OneOnOneId, LocalDate> kept) {
        this.viewer = viewer;
        this.other = other;
        this.notes = notes;
        addClassName("wm-talk");
        place = "talk-" + viewer + "-" + other.id();
        Longest.of(words, UnplannedTalks.LONGEST_WORDS);
        words.setWidthFull();
        DraftStorage.keep(words, place);
        Longest.of(promise, Promises.LONGEST_PROMISE);
        promise.setWidthFull();
        DraftStorage.keep(promise, place + PROMISE);
        due = ComingDay.proposing(getTranslation("meeting.talk.promise.due"), today, next, today.plusDays(7));
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button button = new Button(getTranslation("meeting.talk.keep"), click -> {
            keep(keep, kept);
            click.getSource().setEnabled(true);
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        // Two taps keep one talk.
        button.setDisableOnClick(true);
        Div foot = new Div(problem, button);
        foot.addClassName("wm-talk-foot");
        add(day(today, chosen), about(), words(), promise(), foot);
    }

    private Select<LocalDate> day(LocalDate today, SerializableConsumer<LocalDate> chosen) {
        day.setLabel(getTranslation("meeting.talk.day"));
        day.setItems(Stream.iterate(today, one -> one.minusDays(1))
                .limit(UnplannedTalks.DAYS_AFTER + 1L)
                .toList());
        day.setItemLabelGenerator(one -> Dates.past(this, today, one));
        day.setValue(today);
        day.addValueChangeListener(change -> chosen.accept(change.getValue()));
        return day;
    }

    private Section about() {
        H2 heading = new H2(getTranslation("meeting.talk.about"));
        heading.setId("talk-about");
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.key()));
        kinds.setAriaLabelledBy("talk-about");
        kinds.setErrorMessage(getTranslation("meeting.talk.about.missing"));
        kinds.setManualValidation(true);
        kinds.addValueChangeListener(change -> kinds.setInvalid(false));
        return section(heading, kinds);
    }

    private Section words() {
        H2 heading = new H2(getTranslation("meeting.talk.words"));
        heading.setId("talk-words");
        shared.setItems(false, true);
        shared.setItemLabelGenerator(both -> both
                ? getTranslation("meeting.talk.words.both", other.firstName())
                : getTranslation("meeting.talk.words.private"));
        shared.setLabel(getTranslation("meeting.talk.words.who"));
        shared.addValueChangeListener(change -> showAudience(change.getValue()));
        shared.setValue(false);
        audience.setId(AUDIENCE);
        words.setAriaLabelledBy("talk-words " + AUDIENCE);
        words.setMinRows(3);
        return section(heading, shared, audience, words);
    }

    private void showAudience(boolean both) {
        audience.setText(getTranslation(
                both ? "meeting.talk.audience.both" : "meeting.talk.audience.private", other.firstName()));
        audience.setClassName("wm-audience-shared", both);
        audience.setClassName("wm-audience-private", !both);
    }

    private Section promise() {
        Paragraph readers = paragraph("wm-audience", getTranslation("meeting.talk.audience.both", other.firstName()));
        readers.addClassName("wm-audience-shared");
        readers.setId(PROMISE_AUDIENCE);
        owner.setItems(viewer, other.id());
        owner.setItemLabelGenerator(
                person -> person.equals(viewer) ? getTranslation("meeting.talk.promise.me") : other.called());
        owner.setLabel(getTranslation("meeting.talk.promise.owner"));
        owner.setValue(viewer);
        String what = getTranslation("meeting.talk.promise.words");
        promise.setLabel(what);
        promise.setAriaLabel(what + ". " + readers.getText());
        Div form = new Div(readers, owner, promise, due);
        form.addClassName("wm-form");
        Details fold = new Details(getTranslation("meeting.talk.promise"), form);
        fold.addThemeNames("no-padding");
        // What comes back from the tab is not hidden.
        promise.addValueChangeListener(change -> {
            if (!change.getValue().isEmpty()) {
                fold.setOpened(true);
            }
        });
        return section(fold);
    }

    private void keep(
            SerializableFunction<UnplannedTalk, OneOnOneId> keep, SerializableBiConsumer<OneOnOneId, LocalDate> kept) {
        problem.setVisible(false);
        if (kinds.isEmpty()) {
            kinds.setInvalid(true);
            kinds.getElement().callJsFunction("focus");
            return;
        }
        boolean promised = !promise.getValue().isBlank();
        if (promised && !due.isFine()) {
            return;
        }
        if (!Longest.isFine(words)) {
            words.focus();
            return;
        }
        if (!Longest.isFine(promise)) {
            promise.focus();
            return;
        }
        try {
            OneOnOneId id = keep.apply(new UnplannedTalk(
                    other.id(),
                    day.getValue(),
                    kinds.getValue(),
                    words.getValue(),
                    shared.getValue(),
                    promised ? new UnplannedTalk.Given(owner.getValue(), due.getValue(), promise.getValue()) : null));
            DraftStorage.done(place);
            DraftStorage.done(place + PROMISE);
            kept.accept(id, day.getValue());
        } catch (AccessDeniedException e) {
            say(LinkedSentence.of("meeting.talk.problem.line", other.firstName()));
        } catch (IllegalArgumentException e) {
            // All else was checked above: there is no room for the words.
            LinkedSentence full = LinkedSentence.of("meeting.talk.problem.full", other.firstName());
            say(notes.get().map(address -> full.to(address).besidePage()).orElse(full));
        }
    }

    private void say(LinkedSentence sentence) {
        problem.removeAll();
        problem.add(sentence.words());
        problem.setVisible(true);
    }
}
