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
            public Optional<String> title(String id) {
                return ladders.find(id).map(role -> role.title());
            }

            @Override
            public String address(String id) {
                return "roles/" + id;
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
            public Optional<String> title(String id) {
                int end = id.indexOf(IN);
                if (end < 0) {
                    return Optional.empty();
                }
                String competency = id.substring(end + 1);
                return ladders.find(id.substring(0, end))
                        .filter(role -> ladders.asks(role.address(), competency))
                        .map(role -> messages.getMessage(
                                "growth.plan.origin.of-role",
                                new Object[] {role.title(), competency},
                                LocaleContextHolder.getLocale()));
            }

            @Override
            public String address(String id) {
                return "roles/" + id.substring(0, id.indexOf(IN));
            }
        };
    }
}
