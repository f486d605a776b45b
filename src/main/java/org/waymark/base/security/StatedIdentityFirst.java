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

    private final SecurityContextHolderStrategy otherwise = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public SecurityContext getContext() {
        SecurityContext stated = RunAs.stated();
        return stated == null ? otherwise.getContext() : stated;
    }

    @Override
    public void setContext(SecurityContext context) {
        otherwise.setContext(context);
    }

    @Override
    public void clearContext() {
        otherwise.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return otherwise.createEmptyContext();
    }
}
