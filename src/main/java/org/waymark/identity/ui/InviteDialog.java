package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.FileText;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.identity.invitation.InvitationPreview;
import org.waymark.identity.invitation.InvitedPeople;

/** Invites several people in one go: whom, how many that are, and then it is done. */
class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private static final int MAXIMUM_BYTES = 5_000_000;

    /** Whom an administrator can choose. */
    private enum Choice {
        EVERYBODY,
        DEPARTMENT,
        LIST
    }

    private final transient PersonDialogs services;
    private final SerializableRunnable changed;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final ComboBox<String> department = new ComboBox<>();
    private final TextArea list = new TextArea();
    private final Upload upload;
    private final Div problem = new Div();
    private final Div preview = new Div();
    private final Button invite = new Button();

    InviteDialog(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        upload = upload();
        setHeaderTitle(getTranslation("identity.invite.title"));
        setWidth("min(36rem, 100%)");
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (!services.invitations().goByMail()) {
            add(paragraph("wm-lede", getTranslation("identity.invite.no-mail")));
            return;
        }
        setUpFields();
        Div form = new Div(
                paragraph("wm-lede", getTranslation("identity.invite.lede")),
                choice,
                department,
                list,
                upload,
                problem,
                preview);
        form.addClassName("wm-form");
        add(form);
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> AskAgainDialog.before(this::invite, services.askedAgain()));
        getFooter().add(invite);
        look();
    }

    private void setUpFields() {
        choice.setLabel(getTranslation("identity.invite.whom"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(
                one -> getTranslation("identity.invite." + one.name().toLowerCase(Locale.ROOT)));
        choice.setValue(Choice.EVERYBODY);
        choice.addValueChangeListener(change -> look());
        department.setLabel(getTranslation("identity.people.field.department"));
        department.setItems(services.editing().departments());
        department.setWidthFull();
        department.addValueChangeListener(change -> look());
        list.setLabel(getTranslation("identity.invite.addresses"));
        list.setHelperText(getTranslation("identity.invite.addresses.help"));
        list.setWidthFull();
        list.setMaxHeight("12rem");
        list.setValueChangeMode(ValueChangeMode.LAZY);
        list.addValueChangeListener(change -> {
            problem.removeAll();
            look();
        });
        preview.getElement().setAttribute("aria-live", "polite");
    }

    private Upload upload() {
        String tooBig = getTranslation("identity.invite.too-big", MAXIMUM_BYTES / 1_000_000);
        Upload taken = new Upload(new LimitedUpload(MAXIMUM_BYTES, this::read, (name, nothing) -> say(tooBig)));
        taken.setWidthFull();
        taken.setMaxFiles(1);
        taken.setMaxFileSize(MAXIMUM_BYTES);
        taken.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        taken.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("identity.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("identity.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("identity.import.not-csv"))
                        .setTooManyFiles(getTranslation("identity.import.one-file"))));
        taken.addFileRemovedListener(removed -> problem.removeAll());
        return taken;
    }

    /** Takes the addresses of a file. Where there are none to take, what stands in the list stays. */
    private void read(String name, byte[] bytes) {
        problem.removeAll();
        try {
            List<String> addresses =
                    InvitedPeople.ofText(FileText.decode(bytes)).addressesOrNone();
            if (addresses.isEmpty()) {
                say(getTranslation("identity.invite.no-address", name));
            } else {
                list.setValue(String.join("\n", addresses));
            }
        } catch (FileText.UndecodableException e) {
            say(getTranslation("identity.invite.unreadable", name, e.line()));
        }
    }

    /** Says why a file was not taken, and lets go of it, so that another one can be chosen. */
    private void say(String why) {
        problem.removeAll();
        problem.add(PeopleComponents.alert(why));
        upload.clearFileList();
    }

    /** Says whom it would reach, before anything is done. */
    private void look() {
        department.setVisible(choice.getValue() == Choice.DEPARTMENT);
        list.setVisible(choice.getValue() == Choice.LIST);
        upload.setVisible(choice.getValue() == Choice.LIST);
        preview.removeAll();
        InvitedPeople people = chosen();
        if (people == null) {
            offer(0);
            return;
        }
        InvitationPreview found = services.invitations().preview(people);
        preview.add(paragraph("wm-fact-strong", getTranslation("identity.invite.count", found.toInvite())));
        if (!found.first().isEmpty()) {
            preview.add(paragraph(
                    "wm-meta",
                    getTranslation(
                            "identity.invite.names",
                            String.join(", ", found.first()),
                            found.toInvite() - found.first().size())));
        }
        preview.add(paragraph(
                "wm-meta", getTranslation("identity.invite.passed-over", found.withAccount(), found.invited())));
        if (found.refused() > 0) {
            preview.add(paragraph("wm-meta", getTranslation("identity.invite.refused", found.refused())));
        }
        offer(found.toInvite());
    }

    private void offer(int many) {
        invite.setText(getTranslation("identity.invite.submit", many));
        invite.setEnabled(many > 0);
    }

    private @Nullable InvitedPeople chosen() {
        return switch (choice.getValue()) {
            case EVERYBODY -> InvitedPeople.EVERYBODY;
            case DEPARTMENT -> department.isEmpty() ? null : new InvitedPeople(department.getValue(), null);
            case LIST -> list.isEmpty() ? null : InvitedPeople.ofText(list.getValue());
        };
    }

    private void invite() {
        InvitedPeople people = chosen();
        if (people == null) {
            return;
        }
        int asked = services.invitations().askForAll(people);
        look();
        preview.addComponentAsFirst(PeopleComponents.status(getTranslation("identity.invite.done", asked)));
        changed.run();
    }
}
