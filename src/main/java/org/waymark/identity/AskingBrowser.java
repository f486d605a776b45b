package org.waymark.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.factor.KnownBrowser;

/** Has the browser of the current request known, where there is one that can still be given a cookie. */
@Component
class AskingBrowser implements KnownBrowser {

    private final KnownDevices devices;

    AskingBrowser(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void know(PersonId person) {
        asking().ifPresent(asking -> {
            HttpServletResponse response = asking.getResponse();
            if (response != null && !response.isCommitted()) {
                RunAs.operator(() -> {
                    devices.know(person, asking.getRequest(), response);
                    return true;
                });
            }
        });
    }

    /** The request that is being answered; empty for commands and jobs. */
    static Optional<ServletRequestAttributes> asking() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }
}
