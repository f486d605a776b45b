package org.waymark.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.waymark.identity.factor.CodeForm;
import org.waymark.identity.factor.PasskeyForm;
import org.waymark.identity.factor.SecondStep;
import org.waymark.identity.factor.SecondStepConfigurer;
import org.waymark.identity.factor.SecondStepNeeded;
import org.waymark.identity.session.StaySignedIn;
import org.waymark.identity.signon.SignOnConfigurer;

/** What a browser meets; a command starts without it. */
@Configuration
@ConditionalOnWebApplication
@EnableWebSecurity
class WebSecurityConfiguration {

    private static final String SIGN_IN = "/" + SignInForm.ADDRESS;

    private static final RequestMatcher SIGNING_IN = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SIGN_IN),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + CodeForm.ADDRESS),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PasskeyForm.ADDRESS),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PasskeyForm.QUESTION));

    /** The link at the foot of a mail, of which a mail program knows nothing but the address. Its secret is asked for instead. */
    private static final RequestMatcher MAIL_OFF =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/mail-off/*/*");

    /**
     * Nothing is loaded from anywhere else, and no other site shows us in a frame. Flow starts with a script in the
     * page and makes functions from text, so scripts cannot be closed further.
     */
    private static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            StaySignedIn staySignedIn,
            SignOnConfigurer signOn,
            SecondStep secondStep,
            SecondStepConfigurer secondSteps,
            RequestUtil requests,
            @Value("${waymark.url:}") String portal)
            throws Exception {
        signOn.addTo(http, SIGN_IN);
        secondSteps.addTo(http, SIGN_IN + "?" + SignInForm.STALE, passkeyRefused());
        // Passwords are checked by the one AuthenticationProvider that is a bean. Naming it here as well would have
        // every wrong password checked, and counted, twice.
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(new ForeignHandshake(portal))
                        .denyAll()
                        .requestMatchers("/actuator/health", "/schema/**", "/icons/**")
                        .permitAll()
                        // Of the sign-in page as well.
                        .requestMatchers("/company/logo-*.png", "/company/accent-*.css")
                        .permitAll()
                        // Calendar programs cannot sign in: the secret in the address is asked for instead.
                        .requestMatchers(HttpMethod.GET, "/calendar/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/calendar/*")
                        .permitAll()
                        .requestMatchers("/mail-off/*/*")
                        .permitAll()
                        // An error on the way to a visitor is told as such, without details, and not as a sign-in page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll())
                .rememberMe(
                        remember -> remember.rememberMeServices(staySignedIn).key(staySignedIn.getKey()))
                // The page is named here and not by Vaadin alone, which comes too late: Spring Security would show its
                // own.
                .formLogin(form -> form.loginPage(SIGN_IN).permitAll().failureHandler(onwards(secondStep)))
                .addFilterBefore(new SignInFields(SIGNING_IN), UsernamePasswordAuthenticationFilter.class)
                // Vaadin would leave the sign-in form without a token.
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest, MAIL_OFF))
                .exceptionHandling(failures -> failures.accessDeniedHandler(freshSignIn()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        // The address of a one-time link is told to nobody else.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        // Vaadin's servlet is reached by a forward, after which Tomcat sends what is there: too early
                        // for
                        // headers that wait for the end.
                        .withObjectPostProcessor(new EagerHeaders())
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .with(
                        vaadin(),
                        views -> views.loginView(SIGN_IN, SIGN_IN)
                                .enableCsrfConfiguration(false)
                                // Whoever is signed in gets our own "not found" for an address that does not exist;
                                // every view
                                // still says itself who may open it.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /**
     * Asks for a second factor after a right password. Otherwise it says why in one word; it is the same word whether or not there is such
     * an account.
     */
    private static AuthenticationFailureHandler onwards(SecondStep secondStep) {
        return (request, response, failure) -> {
            if (failure instanceof SecondStepNeeded needed) {
                secondStep.begin(request, needed);
                response.sendRedirect(request.getContextPath() + "/" + CodeForm.ADDRESS);
            } else {
                showSignIn(request, response, failure instanceof LockedException ? SignInForm.WAIT : SignInForm.ERROR);
            }
        };
    }

    /** Whether it is a closed account or no passkey of ours, is the same word. */
    private static AuthenticationFailureHandler passkeyRefused() {
        return (request, response, failure) -> showSignIn(
                request,
                response,
                switch (failure) {
                    case LockedException _ -> SignInForm.WAIT;
                    case CredentialsExpiredException _ -> SignInForm.STALE;
                    default -> PasskeyForm.REFUSED;
                });
    }

    /** A sign-in page that was open for longer than its session gets a fresh one instead of an error. */
    private static AccessDeniedHandler freshSignIn() {
        AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && SIGNING_IN.matches(request)) {
                showSignIn(request, response, SignInForm.STALE);
            } else {
                otherwise.handle(request, response, denied);
            }
        };
    }

    private static void showSignIn(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        String email = request.getParameter(SignInForm.EMAIL);
        SignInForm.keepEmail(request.getSession(), email == null ? "" : email);
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + reason);
    }

    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
