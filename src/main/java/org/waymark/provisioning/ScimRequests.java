package org.waymark.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.Failure;
import org.waymark.base.security.RunAs;

/**
 * Does what a provider asks for, all of it or nothing, as the operator: organisation and accounts, never content. The trail is told that
 * a provider's word is why.
 */
@Component
class ScimRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ScimRequests.class);

    private final TokenStore tokens;
    private final ResourceEndpoint endpoint;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ScimRequests(
            TokenStore tokens, ResourceEndpoint endpoint, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.endpoint = endpoint;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whose a token is; empty for one that does not count. That it was used is kept whatever becomes of the request. */
    Optional<Source> sourceOf(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> {
                    Optional<Source> source =
                            tokens.use(Hashes.sha256(token), TokenPurpose.SCIM).map(TokenUse::source);
                    source.ifPresent(this::tellTrail);
                    return source;
                })));
    }

    /** For the rest of the transaction. */
    private void tellTrail(Source source) {
        jdbc.sql("select set_config('waymark.provisioning', :source, true)")
                .param("source", source.name())
                .query()
                .singleRow();
    }

    ScimResponse handle(Source source, HttpMethod method, String url, Map<String, String> headers, String body) {
        String plain = method == HttpMethod.PATCH ? Operations.plain(body) : body;
        try {
            return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> {
                tellTrail(source);
                ScimResponse response =
                        endpoint.handleRequest(url, method, plain, headers, new ScimCall(source, method));
                if (response instanceof ErrorResponse refused) {
                    status.setRollbackOnly();
                    throwWhatFailed(refused);
                }
                withoutOwnWords(response);
                return response;
            })));
        } catch (DataIntegrityViolationException e) {
            // Two requests at the same time: the other one came first.
            LOG.info("A request by SCIM came second: {}", Failure.describe(e));
            return new ErrorResponse(
                    new ConflictException("Somebody else is here by that name.", ScimType.RFC7644.UNIQUENESS));
        } catch (TransientDataAccessException e) {
            LOG.info("A request by SCIM came second: {}", Failure.describe(e));
            return new ErrorResponse(new ConflictException("Changed at the same time; try again."));
        }
    }

    /** Of its configuration the library tells more than the standard knows, on which some clients stumble. */
    private static void withoutOwnWords(ScimResponse response) {
        if (response.get("patch") instanceof ObjectNode patch) {
            patch.retain("supported");
        }
        if (response.get("bulk") instanceof ObjectNode bulk) {
            bulk.retain("supported", "maxOperations", "maxPayloadSize");
        }
    }

    /** The library wraps what it does not know; whoever calls tells it apart. */
    private static void throwWhatFailed(ErrorResponse response) {
        if (response.getScimException() != null
                && response.getScimException().getCause() instanceof RuntimeException failure
                && response.getHttpStatus() >= 500) {
            throw failure;
        }
    }
}
