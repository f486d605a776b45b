package org.waymark.careerpath.exchange.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import java.nio.charset.StandardCharsets;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.base.ui.Longest;
import org.waymark.careerpath.exchange.LadderFile;

/** Where a ladder comes from: a file, or pasted words. */
class ImportSource extends Div {

    private static final long serialVersionUID = 1;

    /** A table of 2,000 rows with cells of 1,500 characters has some six. */
    private static final int MAXIMUM_BYTES = 10_000_000;

    private static final int MOST_CHARACTERS = 500_000;

    private final SerializableConsumer<LadderFile> taken;
    private final Upload upload = new Upload();
    private final TextArea words = new TextArea();
    private final Paragraph problem = paragraph("wm-problem", "");

    /**
     * Makes the fields.
     *
     * @param taken takes a file as soon as it is here
     */
    ImportSource(SerializableConsumer<LadderFile> taken) {
        this.taken = taken;
        addClassName("wm-import-source");
        prepareUpload();
        problem.getElement().setAttribute("role", "alert");
        words.setLabel(getTranslation("careerpath.import.paste.words"));
        Longest.of(words, MOST_CHARACTERS);
        words.setMinRows(6);
        words.setMaxRows(12);
        words.setWidthFull();
        Div pasting = new Div(words, new Button(getTranslation("careerpath.import.paste.read"), click -> read()));
        pasting.addClassName("wm-form");
        Details paste = new Details(getTranslation("careerpath.import.paste"), pasting);
        paste.addThemeNames("no-padding");
        add(upload, problem, paste);
    }

    private void read() {
        if (words.getValue().isBlank()) {
            say(getTranslation("careerpath.import.paste.empty"));
            words.focus();
            return;
        }
        if (!Longest.isFine(words)) {
            words.focus();
            return;
        }
        take(new LadderFile("", words.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private void take(LadderFile file) {
        say("");
        taken.accept(file);
    }

    private void say(String sentence) {
        problem.setText(sentence);
    }

    private void prepareUpload() {
        String tooBig = getTranslation("careerpath.import.too-big", MAXIMUM_BYTES / 1_000_000);
        upload.setUploadHandler(new LimitedUpload(
                MAXIMUM_BYTES,
                (name, bytes) -> {
                    // The page says itself which file it shows, and the next one can be chosen at once.
                    upload.clearFileList();
                    take(new LadderFile(name, bytes));
                },
                (name, nothing) -> say(tooBig)));
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        upload.setAcceptedFileExtensions(".yml", ".yaml", ".md", ".csv", ".tsv", ".txt");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("careerpath.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("careerpath.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("careerpath.import.wrong-kind"))
                        .setTooManyFiles(getTranslation("careerpath.import.one-file"))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
    }
}
