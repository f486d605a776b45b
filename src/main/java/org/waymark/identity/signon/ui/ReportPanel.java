package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.waymark.base.ui.Components;
import org.waymark.identity.signon.ProviderReport;
import org.waymark.identity.signon.ProviderReport.Finding;

/** What came back from a provider, in words. */
class ReportPanel extends Div {

    private static final long serialVersionUID = 1;

    ReportPanel(ProviderReport report) {
        if (!report.isAnswering()) {
            add(Components.paragraph("wm-problem", getTranslation("identity.signon.report.none")));
            return;
        }
        UnorderedList found = new UnorderedList();
        found.addClassName("wm-list");
        report.findings().forEach(finding -> found.add(row(finding)));
        add(Components.paragraph("wm-lede", getTranslation("identity.signon.report.fine")), found);
    }

    private ListItem row(Finding finding) {
        String key = "identity.signon.report."
                + finding.subject().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (finding.isThere() ? "" : ".missing");
        ListItem row = new ListItem(getTranslation(key, finding.value()));
        row.addClassName("wm-row");
        return row;
    }
}
