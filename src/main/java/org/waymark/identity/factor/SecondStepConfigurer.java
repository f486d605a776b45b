package org.waymark.identity.factor;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.waymark.identity.session.ReturningUsers;

/**
 * Puts the second step, and the passkey that is both in one, into the chain of filters. All that belongs to signing in is what the first
 * step has: another session id, the device that stays signed in, the page that was asked for.
 */
@Component
@ConditionalOnWebApplication
public class SecondStepConfigurer {

    private final SecondStep step;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final ReturningUsers users;
    private final OpenedSession session;
    private final ApplicationEventPublisher events;

    SecondStepConfigurer(
            SecondStep step,
            SecondFactors factors,
            Passkeys passkeys,
            ReturningUsers users,
            OpenedSession session,
            ApplicationEventPublisher events) {
        this.step = step;
        this.factors = factors;
        this.passkeys = passkeys;
        this.users = users;
        this.session = session;
        this.events = events;
    }

    /**
     * Adds both to a chain.
     *
     * @param http the chain that signs people in
     * @param over where somebody begins anew who took too long for a code, as an address of this portal
     * @param passkeyRefused where somebody is led whose passkey lets them in nowhere
     */
    public void addTo(HttpSecurity http, String over, AuthenticationFailureHandler passkeyRefused) {
        http.with(new AfterTheOthers(over, passkeyRefused), step -> {});
    }

    /** What is shared is there once the others have begun. */
    private final class AfterTheOthers extends AbstractHttpConfigurer<AfterTheOthers, HttpSecurity> {

        private final String over;
        private final AuthenticationFailureHandler passkeyRefused;

        AfterTheOthers(String over, AuthenticationFailureHandler passkeyRefused) {
            this.over = over;
            this.passkeyRefused = passkeyRefused;
        }

        @Override
        public void configure(HttpSecurity http) {
            add(
                    new SecondStepFilter(step, factors, users, session, events),
                    (request, response, failure) -> SecondStepFilter.back(request, response, failure, over),
                    http);
            add(new PasskeyFilter(passkeys, step, users, session, events), passkeyRefused, http);
            http.addFilterAfter(new PasskeyQuestions(passkeys), UsernamePasswordAuthenticationFilter.class);
        }

        private void add(
                AbstractAuthenticationProcessingFilter filter, AuthenticationFailureHandler failed, HttpSecurity http) {
            filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setRememberMeServices(http.getSharedObject(RememberMeServices.class));
            filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            filter.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
            var onwards = new VaadinSavedRequestAwareAuthenticationSuccessHandler();
            onwards.setRequestCache(http.getSharedObject(RequestCache.class));
            filter.setAuthenticationSuccessHandler(onwards);
            filter.setAuthenticationFailureHandler(failed);
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
