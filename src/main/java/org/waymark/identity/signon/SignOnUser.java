package org.waymark.identity.signon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.session.ProviderSession;
import org.waymark.identity.session.SignedInAtProvider;

/**
 * The principal of a session that a provider opened. Of what the provider said it keeps the token with which one signs out there, and the
 * one with which it can be asked again, which leaves the memory of this node in no way.
 */
final class SignOnUser implements OidcUser, SignedInAtProvider {

    private static final long serialVersionUID = 1;

    private final PersonId personId;
    private final List<GrantedAuthority> authorities;
    private final String provider;
    private final ProviderSession session;
    private final String token;

    /** Written nowhere with the session; whoever has none is asked about no more. */
    private transient volatile @Nullable RefreshToken refreshToken;

    /**
     * Knows who somebody is here and there.
     *
     * @param provider its key
     * @param token the ID token as it came
     */
    SignOnUser(
            PersonId personId,
            Collection<? extends GrantedAuthority> authorities,
            String provider,
            ProviderSession session,
            String token) {
        this.personId = personId;
        this.authorities = List.copyOf(authorities);
        this.provider = provider;
        this.session = session;
        this.token = token;
    }

    @Override
    public PersonId personId() {
        return personId;
    }

    @Override
    public ProviderSession providerSession() {
        return session;
    }

    String provider() {
        return provider;
    }

    String token() {
        return token;
    }

    /** With which the provider is asked whether they may stay, null if it gave nothing to ask it with. */
    @Nullable
    RefreshToken refreshToken() {
        return refreshToken;
    }

    void keep(@Nullable RefreshToken given) {
        refreshToken = given;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public String getName() {
        return personId.toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of(StandardClaimNames.SUB, session.subject());
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken(token, null, null, getClaims());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignOnUser user && personId.equals(user.personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
