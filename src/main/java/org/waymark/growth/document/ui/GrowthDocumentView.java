package org.waymark.growth.document.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.context.MessageSource;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.document.GrowthDocument;
import org.waymark.growth.document.GrowthDocuments;

/** All of the viewer's growth in a form to read and to print, for themselves. */
@Route("growth/print")
@PermitAll
class GrowthDocumentView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient GrowthDocuments documents;
    private final transient MessageSource messages;
    private final StaticHtml page = new StaticHtml(new Div());

    GrowthDocumentView(
            GrowthDocuments documents, MessageSource messages, CurrentUser currentUser, LiveUpdates updates) {
        this.documents = documents;
        this.messages = messages;
        Button print = new Button(getTranslation("growth.document.print"));
        print.addClickListener(click -> print.getElement().executeJs("print()"));
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.document.lede"))),
                files(print),
                page);
        refresh();
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    private Div files(Button print) {
        Div files = new Div(
                actions(
                        print,
                        download(GrowthDownload.PDF, "growth.document.pdf"),
                        download(GrowthDownload.HTML, "growth.document.html")),
                new StaticHtml(paragraph("wm-meta", getTranslation("growth.document.letters"))));
        files.addClassName("wm-document-files");
        return files;
    }

    private void refresh() {
        GrowthDocument document = documents.mine();
        Div content = new Div(paragraph("wm-meta", new GrowthPresenter(messages, getLocale()).about(document)));
        if (document.chapters().isEmpty()) {
            content.add(empty(
                    getTranslation("growth.document.empty"),
                    link("growth", getTranslation("growth.document.begin"), "wm-link")));
        } else {
            content.add(new Html(GrowthHtml.page(document)));
        }
        page.show(content);
    }

    private Anchor download(String address, String key) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.addClassName("wm-link");
        link.getElement().setAttribute("download", true);
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.document.title");
    }
}
