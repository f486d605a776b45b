package org.waymark.provisioning.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.PortalAddress;
import org.waymark.base.ui.SignOnSection;
import org.waymark.provisioning.ProvisioningTokens;

/** The tokens by which providers keep people. */
@Component
@Order(10)
class ProvisioningSignOnSection implements SignOnSection {

    private final ProvisioningTokens tokens;
    private final PortalAddress portal;
    private final AskAgain askAgain;

    ProvisioningSignOnSection(ProvisioningTokens tokens, PortalAddress portal, AskAgain askAgain) {
        this.tokens = tokens;
        this.portal = portal;
        this.askAgain = askAgain;
    }

    @Override
    public TokensSection section() {
        return new TokensSection(tokens, portal, askAgain);
    }
}
