package org.waymark.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Where one is signed in, and how one signs out from somewhere else. */
@Service
@DeniedByDefault
@Transactional
public class OwnSessions {

    private final SessionStore store;
    private final SessionKeeper keeper;
    private final OpenSessions sessions;
    private final RememberedDevices devices;
    private final CurrentUser currentUser;

    OwnSessions(
            SessionStore store,
            SessionKeeper keeper,
            OpenSessions sessions,
            RememberedDevices devices,
            CurrentUser currentUser) {
        this.store = store;
        this.keeper = keeper;
        this.sessions = sessions;
        this.devices = devices;
        this.currentUser = currentUser;
    }

    /**
     * Where the viewer is signed in, on all nodes.
     *
     * @return the session used last first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OpenSession> list() {
        return store.of(currentUser.require(), sessions.idHere());
    }

    /**
     * Signs the viewer out in one place. A remembered device signs itself in again; that is ended by
     * {@link Accounts#signOutDevice}.
     *
     * @param session of the viewer's; nothing happens for another
     */
    @ForEmployees
    public void signOut(UUID session) {
        keeper.end(currentUser.require(), session);
    }

    /** Signs the viewer out everywhere but in the session that is asking; no other device is remembered any more. */
    @ForEmployees
    public void signOutElsewhere() {
        PersonId viewer = currentUser.require();
        devices.forgetAllBut(viewer, sessions.seriesHere());
        keeper.endOthers(viewer);
    }
}
