package org.waymark.identity.signon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.Role;

/**
 * What a provider says of somebody that makes them more than an employee.
 *
 * @param claim the name of the claim, such as {@code groups}; one inside another is named with dots, such as {@code realm_access.roles}
 * @param administrator the value that makes an administrator, empty if the provider decides nothing about these
 * @param peopleTeam the value that makes one of the People team, empty if the provider decides nothing about these
 */
public record RoleClaim(String claim, String administrator, String peopleTeam) implements Serializable {

    /** The roles that the provider decides about; all others are given and taken by hand. */
    Set<Role> decided() {
        return having(Set.of(administrator, peopleTeam));
    }

    /**
     * The roles that somebody has by what is said of them.
     *
     * @param claims all that the provider says of them
     */
    Set<Role> of(Map<String, Object> claims) {
        return having(texts(at(claims)));
    }

    private Set<Role> having(Set<String> values) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!administrator.isEmpty() && values.contains(administrator)) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (!peopleTeam.isEmpty() && values.contains(peopleTeam)) {
            roles.add(Role.PEOPLE_TEAM);
        }
        return roles;
    }

    /** Some providers have dots in the very name of a claim, so the whole name is looked for first. */
    private @Nullable Object at(Map<String, Object> claims) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        Object found = claims;
        for (String part : Arrays.asList(claim.split("\\."))) {
            found = found instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return found;
    }

    /** A single text counts as a list of one; whatever is no text is nobody's role. */
    private static Set<String> texts(@Nullable Object value) {
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? Set.of() : Set.of(value);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }
}
