package org.waymark.identity.session;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/**
 * Ends where somebody is signed in, on all nodes. The database lets it happen to the viewer themselves, and to anybody for an
 * administrator.
 */
@Component
@Transactional
public class Revoking {

    private final RememberedDevices devices;
    private final SessionKeeper keeper;

    Revoking(RememberedDevices devices, SessionKeeper keeper) {
        this.devices = devices;
        this.keeper = keeper;
    }

    /**
     * Ends everything but the session that is asking, and remembers no device any more.
     *
     * @param person whose
     */
    public void everything(PersonId person) {
        devices.forgetAll(person);
        keeper.endOthers(person);
    }

    /**
     * Ends what rests on a session at a provider, on all nodes. Within the work of the operator, as nobody is signed in who asks.
     *
     * @param ended as the provider names it, or the person whose sessions there have all ended
     */
    public void endedAtProvider(ProviderSession ended) {
        keeper.endThoseOf(ended);
    }

    /**
     * Ends every session but the one that is asking. A remembered device signs itself in again.
     *
     * @param person whose
     */
    public void sessions(PersonId person) {
        keeper.endOthers(person);
    }
}
