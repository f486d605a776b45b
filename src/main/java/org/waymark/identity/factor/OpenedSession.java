package org.waymark.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ForSettingUp;
import org.waymark.identity.session.ReturningUsers;

/** Who somebody is in a session once they have shown a second factor, and when they did. */
@Component
class OpenedSession {

    /** Spring Security has no name for codes of an app. */
    private static final String CODE_AUTHORITY = "FACTOR_CODE";

    private final ReturningUsers users;
    private final SecurityContextHolderStrategy contexts;
    private final Clock clock;

    OpenedSession(ReturningUsers users, SecurityContextHolderStrategy contexts, Clock clock) {
        this.users = users;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** What whoever has just typed password and code has shown. */
    static final List<String> PASSWORD_AND_CODE = List.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, CODE_AUTHORITY);

    /** A passkey is both in one: the device, and what its owner unlocks it by. */
    static final List<String> PASSKEY = List.of(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    /** The portal opens to whoever had to set up a second factor first. To anybody else it is open already. */
    void open(PersonId person, List<String> shown) {
        Authentication now = contexts.getContext().getAuthentication();
        if (now != null
                && now.getAuthorities().stream()
                        .anyMatch(granted -> ForSettingUp.AUTHORITY.equals(granted.getAuthority()))) {
            UsernamePasswordAuthenticationToken opened = of(users.loadByPerson(person), shown);
            opened.setDetails(now.getDetails());
            contexts.getContext().setAuthentication(opened);
        }
    }

    /** Somebody who has just shown this. */
    UsernamePasswordAuthenticationToken of(UserDetails user, List<String> shown) {
        List<GrantedAuthority> granted = Stream.concat(
                        user.getAuthorities().stream(),
                        shown.stream()
                                .map(factor -> FactorGrantedAuthority.withAuthority(factor)
                                        .issuedAt(clock.instant())
                                        .build()))
                .map(GrantedAuthority.class::cast)
                .toList();
        UsernamePasswordAuthenticationToken opened =
                UsernamePasswordAuthenticationToken.authenticated(user, null, granted);
        opened.eraseCredentials();
        return opened;
    }
}
