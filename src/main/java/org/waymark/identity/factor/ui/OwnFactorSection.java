package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.html.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.AskAgain;
import org.waymark.identity.factor.OwnFactors;
import org.waymark.identity.factor.OwnPasskeys;

/** Puts one's second factor on the page of one's account. */
@Component
@Order(95)
class OwnFactorSection implements AccountSection {

    private final OwnFactors factors;
    private final OwnPasskeys passkeys;
    private final AskAgain askAgain;

    OwnFactorSection(OwnFactors factors, OwnPasskeys passkeys, AskAgain askAgain) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.askAgain = askAgain;
    }

    @Override
    public Section section() {
        return new OwnFactorPanel(factors, passkeys, askAgain);
    }
}
