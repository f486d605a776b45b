package org.waymark.identity;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.factor.CodeAttempts;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * Counts codes and passkeys apart from passwords, or whoever knows the password would take back what failed each time they type it. A browser in which
 * the person has signed in has attempts of its own; all others have as many together, wherever they are.
 */
@Component
class CodeThrottle implements CodeAttempts {

    private static final AttemptOrigin ELSEWHERE = new AttemptOrigin("elsewhere", true);

    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final People people;

    CodeThrottle(SignInThrottle throttle, KnownDevices devices, People people) {
        this.throttle = throttle;
        this.devices = devices;
        this.people = people;
    }

    @Override
    public boolean begin(Kind kind, PersonId person) {
        return throttle.begin(subject(kind, person), origin(person));
    }

    @Override
    public void succeeded(Kind kind, PersonId person) {
        throttle.succeeded(subject(kind, person), origin(person));
    }

    /** No mail address is like it. */
    private static String subject(Kind kind, PersonId person) {
        return switch (kind) {
            case CODE -> "codes of " + person;
            case PASSKEY -> "passkeys of " + person;
        };
    }

    private AttemptOrigin origin(PersonId person) {
        String email = people.find(person).map(PersonReference::email).orElse("");
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asking
                ? devices.secretOf(asking.getRequest(), email)
                        .map(AttemptOrigin::device)
                        .orElse(ELSEWHERE)
                : ELSEWHERE;
    }
}
