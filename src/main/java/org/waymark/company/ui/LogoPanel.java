package org.waymark.company.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.base.ui.StaticHtml;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyLogo;
import org.waymark.company.LogoGround;

/** One logo of the company: what it looks like on its ground, and another one in its place. */
class LogoPanel extends Div {

    private static final long serialVersionUID = 1;

    private static final int MAXIMUM_BYTES = 2_000_000;

    private final transient CompanyEditing editing;
    private final LogoGround ground;
    private final SerializableRunnable changed;
    private final StaticHtml picture = new StaticHtml(new Div());
    private final Upload upload = new Upload();
    private final Button remove;
    private final Paragraph refused = paragraph("wm-problem", "");
    private final Paragraph status = paragraph("wm-meta", "");
    private @Nullable CompanyLogo shown;

    LogoPanel(CompanyEditing editing, LogoGround ground, SerializableRunnable changed) {
        this.editing = editing;
        this.ground = ground;
        this.changed = changed;
        addClassName("wm-import-source");
        refused.getElement().setAttribute("role", "alert");
        status.getElement().setAttribute("role", "status");
        remove = new Button(getTranslation("company.logo.remove." + ground.word()), click -> remove());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        prepareUpload();
        add(
                new StaticHtml(new Div(
                        new H3(getTranslation("company.logo." + ground.word())),
                        paragraph("wm-meta", getTranslation("company.logo." + ground.word() + ".help")))),
                picture,
                upload,
                refused,
                status,
                remove);
    }

    void show(@Nullable CompanyLogo logo) {
        shown = logo;
        Div ofIt = new Div();
        if (logo != null) {
            // Its words stand in the field below; here it is told apart from the other one.
            Image image = new Image(logo.address(), getTranslation("company.logo." + ground.word()));
            image.setWidth(Integer.toString(logo.width()));
            image.setHeight(Integer.toString(logo.height()));
            Div sample = new Div(image);
            sample.addClassNames("wm-logo-sample", "wm-logo-on-" + ground.word());
            ofIt.add(sample);
        }
        picture.show(ofIt);
        remove.setVisible(logo != null);
    }

    private void prepareUpload() {
        String tooBig = getTranslation("company.logo.too-big", MAXIMUM_BYTES / 1_000_000);
        upload.setUploadHandler(new LimitedUpload(
                MAXIMUM_BYTES,
                (file, bytes) -> {
                    upload.clearFileList();
                    take(bytes);
                },
                (file, nothing) -> refuse(tooBig)));
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("company.logo.choose." + ground.word())))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("company.logo.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("company.logo.no-picture"))
                        .setTooManyFiles(getTranslation("company.logo.one-file"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    }

    private void take(byte[] file) {
        try {
            boolean isReplaced = editing.replaceLogo(ground, file, shown == null ? null : shown.hash());
            tell(isReplaced, "company.logo.done." + ground.word());
        } catch (SaidException e) {
            Sentence why = e.sentence();
            refuse(getTranslation(why.key(), why.arguments().toArray()));
        }
    }

    private void remove() {
        if (shown != null) {
            tell(editing.removeLogo(ground, shown.hash()), "company.logo.removed." + ground.word());
        }
    }

    private void tell(boolean isDone, String key) {
        refused.setText(isDone ? "" : getTranslation("company.logo.meanwhile"));
        status.setText(isDone ? getTranslation(key) : "");
        changed.run();
    }

    private void refuse(String why) {
        status.setText("");
        refused.setText(why);
    }
}
