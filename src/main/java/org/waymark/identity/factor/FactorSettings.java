package org.waymark.identity.factor;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waymark.base.security.Role;

/**
 * What the installation says of second factors.
 *
 * @param secondFactor who has to have one, of those who sign in with a password
 */
@ConfigurationProperties("waymark.sign-in")
record FactorSettings(@DefaultValue("optional") Required secondFactor) {

    /** Who has to have one. */
    enum Required {
        /** Nobody: it is each person's choice. */
        OPTIONAL,
        /** Administrators and the People team. */
        REQUIRED_FOR_STAFF,
        /** Everybody. */
        REQUIRED;

        /** Whether whoever is trusted with these has to. */
        boolean isOf(Set<Role> roles) {
            return switch (this) {
                case OPTIONAL -> false;
                case REQUIRED_FOR_STAFF -> roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.PEOPLE_TEAM);
                case REQUIRED -> true;
            };
        }
    }
}
