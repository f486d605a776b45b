package org.waymark.company.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.company.CompanyProfiles;

/** Gives every page the company's accent, as a style sheet of its own and not within the page, and its name in the title. */
@Component
class CompanyLook implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private static final String LINK = "wm-company-accent";

    private final transient CompanyProfiles company;

    CompanyLook(CompanyProfiles company) {
        this.company = company;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> addAccent(index.getDocument()));
        event.getSource().addUIInitListener(init -> nameTitles(init.getUI()));
    }

    private void addAccent(Document page) {
        String address = address();
        if (!address.isEmpty()) {
            page.head()
                    .appendElement("link")
                    .attr("id", LINK)
                    .attr("rel", "stylesheet")
                    .attr("href", address);
        }
    }

    /** The page on which the accent was changed has it at once; others do when they are opened next. */
    void show(UI ui) {
        ui.getPage().executeJs("""
            document.getElementById($0)?.remove();
            if ($1) {
              const link = document.createElement('link');
              link.id = $0;
              link.rel = 'stylesheet';
              link.href = $1;
              document.head.append(link);
            }
            """, LINK, address());
    }

    private String address() {
        String accent = company.current().words().accent();
        return accent.isEmpty() ? "" : "company/accent-" + accent.substring(1) + ".css";
    }

    /** Once everything has arrived: a page knows its title last. */
    private void nameTitles(UI ui) {
        ui.addAfterNavigationListener(arrived -> ui.beforeClientResponse(ui, answering -> name(ui)));
    }

    /** The title says what page it is first, as that is what is read of it in a narrow tab. */
    private void name(UI ui) {
        String name = company.current().name();
        @Nullable String title = ui.getInternals().getTitle();
        if (!name.isEmpty() && title != null && !title.isEmpty()) {
            ui.getPage().setTitle(ui.getTranslation("company.title-of-page", title, name));
        }
    }
}
