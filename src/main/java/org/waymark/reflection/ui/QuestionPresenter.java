package org.waymark.reflection.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.QuestionList.Link;
import org.waymark.base.ui.QuestionList.Question;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.AnswerAudience;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ShareState;

/**
 * Puts the state of an answer into words: who reads it, why, who opened it, and what its author can do now.
 *
 * @param reader the component that shows them
 * @param author whose answers
 * @param manager with whom they can be shared today, null for nobody
 * @param forMeeting whether there is a 1:1 for which both can answer
 */
record QuestionPresenter(
        Component reader, PersonId author, @Nullable PersonReference manager, boolean forMeeting) {

    Question question(AnswerDetail answer) {
        String id = Long.toString(answer.id().value());
        return new Question(
                id,
                "answer-" + author + "-" + id,
                eyebrow(answer),
                answer.question().text(),
                answer.question().hint(),
                destinations(answer),
                answer.answeredBefore() ? say("reflection.then.before") : null,
                answer.onward().links().stream()
                        .map(link -> new Link(say(link.label()), link.address()))
                        .toList(),
                answer.skipped(),
                audience(answer),
                look(answer.share().audience()),
                answer.share().read(),
                answer.onward().fits(),
                notes(answer),
                say(answer.question().kind().isPersonal() ? "base.writing.for-yourself" : "reflection.write"),
                answer.draft(),
                answer.draftRevision(),
                answer.skipped()
                        ? List.of(quiet(QuestionAction.BRING_BACK, "reflection.bring-back"))
                        : actions(answer));
    }

    /** The key of what is said after an answer was to be kept in its place, or of why there was no room. */
    static String kept(boolean isKept) {
        return isKept ? "reflection.kept" : "reflection.keep.full";
    }

    private String eyebrow(AnswerDetail answer) {
        String kind = say(answer.question().kind().key());
        if (answer.skipped()) {
            return say("reflection.eyebrow.skipped", kind);
        }
        return answer.proposedBy() == null ? kind : say("reflection.eyebrow.proposed", kind, answer.proposedBy());
    }

    /** Whoever is asked about work elsewhere can look at it first; null for the other questions. */
    private @Nullable String destinations(AnswerDetail answer) {
        return answer.question().kind() == Kind.BEYOND_THE_DEPARTMENT ? say("reflection.destinations") : null;
    }

    private String audience(AnswerDetail answer) {
        ShareState share = answer.share();
        return switch (share.audience()) {
            case MANAGER ->
                share.changedSince()
                        ? say("base.share.version", share.recipient(), day(share))
                        : say("base.share.shared", share.recipient());
            case TOPIC_ONLY -> say("reflection.audience.topic", share.recipient());
            case ONLY_AUTHOR ->
                answer.question().kind().isPersonal() || manager == null
                        ? say("base.share.private")
                        : say("base.share.until-shared", manager.called());
        };
    }

    private static String look(AnswerAudience audience) {
        return switch (audience) {
            case MANAGER -> "shared";
            case TOPIC_ONLY -> "topic";
            case ONLY_AUTHOR -> "private";
        };
    }

    private List<String> notes(AnswerDetail answer) {
        ShareState share = answer.share();
        List<String> notes = new ArrayList<>();
        if (answer.lost()) {
            notes.add(say("base.writing.lost"));
        }
        reason(answer).ifPresent(notes::add);
        if (share.openedAt() != null && share.openedBy() != null) {
            notes.add(say("base.share.opened", share.openedBy(), Dates.minute(reader, share.openedAt())));
        } else if (share.audience() == AnswerAudience.MANAGER) {
            notes.add(say("base.share.not-opened", share.recipient()));
        }
        Integer fits = answer.onward().fits();
        if (fits != null && answer.onward().keep() == null) {
            notes.add(say("reflection.keep.too-long", fits));
        }
        return notes;
    }

    private Optional<String> reason(AnswerDetail answer) {
        ShareState share = answer.share();
        return switch (share.audience()) {
            case MANAGER ->
                Optional.of(
                        share.changedSince()
                                ? say("base.share.changed", share.recipient())
                                : say("base.share.since", day(share)));
            case TOPIC_ONLY -> Optional.empty();
            case ONLY_AUTHOR ->
                Optional.of(say(
                        switch (answer.question().kind()) {
                            case LIFE_OUTSIDE_WORK -> "reflection.reason.life";
                            case BEYOND_THE_COMPANY -> "reflection.reason.beyond";
                            default -> "reflection.reason.draft";
                        }));
        };
    }

    private List<Action> actions(AnswerDetail answer) {
        List<Action> actions = new ArrayList<>();
        ShareState share = answer.share();
        AnswerAudience audience = share.audience();
        boolean hasWords = !answer.draft().isEmpty();
        if (manager != null) {
            if (audience == AnswerAudience.MANAGER && share.changedSince()) {
                actions.add(to(QuestionAction.SHARE, say("base.share.update"), false));
            } else if (audience != AnswerAudience.MANAGER && hasWords) {
                actions.add(to(QuestionAction.SHARE, say("base.share.with", manager.firstName()), false));
            }
            if (audience != AnswerAudience.TOPIC_ONLY) {
                actions.add(to(
                        QuestionAction.SHARE_TOPIC,
                        say(audience == AnswerAudience.MANAGER ? "base.share.make-topic" : "base.share.topic"),
                        true));
            }
        }
        String keep = answer.onward().keep();
        if (keep != null) {
            actions.add(quiet(QuestionAction.KEEP, keep));
        }
        if (audience != AnswerAudience.ONLY_AUTHOR) {
            actions.add(quiet(QuestionAction.WITHDRAW, "base.share.withdraw"));
            return actions;
        }
        if (!hasWords) {
            actions.add(quiet(QuestionAction.SWAP, "reflection.swap"));
        }
        if (manager != null && forMeeting) {
            actions.add(to(QuestionAction.ANSWER_BOTH, say("reflection.both.offer"), true));
        }
        actions.add(quiet(QuestionAction.SKIP, "reflection.skip"));
        return actions;
    }

    /** Gives something away to the manager whom the page names. */
    private Action to(QuestionAction action, String label, boolean quiet) {
        return new Action(Press.to(action, Objects.requireNonNull(manager).id()), label, quiet);
    }

    private Action quiet(QuestionAction action, String key) {
        return new Action(action, say(key), true);
    }

    private String day(ShareState share) {
        return Dates.shortDay(reader, Objects.requireNonNull(share.since()));
    }

    private String say(String key, @Nullable Object... parameters) {
        return reader.getTranslation(key, parameters);
    }
}
