package org.waymark.identity.signon;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever has signed out on to the provider that let them in, so that the next one at the same browser is not let in as them
 * (OpenID Connect RP-Initiated Logout 1.0). The provider leads them back to the sign-in page.
 */
class SignOutAtProvider implements LogoutSuccessHandler {

    /** One signs out by a message of the page, which leads on by itself. */
    private final UidlRedirectStrategy leading = new UidlRedirectStrategy();

    private final Registrations registrations;
    private final String portal;
    private final String page;

    SignOutAtProvider(Registrations registrations, String portal, String page) {
        this.registrations = registrations;
        this.portal = portal;
        this.page = page;
    }

    /** There is no response where the message came by a socket. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String there = authentication != null && authentication.getPrincipal() instanceof SignOnUser user
                ? endSession(request, user)
                : null;
        leading.sendRedirect(request, response, there == null ? page : there);
    }

    private @Nullable String endSession(HttpServletRequest request, SignOnUser user) {
        try {
            ClientRegistration registration = registrations.findByRegistrationId(user.provider());
            String address = registration == null ? null : Registrations.endSession(registration);
            if (registration == null || address == null) {
                return null;
            }
            return UriComponentsBuilder.fromUriString(address)
                    .queryParam("id_token_hint", "{token}")
                    .queryParam("client_id", "{client}")
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(user.token(), registration.getClientId(), base(request) + page)
                    .toUriString();
        } catch (SignOnException e) {
            // It does not answer; here they are signed out.
            return null;
        }
    }

    private String base(HttpServletRequest request) {
        return portal.isEmpty()
                ? UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                        .replacePath(request.getContextPath())
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : portal;
    }
}
