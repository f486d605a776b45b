package org.waymark.identity.ui;

import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AskAgain;
import org.waymark.identity.AskedAgain;

/** Lends {@link AskAgainDialog} to pages of modules that know nothing of passwords. */
@Component
class AskAgainDialogs implements AskAgain {

    private final AskedAgain askedAgain;

    AskAgainDialogs(AskedAgain askedAgain) {
        this.askedAgain = askedAgain;
    }

    @Override
    public void before(SerializableRunnable act) {
        AskAgainDialog.before(act, askedAgain);
    }
}
