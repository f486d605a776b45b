package org.waymark.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.base.domain.Failure;

/** A fault of ours. The log has a line that tells where; the page has a calm sentence. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FaultPage.class);

    FaultPage() {
        super("shell.fault.eyebrow", "shell.fault.title", "shell.fault.lede");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        // The rest of an address may be a secret, such as that of a one-time link.
        LOG.error(
                "The view {} failed: {}",
                event.getLocation().getFirstSegment(),
                Failure.describe(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
