package org.waymark.identity;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;
import org.waymark.identity.invitation.AccountInvitations;

/**
 * Lets the first administrator in. A new installation has no account and no known password; whoever reads its log is
 * trusted to be who installs it. Runs last, since a demo company brings accounts of its own.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministratorLink implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

    private final Accounts accounts;
    private final Environment environment;

    FirstAdministratorLink(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<String> token = RunAs.operator(accounts::inviteFirstAdministrator);
        token.ifPresent(secret -> LOG.warn(
                "Nobody can sign in yet. Become the first administrator here, within {} days: {}/welcome/{}",
                AccountInvitations.LINK_DAYS,
                address(),
                secret));
    }

    private String address() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String url = environment.getProperty("waymark.url", "http://localhost:" + port);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
