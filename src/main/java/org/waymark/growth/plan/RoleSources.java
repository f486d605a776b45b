package org.waymark.growth.plan;

import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.waymark.careerpath.CareerPaths;

/** Roles as things from which a goal can begin: the role itself, and what it asks in one competency. Everybody sees both. */
@Configuration
class RoleSources {

    /** Between the address of a role and the name of a competency, in the id of an expectation. */
    private static final char IN = '/';

    @Bean
    PlanSource appealSource(CareerPaths ladders) {
        return new PlanSource() {

            @Override
            public PlanOrigin origin() {
                return PlanOrigin.APPEAL;
            }

            @Override
            public Optional<Found> find(String id) {
                return ladders.find(id).map(role -> new Found(role.title(), "roles/" + role.address()));
            }
        };
    }

    @Bean
    PlanSource expectationSource(CareerPaths ladders, MessageSource messages) {
        return new PlanSource() {

            @Override
            public PlanOrigin origin() {
                return PlanOrigin.EXPECTATION;
            }

            @Override
            public Optional<Found> find(String id) {
                int end = id.indexOf(IN);
                if (end < 0) {
                    return Optional.empty();
                }
                String competency = id.substring(end + 1);
                return ladders.find(id.substring(0, end))
                        .filter(role -> ladders.asks(role.address(), competency))
                        .map(role -> new Found(
                                messages.getMessage(
                                        "growth.plan.origin.of-role",
                                        new Object[] {role.title(), competency},
                                        LocaleContextHolder.getLocale()),
                                "roles/" + role.address()));
            }
        };
    }
}
