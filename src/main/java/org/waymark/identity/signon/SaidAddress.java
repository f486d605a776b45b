package org.waymark.identity.signon;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * What a provider says of somebody's mail address.
 *
 * @param address as it says it, null for none
 * @param isVerified whether it says, in so many words, that the person has shown that it is theirs
 */
record SaidAddress(@Nullable String address, boolean isVerified) {

    /** Both have to be said in one place: of two places each may mean another address. */
    static SaidAddress in(Map<String, Object> token, Map<String, Object> information) {
        Map<String, Object> place = token.containsKey(StandardClaimNames.EMAIL) ? token : information;
        return new SaidAddress(
                place.get(StandardClaimNames.EMAIL) instanceof String text ? text : null,
                Boolean.TRUE.equals(place.get(StandardClaimNames.EMAIL_VERIFIED)));
    }

    /** Empty unless it is said to be theirs. */
    Optional<String> verified() {
        return isVerified ? Optional.ofNullable(address) : Optional.empty();
    }
}
