package org.waymark.base.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Opens a service method to every person who is signed in, and to those who have shown their password and may do nothing else before they
 * have set up a second factor: these are no employees until then.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-second-factor.md">Decision: a second factor</a>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('EMPLOYEE', '" + ForSettingUp.ROLE + "')")
public @interface ForSettingUp {

    /** What they are instead of an employee, without Spring's prefix. */
    String ROLE = "SETTING_UP";

    /** The same for Spring Security, with its prefix. */
    String AUTHORITY = "ROLE_" + ROLE;
}
