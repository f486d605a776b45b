package org.waymark.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.SignedIn;

class OpenSessionsTest {

    private static final PersonId ADA = new PersonId(1);

    private final OpenSessions sessions = new OpenSessions();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void session_that_ends_by_itself_is_passed_over() {
        MockHttpSession gone = sessionOf(ADA);
        MockHttpSession elsewhere = sessionOf(ADA);
        gone.invalidate();

        sessions.end(sessions.of(ADA));

        assertThat(elsewhere.isInvalid()).isTrue();
    }

    @Test
    void device_of_the_session_that_asks_is_known() {
        MockHttpSession session = sessionOf(ADA);
        asks(session);
        assertThat(sessions.seriesHere()).isEmpty();

        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        sessions.belongsTo(request, "series");

        assertThat(sessions.seriesHere()).contains("series");
    }

    private MockHttpSession opened() {
        MockHttpSession session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private MockHttpSession sessionOf(PersonId person) {
        MockHttpSession session = opened();
        SignedIn principal = () -> person;
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of())));
        OpenSessions.name(session, UUID.randomUUID());
        return session;
    }

    private static void asks(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
