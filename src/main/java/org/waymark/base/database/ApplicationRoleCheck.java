package org.waymark.base.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.base.start.StartException;

/**
 * Refuses to start as a database role to which row-level security does not apply. Nothing would look wrong: every page
 * would work, and the second wall would be missing.
 */
@Component
class ApplicationRoleCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    ApplicationRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("""
                        select role.rolname from pg_roles role
                        where role.rolname = current_user
                          and (role.rolsuper or role.rolbypassrls
                               or exists (select from pg_auth_members where member = role.oid)
                               or exists (select from pg_class
                                          where relowner = role.oid and relnamespace = 'public'::regnamespace))
                        """).query(String.class).optional().ifPresent(role -> {
            throw new StartException("database-role", role);
        });
    }
}
