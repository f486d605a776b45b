package org.waymark.reflection;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.privacy.OwnWords;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.reflection.OwnAnswerRepository.Whole;

/** One's answers, those to questions of the day among them. */
@Service
@Order(10)
@DeniedByDefault
@Transactional
public class OwnAnswers implements OwnWords {

    private final OwnAnswerRepository answers;
    private final Reflections reflections;
    private final AnswerDetails details;
    private final TextVault vault;
    private final CurrentUser currentUser;
    private final Clock clock;

    OwnAnswers(
            OwnAnswerRepository answers,
            Reflections reflections,
            AnswerDetails details,
            TextVault vault,
            CurrentUser currentUser,
            Clock clock) {
        this.answers = answers;
        this.reflections = reflections;
        this.details = details;
        this.vault = vault;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.own.answers";
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> shared() {
        return things(answers.findShared(viewer().value()));
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return things(answers.findAlone(viewer().value()));
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        AnswerId answer = new AnswerId(Long.parseLong(id));
        return switch (change) {
            case SHARE, TOPIC -> throw new IllegalArgumentException("Whatever gives words away names a reader");
            case WITHDRAW -> reflections.withdraw(answer);
            case ERASE -> {
                // Whoever reads it is told as always, and loses it at once.
                reflections.withdraw(answer);
                answers.erase(answer.value(), viewer().value());
                yield Optional.empty();
            }
        };
    }

    @Override
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return reflections.putBack(withdrawn, named);
    }

    @Override
    @ForEmployees
    public void share(String id, Change change, NamedReader named) {
        AnswerId answer = new AnswerId(Long.parseLong(id));
        switch (change) {
            case SHARE -> reflections.share(answer, named);
            case TOPIC -> reflections.shareTopic(answer, named);
            case WITHDRAW, ERASE -> throw new IllegalArgumentException("That gives nothing away");
        }
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        answers.findShared(viewer().value()).forEach(this::dropDraft);
        answers.eraseAlone(viewer().value());
    }

    /** Leaves what the other one reads. */
    private void dropDraft(Whole whole) {
        Answer answer = whole.answer();
        Share share = Objects.requireNonNull(whole.share());
        AuthorSeal seal = vault.forWriting(viewer());
        if (answer.draft().isPresent()) {
            answer.save(
                    share.text()
                            .map(text -> seal.copy(text, Share.textPlace(answer.id()), answer.draftPlace()))
                            .orElse(null),
                    clock.instant());
        }
    }

    private List<OwnThing> things(List<Whole> wholes) {
        if (wholes.isEmpty()) {
            return List.of();
        }
        TextReader reader = vault.forReading(viewer());
        return wholes.stream().map(whole -> thing(whole, reader)).toList();
    }

    private OwnThing thing(Whole whole, TextReader reader) {
        AnswerDetail detail = details.of(whole.answer(), false, reader, whole.share(), whole.reading(), person -> null);
        return new OwnThing(
                detail.id().toString(),
                detail.question().kind().key(),
                null,
                detail.question().text(),
                whole.oneOnOne() == null ? null : new OwnThing.Meeting(whole.oneOnOne(), whole.day()),
                sharing(whole.share(), whole.reading(), detail.share()),
                changes(detail));
    }

    private static @Nullable Sharing sharing(@Nullable Share share, @Nullable Reading reading, ShareState state) {
        return share == null
                ? null
                : new Sharing(
                        share.recipient(),
                        state.audience() == Audience.TOPIC_ONLY ? Extent.TOPIC : Extent.IN_FULL,
                        share.sharedAt(),
                        state.changedSince(),
                        reading == null ? null : reading.lastReadAt());
    }

    private static Set<Change> changes(AnswerDetail detail) {
        Set<Change> changes = EnumSet.of(Change.ERASE);
        switch (detail.share().audience()) {
            case MANAGER -> {
                changes.addAll(EnumSet.of(Change.TOPIC, Change.WITHDRAW));
                if (detail.share().changedSince()) {
                    changes.add(Change.SHARE);
                }
            }
            case TOPIC_ONLY -> {
                changes.add(Change.WITHDRAW);
                if (!detail.draft().isEmpty()) {
                    changes.add(Change.SHARE);
                }
            }
            case ONLY_AUTHOR -> {}
        }
        return changes;
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
