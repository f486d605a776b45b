package org.waymark.identity.factor;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.waymark.identity.session.ReturningUsers;

/**
 * Puts the second step into the chain of filters. All that belongs to signing in is what the first step has: another session id, the
 * device that stays signed in, the page that was asked for.
 */
@Component
@ConditionalOnWebApplication
public class SecondStepConfigurer {

    private final SecondStep step;
    private final SecondFactors factors;
    private final ReturningUsers users;
    private final OpenedSession session;
    private final ApplicationEventPublisher events;

    SecondStepConfigurer(
            SecondStep step,
            SecondFactors factors,
            ReturningUsers users,
            OpenedSession session,
            ApplicationEventPublisher events) {
        this.step = step;
        this.factors = factors;
        this.users = users;
        this.session = session;
        this.events = events;
    }

    /**
     * Adds it to a chain.
     *
     * @param http the chain that signs people in
     * @param over where somebody begins anew who took too long, as an address of this portal
     */
    public void addTo(HttpSecurity http, String over) {
        http.with(new AfterTheOthers(over), step -> {});
    }

    /** What is shared is there once the others have begun. */
    private final class AfterTheOthers extends AbstractHttpConfigurer<AfterTheOthers, HttpSecurity> {

        private final String over;

        AfterTheOthers(String over) {
            this.over = over;
        }

        @Override
        public void configure(HttpSecurity http) {
            SecondStepFilter filter = new SecondStepFilter(step, factors, users, session, events);
            filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setRememberMeServices(http.getSharedObject(RememberMeServices.class));
            filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            filter.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
            var onwards = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
            onwards.setRequestCache(http.getSharedObject(RequestCache.class));
            filter.setAuthenticationSuccessHandler(onwards);
            filter.setAuthenticationFailureHandler(
                    (request, response, failure) -> SecondStepFilter.back(request, response, failure, over));
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
