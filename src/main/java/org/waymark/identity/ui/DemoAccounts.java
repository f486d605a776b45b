package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.waymark.base.ui.Components;
import org.waymark.identity.DemoSignIn;

/** The accounts of the demo company, one of which fills the sign-in form. */
class DemoAccounts extends Section {

    private static final long serialVersionUID = 1;

    private static final String DOMAIN = "@waymark.example";
    private static final List<String> NAMES = List.of("employee", "manager", "director", "people", "admin");

    /** What the sign-in page offers of the demo company: its accounts, or word that they are coming. */
    static Optional<Component> of(DemoSignIn demo, Element email, Element password) {
        if (demo.isOffered()) {
            return Optional.of(new DemoAccounts(email, password));
        }
        return demo.isComing()
                ? Optional.of(PeopleComponents.status(UI.getCurrent().getTranslation("identity.demo.coming")))
                : Optional.empty();
    }

    DemoAccounts(Element email, Element password) {
        addClassName("wm-demo");
        H2 title = new H2(getTranslation("identity.demo.title"));
        title.setId("demo");
        setAriaLabelledBy("demo");
        UnorderedList accounts = new UnorderedList();
        accounts.addClassName("wm-choices");
        NAMES.forEach(name -> accounts.add(account(name, email, password)));
        add(
                title,
                Components.paragraph("wm-meta", getTranslation("identity.demo.lead", DemoSignIn.PASSWORD)),
                accounts);
    }

    private ListItem account(String account, Element email, Element password) {
        String name = getTranslation("identity.demo." + account + ".name");
        Button fill = new Button(getTranslation("identity.demo.fill"), click -> {
            // Not as properties: Flow would not send a value again that the visitor has changed since.
            email.executeJs("this.value = $0", account + DOMAIN);
            password.executeJs("this.value = $0; document.getElementById('sign-in').focus()", DemoSignIn.PASSWORD);
        });
        fill.setAriaLabel(getTranslation("identity.demo.fill-label", name));
        ListItem item = new ListItem(
                new Span(name),
                quiet(account + DOMAIN),
                fill,
                quiet(getTranslation("identity.demo." + account + ".purpose")));
        item.addClassName("wm-choice");
        return item;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("wm-meta");
        return quiet;
    }
}
