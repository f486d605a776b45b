package org.waymark.identity.session;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;

/** How administrators sign somebody out, such as after a laptop was lost. They see nobody's sessions. */
@Service
@DeniedByDefault
@Transactional
public class SessionsOfOthers {

    private final Revoking revoking;
    private final RecentProof proof;
    private final ApplicationEventPublisher events;

    SessionsOfOthers(Revoking revoking, RecentProof proof, ApplicationEventPublisher events) {
        this.revoking = revoking;
        this.proof = proof;
        this.events = events;
    }

    /**
     * Signs a person out everywhere, on all nodes, and remembers no device of theirs any more; the session that is asking goes
     * on. Their account and their password stay.
     *
     * @param person who; nothing ends for somebody who is signed in nowhere
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public void signOut(PersonId person) {
        proof.require();
        revoking.everything(person);
        events.publishEvent(new SignedOutByOthers(person));
    }
}
