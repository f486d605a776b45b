package org.waymark.reflection;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.SharedVersion;
import org.waymark.organization.People;

/** The one way in which a version of an answer gets to its author's manager of today. */
@Component
class SharePublisher {

    private final ShareRepository shares;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharePublisher(ShareRepository shares, People people, ApplicationEventPublisher events, Clock clock) {
        this.shares = shares;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shares a version, or without words the topic.
     *
     * @param answer locked, and the viewer's own
     * @param before what is shared of it now, if anything; gone if it named somebody else
     * @param words sealed for {@link Share#textPlace}
     * @throws IllegalStateException if nobody is the author's manager today
     */
    void publish(Answer answer, Optional<Share> before, @Nullable SealedText words) {
        PersonId manager = people.managerOf(answer.author())
                .orElseThrow(() -> new IllegalStateException("Nobody is the manager of this person today"))
                .id();
        Share share = SharedVersion.forRecipient(before, manager, shares, () -> new Share(answer, manager));
        share.publish(words, answer.nextShareRevision(), clock.instant());
        shares.save(share);
        events.publishEvent(new AnswerShared(answer.id(), answer.author(), manager));
    }
}
