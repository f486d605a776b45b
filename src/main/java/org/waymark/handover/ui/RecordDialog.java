package org.waymark.handover.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.handover.HandedOverMeeting;
import org.waymark.meeting.handover.ui.HandedOverRecord;

/** Shows what of a 1:1 somebody would read. */
class RecordDialog extends Dialog {

    private static final long serialVersionUID = 1;

    RecordDialog(String title, HandedOverMeeting meeting) {
        addClassName("wm-dialog");
        setHeaderTitle(title);
        add(new StaticHtml(new HandedOverRecord(meeting)));
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }
}
