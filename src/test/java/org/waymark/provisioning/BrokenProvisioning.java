package org.waymark.provisioning;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.waymark.testing.Database;

/** What somebody could get wrong of what providers may do, as advice for what keeps their people. */
public final class BrokenProvisioning {

    /** The bean that keeps them. */
    public static final String KEPT = "keptPeople";

    private BrokenProvisioning() {}

    /** Whoever knows what somebody is called here is taken for the source that keeps them. */
    public static MethodInterceptor anySource() {
        return call -> {
            if (call.getMethod().getName().equals("find")) {
                sourceOf(Objects.requireNonNull(call.getArguments()[1]))
                        .ifPresent(source -> call.getArguments()[0] = source);
            }
            return call.proceed();
        };
    }

    /** Empty for somebody who is just being sent. */
    private static Optional<Long> sourceOf(Object id) throws SQLException {
        return Database.asSuperuser(connection ->
                Database.column(connection, "select source_id from provisioned_person where id = '" + id + "'").stream()
                        .map(Long::valueOf)
                        .findFirst());
    }
}
