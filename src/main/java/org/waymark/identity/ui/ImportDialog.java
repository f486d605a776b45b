package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.ui.ColumnChoices;
import org.waymark.base.text.SaidException;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.identity.AskedAgain;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Kind;

/** Takes a CSV file with people, shows what it would change, and imports it when told to. */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Some forty thousand people. */
    private static final int MAXIMUM_BYTES = 5_000_000;

    private static final Set<Kind> COLUMNS =
            EnumSet.of(Kind.MISSING_COLUMN, Kind.DOUBLE_COLUMN, Kind.MANAGER_IDS_ALONE, Kind.NOT_WHAT_IT_SAYS);

    private final transient PeopleImport peopleImport;
    private final transient AskedAgain askedAgain;
    private final SerializableRunnable changed;
    private final TextField domain = new TextField();
    private final TextField dateFormat = new TextField();
    private final ImportReportPanel panel;
    private final ColumnChoices columns =
            new ColumnChoices(PeopleImportOptions.words(), "organization.import.column.", this::check);
    private final Details columnsFold = new Details();
    private final Button apply = new Button();
    private byte @Nullable [] file;

    ImportDialog(PeopleImport peopleImport, PersonDialogs services, SerializableRunnable changed) {
        this.peopleImport = peopleImport;
        this.askedAgain = services.askedAgain();
        this.panel = new ImportReportPanel(LadderRoleNames.of(this, services.ladderRoles()));
        this.changed = changed;
        setHeaderTitle(getTranslation("identity.import.title"));
        setWidth("min(48rem, 100%)");
        domain.setLabel(getTranslation("identity.import.domain"));
        domain.setHelperText(getTranslation("identity.import.domain.help"));
        dateFormat.setLabel(getTranslation("identity.import.date-format"));
        dateFormat.setHelperText(getTranslation("identity.import.date-format.help"));
        for (TextField field : List.of(domain, dateFormat)) {
            field.setManualValidation(true);
            field.setWidthFull();
            field.addValueChangeListener(change -> check());
        }
        columnsFold.setSummaryText(getTranslation("identity.import.columns"));
        columnsFold.add(columns);
        columnsFold.setVisible(false);
        Div form = new Div(
                paragraph("wm-lede", getTranslation("identity.import.lede")),
                upload(),
                domain,
                dateFormat,
                panel,
                columnsFold);
        form.addClassName("wm-form");
        add(form);
        Button close = new Button(getTranslation("base.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        apply.setText(getTranslation("identity.import.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setEnabled(false);
        apply.addClickListener(click -> AskAgainDialog.before(this::apply, askedAgain));
        getFooter().add(close, apply);
    }

    private Upload upload() {
        String tooBig = getTranslation("identity.import.too-big", MAXIMUM_BYTES / 1_000_000);
        Upload upload = new Upload(new LimitedUpload(
                MAXIMUM_BYTES,
                (name, bytes) -> {
                    forget();
                    file = bytes;
                    check();
                },
                (name, nothing) -> {
                    forget();
                    panel.say(tooBig);
                }));
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAXIMUM_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("identity.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("identity.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("identity.import.not-csv"))
                        .setTooManyFiles(getTranslation("identity.import.one-file"))));
        upload.addFileRemovedListener(removed -> forget());
        return upload;
    }

    private void forget() {
        file = null;
        panel.removeAll();
        columns.forget();
        columnsFold.setVisible(false);
        apply.setEnabled(false);
    }

    private void check() {
        apply.setEnabled(false);
        panel.removeAll();
        PeopleImportOptions options = options();
        if (file != null && options != null) {
            PeopleImportReport report = peopleImport.check(file, options);
            panel.show(report);
            showColumns(report);
            apply.setEnabled(report.isSound() && !report.isEmpty());
        }
    }

    /** Unfolded by itself where a column is missing that everybody needs, or is taken for something else than its name says. */
    private void showColumns(PeopleImportReport report) {
        List<ColumnChoices.Column> read = report.columns().stream()
                .map(column -> new ColumnChoices.Column(
                        column.header(), column.samples(), column.word(), column.isRemembered()))
                .toList();
        columnsFold.setVisible(!read.isEmpty());
        columns.show(read);
        if (Stream.concat(report.problems().stream(), report.warnings().stream())
                .anyMatch(problem -> COLUMNS.contains(problem.kind()))) {
            columnsFold.setOpened(true);
        }
    }

    private void apply() {
        PeopleImportOptions options = options();
        if (file != null && options != null) {
            panel.show(peopleImport.apply(file, options));
            apply.setEnabled(false);
            changed.run();
        }
    }

    private @Nullable PeopleImportOptions options() {
        boolean domainFits = accept(
                domain,
                getTranslation("identity.import.domain.wrong"),
                () -> new PeopleImportOptions(text(domain), null));
        String wrongFormat = PeopleImportOptions.withWholeYear(
                        dateFormat.getValue().strip())
                .map(whole -> getTranslation("identity.import.date-format.short-year", whole))
                .orElseGet(() -> getTranslation("identity.import.date-format.wrong"));
        boolean formatFits = accept(dateFormat, wrongFormat, () -> new PeopleImportOptions(null, text(dateFormat)));
        return domainFits && formatFits
                ? new PeopleImportOptions(text(domain), text(dateFormat), columns.stated())
                : null;
    }

    private boolean accept(TextField field, String problem, SerializableRunnable attempt) {
        try {
            attempt.run();
            field.setInvalid(false);
        } catch (SaidException e) {
            field.setErrorMessage(problem);
            field.setInvalid(true);
        }
        return !field.isInvalid();
    }

    private static @Nullable String text(TextField field) {
        String value = field.getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
