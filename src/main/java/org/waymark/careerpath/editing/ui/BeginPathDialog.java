package org.waymark.careerpath.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.waymark.careerpath.editing.PathDrafts;

/** Takes the name of a path that is not there yet. */
class BeginPathDialog extends Dialog {

    private static final long serialVersionUID = 1;

    BeginPathDialog(PathDrafts drafts) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("careerpath.admin.begin"));
        TextField name = new TextField(getTranslation("careerpath.edit.name"));
        name.setHelperText(getTranslation("careerpath.admin.begin.help"));
        name.setWidthFull();
        add(name);
        Button begin = new Button(getTranslation("careerpath.admin.begin.do"), click -> {
            try {
                String path = drafts.begin(name.getValue());
                close();
                getUI().ifPresent(ui -> ui.navigate(PathsAdminView.ROUTE + "/" + path));
            } catch (IllegalArgumentException e) {
                name.setErrorMessage(getTranslation("careerpath.admin.begin.taken"));
                name.setInvalid(true);
                name.focus();
            }
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, begin);
    }
}
