package org.waymark.reflection;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Readers;
import org.waymark.base.sharing.SharedVersion;

/** The one way in which a version of an answer gets to its author's manager. */
@Component
class SharePublisher {

    private final ShareRepository shares;
    private final Readers readers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharePublisher(ShareRepository shares, Readers readers, ApplicationEventPublisher events, Clock clock) {
        this.shares = shares;
        this.readers = readers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shares a version, or without words the topic.
     *
     * @param answer locked, and the viewer's own
     * @param before what is shared of it now, if anything; gone if it named somebody else
     * @param words sealed for {@link Share#textPlace}
     * @param named whom the page named
     * @throws AnotherReader if that is not the author's manager today
     */
    void publish(Answer answer, Optional<Share> before, @Nullable SealedText words, NamedReader named) {
        ConfirmedReader manager = readers.manager(answer.author(), named);
        Share share = SharedVersion.forRecipient(before, manager, shares, () -> new Share(answer, manager));
        share.publish(words, answer.nextShareRevision(), clock.instant());
        shares.save(share);
        events.publishEvent(new AnswerShared(answer.id(), answer.author(), manager.id()));
    }

    /**
     * Gives a version back to whoever could read it until a moment ago.
     *
     * @param answer locked, the viewer's own, and not shared
     * @param was as it was shared
     * @param words the same, sealed anew; null for the topic
     * @param reader who could read it
     * @throws AnotherReader if that is not the author's manager today
     */
    void putBack(Answer answer, Share was, @Nullable SealedText words, NamedReader reader) {
        ConfirmedReader manager = readers.manager(answer.author(), reader);
        Share share = new Share(answer, manager);
        share.publish(words, was.revision(), was.sharedAt());
        shares.save(share);
        events.publishEvent(new AnswerShared(answer.id(), answer.author(), manager.id()));
    }
}
