package org.waymark.provisioning;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.security.RunAs;
import org.waymark.organization.feed.PeopleFeeds;

/** Takes files of people in, as the operator. The trail is told that a feed is why. */
@Component
class FeedRequests {

    private final TokenStore tokens;
    private final PeopleFeeds feeds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FeedRequests(TokenStore tokens, PeopleFeeds feeds, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.feeds = feeds;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whose a token is; empty for one that does not count here. That it was used is kept whatever becomes of the request. */
    Optional<TokenUse> use(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : asOperator(() -> {
                    Optional<TokenUse> use = tokens.use(Hashes.sha256(token), TokenPurpose.FEED);
                    use.ifPresent(this::tellTrail);
                    return use;
                });
    }

    /** Whether it is one that counts elsewhere, or not yet. */
    boolean isAnother(String token) {
        return !token.isEmpty() && asOperator(() -> tokens.isOne(Hashes.sha256(token)));
    }

    PeopleFeeds.Taken take(TokenUse use, byte[] file) {
        return asOperator(() -> feeds.take(use.source().name(), use.madeBy(), file));
    }

    /** For the rest of the transaction. */
    private void tellTrail(TokenUse use) {
        jdbc.sql("select set_config('waymark.feed', :source, true)")
                .param("source", use.source().name())
                .query()
                .singleRow();
    }

    private <T> T asOperator(Supplier<T> work) {
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
