package org.waymark.provisioning;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.organization.feed.KeptByProviders;

/** What feeds have to know of providers: whoever belongs to one belongs to it for good. */
@Component
class KeptForFeeds implements KeptByProviders {

    private final JdbcClient jdbc;
    private final TokenStore tokens;
    private final TransactionTemplate another;

    KeptForFeeds(JdbcClient jdbc, TokenStore tokens, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.setReadOnly(true);
    }

    /** As the operator, whoever asks: an administrator who looks at a feed sees none of these rows. */
    @Override
    public Set<PersonId> persons() {
        return RunAs.operator(() -> Objects.requireNonNull(another.execute(
                status -> Set.copyOf(jdbc.sql("select person_id from provisioned_person")
                        .query((row, number) -> new PersonId(row.getLong("person_id")))
                        .list()))));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> feedTokenUsedAt() {
        return tokens.usedAt(TokenPurpose.FEED);
    }
}
