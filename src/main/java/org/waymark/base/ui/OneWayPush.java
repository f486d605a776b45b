package org.waymark.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.io.Reader;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * The socket tells pages what has changed; what they send comes as calls, which {@code BodyLimit} counts. Vaadin would put together
 * what comes by the socket, however long it is said to be, so nothing is taken there.
 * Vaadin finds this class as a service.
 */
public final class OneWayPush implements PushConnectionFactory {

    private static final long serialVersionUID = 1;

    @Override
    public PushConnection apply(UI page) {
        return new Deaf(page);
    }

    private static final class Deaf extends AtmospherePushConnection {

        private static final long serialVersionUID = 1;

        private Deaf(UI page) {
            super(page);
        }

        @Override
        public FragmentedMessage getOrCreateFragmentedMessage(AtmosphereResource socket) {
            return new Unheard();
        }

        /** Is never whole. */
        private static final class Unheard extends FragmentedMessage {

            private static final long serialVersionUID = 1;

            @Override
            public boolean append(Reader part) {
                return false;
            }
        }
    }
}
