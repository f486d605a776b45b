package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;

/** Dialogs that have an address of their own, so that sentences, other pages and mails can lead to them. */
public final class AtAddress {

    /** Names, in the address of a page, what is opened on it. */
    public static final String SHOW = "show";

    private AtAddress() {}

    /**
     * Opens a dialog whose address was called. Once it is closed, the page has its own address again.
     *
     * @param dialog what to open
     * @param page on which it stands
     * @param address of the page, without the leading slash
     */
    public static void open(Dialog dialog, Component page, String address) {
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                page.getUI().ifPresent(ui -> ui.navigate(address));
            }
        });
        dialog.open();
    }
}
