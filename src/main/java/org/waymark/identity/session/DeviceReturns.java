package org.waymark.identity.session;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.session.RememberedDevices.Return;

/** What becomes of a remembered device, and of all that it has open, when it comes back and when somebody signs out on it. */
@Component
@Transactional
class DeviceReturns {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReturns.class);

    private final RememberedDevices devices;
    private final SessionKeeper keeper;
    private final ApplicationEventPublisher events;

    DeviceReturns(RememberedDevices devices, SessionKeeper keeper, ApplicationEventPublisher events) {
        this.devices = devices;
        this.keeper = keeper;
        this.events = events;
    }

    /**
     * Lets a device come back. With a secret that was replaced it ends, with all that it has open, as nobody can tell which of the two
     * who hold one is the thief.
     *
     * @return empty if nobody is let in
     */
    Optional<Return.Known> comeBack(String series, String secret) {
        return switch (devices.use(series, secret)) {
            case Return.Known known -> Optional.of(known);
            case Return.Unknown _ -> Optional.empty();
            case Return.Misused(PersonId person) -> {
                devices.forget(series);
                keeper.endDevice(person, series);
                events.publishEvent(new DeviceMisused(person));
                LOG.warn(
                        "A replaced secret of a remembered device of person {} was used; the device is forgotten",
                        person);
                yield Optional.empty();
            }
        };
    }

    /**
     * Forgets a device and ends all that it has open.
     *
     * @param ending the session that is being signed out, which ends by itself
     */
    void signOut(String series, Optional<UUID> ending) {
        devices.forget(series).ifPresent(person -> keeper.endDevice(person, series, ending));
    }
}
