package org.waymark.reflection.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.WritingArea;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.AnswerId;
import org.waymark.reflection.AskedQuestion;
import org.waymark.reflection.Audience;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ShareState;

/**
 * One question with the place to write and, before anything is typed, who reads it. What is being typed is never
 * replaced by a refresh: only the audience and the actions are drawn again.
 */
class QuestionCard extends ListItem {

    private static final long serialVersionUID = 1;

    /** What the page does for a card. */
    interface Actions extends Serializable {

        OptionalInt save(AnswerId answer, String words, int basedOn);

        void share(AnswerId answer);

        void shareTopic(AnswerId answer);

        void withdraw(AnswerId answer);

        void swap(AnswerId answer);

        void skip(AnswerId answer, boolean aside);
    }

    /** All that is drawn besides the words themselves. */
    private record Shown(
            AskedQuestion question,
            boolean skipped,
            boolean hasWords,
            ShareState share,
            @Nullable String manager) implements Serializable {}

    private record Action(String label, boolean quiet, SerializableRunnable act) implements Serializable {}

    private final AnswerId answer;
    private final Actions actions;
    private final Div margin = new Div();
    private final Footer footer = new Footer();
    private final Article article = new Article();
    private @Nullable WritingArea area;
    private @Nullable Shown shown;

    QuestionCard(AnswerId answer, Actions actions) {
        this.answer = answer;
        this.actions = actions;
        article.addClassName("wm-question");
        margin.addClassName("wm-margin");
        footer.addClassName("wm-actions");
        add(article);
    }

    AnswerId answer() {
        return answer;
    }

    /** Whether these words, once saved, change more than themselves: the audience or what can be done. */
    boolean isOutdatedBy(String words) {
        return shown == null
                || shown.hasWords() == words.isEmpty()
                || shown.share().audience() == Audience.MANAGER;
    }

    /**
     * Shows the state of the answer. What stays the same is not drawn again: the field because somebody types in it, the
     * buttons because a click may be on its way to one.
     */
    void show(AnswerDetail detail, PersonId author, @Nullable PersonReference manager) {
        Shown before = shown;
        Shown now = new Shown(
                detail.question(),
                detail.skipped(),
                !detail.draft().isEmpty(),
                detail.share(),
                manager == null ? null : manager.name());
        if (now.equals(before)) {
            return;
        }
        shown = now;
        if (before == null
                || before.skipped() != now.skipped()
                || !before.question().equals(now.question())) {
            draw(detail, author);
        }
        audience(detail, manager);
        offer(
                now.skipped()
                        ? List.of(new Action(
                                getTranslation("reflection.bring-back"), true, () -> actions.skip(answer, false)))
                        : choices(now, manager));
    }

    private void draw(AnswerDetail detail, PersonId author) {
        String id = "question-" + answer.value();
        article.removeAll();
        footer.removeAll();
        article.getElement().setAttribute("aria-labelledby", id);
        article.setClassName("wm-question-skipped", detail.skipped());
        H2 text = new H2(detail.question().text());
        text.addClassName("wm-question-text");
        text.setId(id);
        Header head = new Header(paragraph("wm-eyebrow", eyebrow(detail)), text);
        head.addClassName("wm-question-head");
        if (detail.question().hint() != null && !detail.skipped()) {
            head.add(paragraph("wm-meta", detail.question().hint()));
        }
        article.add(head);
        if (detail.skipped()) {
            area = null;
        } else {
            WritingArea field = new WritingArea(
                    "answer-" + author + "-" + answer.value(),
                    detail.draft(),
                    detail.draftRevision(),
                    Reflections.LONGEST_ANSWER,
                    (words, basedOn) -> actions.save(answer, words, basedOn));
            field.setPlaceholder(getTranslation(
                    detail.question().kind().isPersonal() ? "reflection.write-for-yourself" : "reflection.write"));
            field.setAriaLabelledBy(id + " " + id + "-audience");
            area = field;
            article.add(margin, field);
            footer.add(field.mark());
        }
        article.add(footer);
    }

    private String eyebrow(AnswerDetail detail) {
        String kind = getTranslation(detail.question().kind().key());
        if (detail.skipped()) {
            return getTranslation("reflection.eyebrow.skipped", kind);
        }
        return detail.proposedBy() == null
                ? kind
                : getTranslation("reflection.eyebrow.proposed", kind, detail.proposedBy());
    }

