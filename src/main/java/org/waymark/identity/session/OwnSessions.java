package org.waymark.identity.session;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;

/** Where one is signed in, and how one signs out from somewhere else. */
@Service
@DeniedByDefault
@Transactional
public class OwnSessions {

    private final SessionStore store;
    private final SessionKeeper keeper;
    private final OpenSessions sessions;
    private final RememberedDevices devices;
    private final RecentProof proof;
    private final CurrentUser currentUser;

    OwnSessions(
            SessionStore store,
            SessionKeeper keeper,
            OpenSessions sessions,
            RememberedDevices devices,
            RecentProof proof,
            CurrentUser currentUser) {
        this.store = store;
        this.keeper = keeper;
        this.sessions = sessions;
        this.devices = devices;
        this.proof = proof;
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
     * {@link #signOutDevice}.
     *
     * @param session of the viewer's; nothing happens for another
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForEmployees
    public void signOut(UUID session) {
        proof.require();
        keeper.end(currentUser.require(), session);
    }

    /**
     * Where one stays signed in.
     *
     * @return the device used last first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<RememberedDevice> devices() {
        return devices.of(currentUser.require(), sessions.seriesHere());
    }

    /**
     * Signs oneself out on another device: it is not remembered any more, and what is open there ends.
     *
     * @param series of a device of one's own; nothing happens for another
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForEmployees
    public void signOutDevice(String series) {
        proof.require();
        PersonId viewer = currentUser.require();
        if (devices.forget(viewer, series)) {
            keeper.endDevice(viewer, series);
        }
    }

    /**
     * Signs the viewer out everywhere but in the session that is asking; no other device is remembered any more.
     *
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForEmployees
    public void signOutElsewhere() {
        proof.require();
        PersonId viewer = currentUser.require();
        devices.forgetAllBut(viewer, sessions.seriesHere());
        keeper.endOthers(viewer);
    }
}
