package org.waymark.base.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Who is looking. Vaadin's own answer is the person of its session, whatever a thread says; it would make work under a
 * stated identity run as that person as soon as a view calls for it. So {@link RunAs} is asked first.
 */
@Component
class StatedIdentityFirst implements SecurityContextHolderStrategy {

    /** One for the whole process, as threads are: a second application context must not know other people in them. */
    private static final SecurityContextHolderStrategy OTHERWISE = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        SecurityContext stated = RunAs.stated();
        return stated == null ? OTHERWISE.getContext() : stated;
    }

    @Override
    public void setContext(SecurityContext context) {
        OTHERWISE.setContext(context);
    }

    @Override
    public void clearContext() {
        OTHERWISE.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return OTHERWISE.createEmptyContext();
    }
}