    private void audience(AnswerDetail detail, @Nullable PersonReference manager) {
        margin.removeAll();
        ShareState share = detail.share();
        String words = switch (share.audience()) {
            case MANAGER ->
                share.changedSince()
                        ? getTranslation("reflection.audience.shared-version", share.recipient(), day(share))
                        : getTranslation("reflection.audience.shared", share.recipient());
            case TOPIC_ONLY -> getTranslation("reflection.audience.topic", share.recipient());
            case ONLY_AUTHOR ->
                detail.question().kind().isPersonal() || manager == null
                        ? getTranslation("reflection.audience.private")
                        : getTranslation("reflection.audience.until-shared", manager.name());
        };
        String look = switch (share.audience()) {
            case MANAGER -> "wm-audience-shared";
            case TOPIC_ONLY -> "wm-audience-topic";
            case ONLY_AUTHOR -> "wm-audience-private";
        };
        var line = paragraph("wm-audience", words);
        line.addClassName(look);
        line.setId("question-" + answer.value() + "-audience");
        margin.add(line);
        if (detail.lost()) {
            margin.add(paragraph("wm-meta", getTranslation("reflection.draft.lost")));
        }
        reason(detail, share).ifPresent(text -> margin.add(paragraph("wm-meta", text)));
        if (share.openedAt() != null && share.openedBy() != null) {
            margin.add(paragraph(
                    "wm-meta",
                    getTranslation("reflection.opened", share.openedBy(), Dates.minute(this, share.openedAt()))));
        } else if (share.audience() == Audience.MANAGER) {
            margin.add(paragraph("wm-meta", getTranslation("reflection.not-opened", share.recipient())));
        }
    }

    private Optional<String> reason(AnswerDetail detail, ShareState share) {
        return switch (share.audience()) {
            case MANAGER ->
                Optional.of(
                        share.changedSince()
                                ? getTranslation("reflection.reason.changed", share.recipient())
                                : getTranslation("reflection.reason.shared-on", day(share)));
            case TOPIC_ONLY -> Optional.empty();
            case ONLY_AUTHOR ->
                Optional.of(getTranslation(
                        switch (detail.question().kind()) {
                            case LIFE_OUTSIDE_WORK -> "reflection.reason.life";
                            case BEYOND_THE_COMPANY -> "reflection.reason.beyond";
                            default -> "reflection.reason.draft";
                        }));
        };
    }

    private List<Action> choices(Shown now, @Nullable PersonReference manager) {
        List<Action> choices = new ArrayList<>();
        ShareState share = now.share();
        Audience audience = share.audience();
        if (manager != null) {
            if (audience == Audience.MANAGER && share.changedSince()) {
                choices.add(new Action(getTranslation("reflection.share-update"), false, () -> actions.share(answer)));
            } else if (audience != Audience.MANAGER && now.hasWords()) {
                choices.add(new Action(
                        getTranslation("reflection.share", manager.firstName()), false, () -> actions.share(answer)));
            }
            if (audience != Audience.TOPIC_ONLY) {
                choices.add(quiet(
                        audience == Audience.MANAGER ? "reflection.make-topic" : "reflection.share-topic",
                        () -> actions.shareTopic(answer)));
            }
        }
        if (audience != Audience.ONLY_AUTHOR) {
            choices.add(quiet("reflection.withdraw", () -> actions.withdraw(answer)));
            return choices;
        }
        if (!now.hasWords()) {
            choices.add(quiet("reflection.swap", () -> actions.swap(answer)));
        }
        choices.add(quiet("reflection.skip", () -> actions.skip(answer, true)));
        return choices;
    }

    private Action quiet(String key, SerializableRunnable act) {
        return new Action(getTranslation(key), true, act);
    }

    /** The order of the choices never changes, so those that are there already stay where they are. */
    private void offer(List<Action> choices) {
        Map<String, Button> there = new HashMap<>();
        footer.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> there.put(button.getText(), button));
        int place = 0;
        for (Action choice : choices) {
            if (there.remove(choice.label()) == null) {
                footer.addComponentAtIndex(place, button(choice));
            }
            place++;
        }
        there.values().forEach(footer::remove);
    }

    private Button button(Action choice) {
        Button button = new Button(choice.label(), click -> {
            choice.act().run();
            if (!click.getSource().isAttached()) {
                focus(choice.label());
            }
        });
        if (choice.quiet()) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        // A screen reader meets the same button at every question: the description says which one this is.
        button.getElement().setAttribute("aria-describedby", "question-" + answer.value());
        return button;
    }

    /** Whoever uses the keyboard stays at this question when the button they pressed was drawn anew, or is gone. */
    private void focus(String label) {
        List<Button> buttons = footer.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        buttons.stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::focus);
    }

    private String day(ShareState share) {
        return Dates.shortDay(this, Objects.requireNonNull(share.since()));
    }
}
