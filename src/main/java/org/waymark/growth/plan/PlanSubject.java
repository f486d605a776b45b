package org.waymark.growth.plan;

import java.util.Optional;

/** What is written is about a goal or a step by its number, after a word that tells the two apart. */
final class PlanSubject {

    /** As long as every number is that a bigint holds. */
    private static final String NUMBER = "[0-9]{1,18}";

    private PlanSubject() {}

    /** Empty for what no goal or step was ever called. */
    static Optional<Long> number(String subject, String prefix) {
        return Optional.of(subject)
                .filter(known -> known.startsWith(prefix))
                .map(known -> known.substring(prefix.length()))
                .filter(rest -> rest.matches(NUMBER))
                .map(Long::valueOf);
    }
}
