package org.waymark.questionbank.exchange.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;
import static org.waymark.base.ui.Components.shortened;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.base.ui.StaticHtml;
import org.waymark.questionbank.exchange.FileProblem;
import org.waymark.questionbank.exchange.QuestionImport;
import org.waymark.questionbank.exchange.QuestionImportReport;

/** Takes a file with questions and sets, shows what it would change, and imports it when told to. */
@Route("admin/questions/import")
@RolesAllowed("PEOPLE_TEAM")
class ImportQuestionsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** Two thousand questions have less than one. */
    private static final int MAXIMUM_BYTES = 2_000_000;

    private static final int MOST_LINES = 200;

    private final transient QuestionImport imports;
    private final Upload upload = new Upload();
    private final Paragraph refused = paragraph("wm-problem", "");
    private final H2 heading = new H2();
    private final Paragraph status = paragraph("wm-lede", "");
    private final StaticHtml lines = new StaticHtml(new Div());
    private final Div next = actions();
    private final Section result;
    private String name = "";

    /** The one that is shown. It is let go once it is imported. */
    private byte[] content = {};

    ImportQuestionsView(QuestionImport imports) {
        this.imports = imports;
        prepareUpload();
        refused.getElement().setAttribute("role", "alert");
        status.getElement().setAttribute("role", "status");
        heading.getElement().setAttribute("tabindex", "-1");
        result = section(heading, status, lines, next);
        result.setVisible(false);
        Div source = new Div(upload, refused);
        source.addClassName("wm-import-source");
        add(
                new StaticHtml(head(
                        eyebrow("admin/questions", getTranslation("questionbank.admin.title"), ""),
                        getPageTitle(),
                        getTranslation("questionbank.import.lede"))),
                section(
                        new H2(getTranslation("questionbank.import.file")),
                        paragraph("wm-meta", getTranslation("questionbank.import.formats")),
                        source),
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.import.title");
    }

    private void prepareUpload() {
        String tooBig = getTranslation("questionbank.import.too-big", MAXIMUM_BYTES / 1_000_000);
        upload.setUploadHandler(new LimitedUpload(
                MAXIMUM_BYTES,
                (file, bytes) -> {
                    // The page says itself which file it shows, and the next one can be chosen at once.
                    upload.clearFileList();
                    take(file, bytes);
                },
                (file, nothing) -> refused.setText(tooBig)));
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        upload.setAcceptedFileExtensions(".yml", ".yaml", ".csv", ".tsv", ".txt");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("questionbank.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("questionbank.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("questionbank.import.wrong-kind"))
                        .setTooManyFiles(getTranslation("questionbank.import.one-file"))));
        upload.addFileRejectedListener(rejected -> refused.setText(rejected.getErrorMessage()));
    }

    private void take(String file, byte[] bytes) {
        refused.setText("");
        name = file;
        content = bytes;
        show(imports.look(name, content));
    }

    private void apply(String accepted) {
        QuestionImportReport report = imports.apply(name, content, accepted);
        show(report);
        if (report.applied()) {
            content = new byte[0];
        }
        heading.getElement().executeJs("this.focus()");
    }

    private void show(QuestionImportReport report) {
        result.setVisible(true);
        heading.setText(
                getTranslation(report.applied() ? "questionbank.import.done" : "questionbank.import.result", name));
        boolean isWrong = !report.problems().isEmpty();
        status.setText(status(report));
        status.setClassName("wm-problem", isWrong || report.outdated());
        lines.show(list(
                isWrong
                        ? report.problems().stream().map(this::line).toList()
                        : report.changes().stream().map(this::words).toList()));
        next.removeAll();
        if (!isWrong && !report.applied() && !report.changes().isEmpty()) {
            Button apply =
                    new Button(getTranslation("questionbank.import.apply"), click -> apply(report.fingerprint()));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            next.add(apply);
        }
    }

    private String status(QuestionImportReport report) {
        if (!report.problems().isEmpty()) {
            return getTranslation(
                    "questionbank.import.problems", report.problems().size());
        }
        if (report.changes().isEmpty()) {
            return getTranslation("questionbank.import.same");
        }
        String key = report.applied()
                ? "questionbank.import.done.count"
                : report.outdated() ? "questionbank.import.outdated" : "questionbank.import.not-yet";
        return getTranslation(key, report.changes().size());
    }

    private Div list(List<String> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-changes");
        all.stream().limit(MOST_LINES).forEach(line -> list.add(new ListItem(shortened(line))));
        if (all.size() > MOST_LINES) {
            list.add(new ListItem(getTranslation("questionbank.import.more", all.size() - MOST_LINES)));
        }
        Div difference = new Div(list);
        difference.addClassName("wm-difference");
        return difference;
    }

    private String line(FileProblem problem) {
        String what = words(problem.message());
        return problem.line() == 0
                ? what
                : getTranslation("questionbank.import.line", Long.toString(problem.line()), what);
    }

    private String words(Sentence sentence) {
        return sentence.in((key, arguments) -> getTranslation(key, arguments));
    }
}
