package org.waymark.reflection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.reflection.ShareRepository.Written;

/** The viewer's own answers that a manager of before could read, and nobody can any more. */
@Service
@DeniedByDefault
@Transactional
public class AnswerHandover {

    private final AnswerRepository answers;
    private final ShareRepository shares;
    private final SharePublisher publisher;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final CurrentUser currentUser;

    AnswerHandover(
            AnswerRepository answers,
            ShareRepository shares,
            SharePublisher publisher,
            QuestionTexts questions,
            TextVault vault,
            CurrentUser currentUser) {
        this.answers = answers;
        this.shares = shares;
        this.publisher = publisher;
        this.questions = questions;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    /**
     * What could be handed over.
     *
     * @param andThese of those that are shared with today's manager, which to list too
     * @return by kind, the latest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<EarlierAnswer> earlier(Collection<AnswerId> andThese) {
        PersonId viewer = currentUser.require();
        List<Written> found = shares.findEndedOr(
                viewer.value(), andThese.stream().map(AnswerId::value).toList());
        if (found.isEmpty()) {
            return List.of();
        }
        TextReader reader = vault.forReading(viewer);
        return found.stream()
                .map(written -> earlier(written, reader))
                .sorted(Comparator.comparing(
                        (EarlierAnswer answer) -> answer.question().kind()))
                .toList();
    }

    /**
     * Hands exactly the version that was shared before over to the manager of today: a new share, as of now.
     *
     * @param id which answer
     * @param named whom the page named as the reader
     * @param withWords false for the topic only
     * @throws NothingToHandOver if it is no such answer of the viewer's
     * @throws AnotherReader if whom the page named is not the viewer's manager today
     */
    @ForEmployees
    public void handOver(AnswerId id, NamedReader named, boolean withWords) {
        Answer answer =
                answers.findOwn(id.value(), currentUser.require().value()).orElseThrow(NothingToHandOver::new);
        Share ended = shares.findEnded(id.value()).orElseThrow(NothingToHandOver::new);
        // The words keep their seal: their place is that of the answer, whoever reads them.
        publisher.publish(answer, Optional.of(ended), withWords ? ended.text().orElse(null) : null, named);
    }

    private EarlierAnswer earlier(Written written, TextReader reader) {
        Share share = written.share();
        return new EarlierAnswer(
                share.answer(),
                new ReflectionId(written.reflection()),
                questions.read(share.question(), reader, Share.ownQuestionPlace(share.answer())),
                questions.words(share, reader),
                share.recipient(),
                share.sharedAt());
    }
}
