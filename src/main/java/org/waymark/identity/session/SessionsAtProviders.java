package org.waymark.identity.session;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of this node that rest on a provider, for whatever finds out whether they still may. */
@Component
public class SessionsAtProviders {

    private final OpenSessions sessions;
    private final SessionKeeper keeper;

    SessionsAtProviders(OpenSessions sessions, SessionKeeper keeper) {
        this.sessions = sessions;
        this.keeper = keeper;
    }

    /**
     * Those that are in use: a browser has asked for something, and an open page does so every five minutes by itself.
     *
     * @param within how long ago at the most
     * @return in no order
     */
    public List<SessionAtProvider> inUse(Duration within) {
        return sessions.atProviders(within);
    }

    /**
     * Ends one with its open pages, as a logout token does. Within the work of the operator, as nobody is signed in who asks.
     *
     * @param session nothing happens if it has ended by itself, or somebody else has signed in there
     */
    @Transactional
    public void end(SessionAtProvider session) {
        keeper.end(session.who().personId(), session.id());
    }
}
