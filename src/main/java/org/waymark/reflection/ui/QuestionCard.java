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
import java.io.Serializable;
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

    private final AnswerId answer;
    private final Actions actions;
    private final Div margin = new Div();
    private final Footer footer = new Footer();
    private final Article article = new Article();
    private @Nullable WritingArea area;
    private @Nullable AskedQuestion shownQuestion;
    private boolean skipped;
    private boolean drawn;
    private boolean sharedInFull;

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

    boolean isSharedInFull() {
        return sharedInFull;
    }

    /** Shows the state of the answer; the field is made anew only with another question. */
    void show(AnswerDetail detail, PersonId author, @Nullable PersonReference manager) {
        if (!drawn || detail.skipped() != skipped || !detail.question().equals(shownQuestion)) {
            drawn = true;
            skipped = detail.skipped();
            shownQuestion = detail.question();
            draw(detail, author);
        }
        sharedInFull = detail.share().audience() == Audience.MANAGER;
        audience(detail, manager);
        footer.removeAll();
        if (skipped) {
            footer.add(button("reflection.bring-back", () -> actions.skip(answer, false)));
            return;
        }
        sharing(detail.share(), manager, !detail.draft().isEmpty());
        if (detail.share().audience() == Audience.ONLY_AUTHOR) {
            if (detail.draft().isEmpty()) {
                footer.add(button("reflection.swap", () -> actions.swap(answer)));
            }
            footer.add(button("reflection.skip", () -> actions.skip(answer, true)));
        }
        footer.add(Objects.requireNonNull(area).mark());
    }

    private void draw(AnswerDetail detail, PersonId author) {
        String id = "question-" + answer.value();
        article.removeAll();
        article.getElement().setAttribute("aria-labelledby", id);
        article.setClassName("wm-question-skipped", skipped);
        H2 text = new H2(detail.question().text());
        text.addClassName("wm-question-text");
        text.setId(id);
        Header head = new Header(paragraph("wm-eyebrow", eyebrow(detail)), text);
        head.addClassName("wm-question-head");
        if (detail.question().hint() != null && !skipped) {
            head.add(paragraph("wm-meta", detail.question().hint()));
        }
        article.add(head);
        if (skipped) {
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

    private void sharing(ShareState share, @Nullable PersonReference manager, boolean hasWords) {
        if (manager != null) {
            String name = manager.firstName();
            if (share.audience() == Audience.MANAGER && share.changedSince()) {
                footer.add(main("reflection.share-update", () -> actions.share(answer)));
            } else if (share.audience() != Audience.MANAGER && hasWords) {
                footer.add(main("reflection.share", () -> actions.share(answer), name));
            }
            if (share.audience() == Audience.MANAGER) {
                footer.add(button("reflection.make-topic", () -> actions.shareTopic(answer)));
            } else if (share.audience() == Audience.ONLY_AUTHOR) {
                footer.add(button("reflection.share-topic", () -> actions.shareTopic(answer)));
            }
        }
        if (share.audience() != Audience.ONLY_AUTHOR) {
            footer.add(button("reflection.withdraw", () -> actions.withdraw(answer)));
        }
    }

    private String day(ShareState share) {
        return Dates.shortDay(this, Objects.requireNonNull(share.since()));
    }

    private Button main(String key, Runnable action, Object... parameters) {
        Button button = new Button(getTranslation(key, parameters), click -> action.run());
        // A screen reader meets the same button at every question: the description says which one this is.
        button.getElement().setAttribute("aria-describedby", "question-" + answer.value());
        return button;
    }

    private Button button(String key, Runnable action) {
        Button button = main(key, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
