package org.waymark.identity.factor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Gives a page what a passkey has to sign, and keeps it in the browser's session until the answer comes: the last one, and for one answer. */
final class PasskeyQuestions extends OncePerRequestFilter {

    private static final RequestMatcher ASKED =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PasskeyForm.QUESTION);

    private static final String KEPT = PasskeyQuestions.class.getName();

    private final Passkeys passkeys;

    PasskeyQuestions(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ASKED.matches(request) || !passkeys.isOffered();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PasskeyQuestion question = passkeys.ask();
        request.getSession().setAttribute(KEPT, question);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(question.json());
    }

    /** What was asked in this session; of two who take it at the same time one gets it. */
    static Optional<PasskeyQuestion> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (WebUtils.getSessionMutex(session)) {
            Object kept = session.getAttribute(KEPT);
            session.removeAttribute(KEPT);
            return kept instanceof PasskeyQuestion question ? Optional.of(question) : Optional.empty();
        }
    }
}
