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
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.csv.ui.ColumnChoices;
import org.waymark.base.text.SaidException;
import org.waymark.base.ui.LimitedUpload;
import org.waymark.identity.AskedAgain;
import org.waymark.organization.feed.PeopleFeed;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Kind;

/** Takes a CSV file with people, or one that came by itself, shows what it would change, and imports it when told to. */
class ImportDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private static final Set<Kind> COLUMNS =
            EnumSet.of(Kind.MISSING_COLUMN, Kind.DOUBLE_COLUMN, Kind.MANAGER_IDS_ALONE, Kind.NOT_WHAT_IT_SAYS);

    /** Where the file is and what is done with it. */
    private interface Source extends Serializable {

        /** Empty while there is no file. */
        Optional<PeopleImportReport> check(PeopleImportOptions options);

        Optional<PeopleImportReport> apply(PeopleImportOptions options);
    }

    /** A file of the viewer's own. */
    private static final class Chosen implements Source {

        private static final long serialVersionUID = 1;

        private final transient PeopleImport peopleImport;
        private byte @Nullable [] file;

        private Chosen(PeopleImport peopleImport) {
            this.peopleImport = peopleImport;
        }

        @Override
        public Optional<PeopleImportReport> check(PeopleImportOptions options) {
            return Optional.ofNullable(file).map(bytes -> peopleImport.check(bytes, options));
        }

        @Override
        public Optional<PeopleImportReport> apply(PeopleImportOptions options) {
            return Optional.ofNullable(file).map(bytes -> peopleImport.apply(bytes, options));
        }
    }

    /** A file that came by itself and was stopped: what is imported is what was shown. */
    private static final class Stopped implements Source {

        private static final long serialVersionUID = 1;

        private final transient PeopleFeeds feeds;
        private final long feed;
        private String shown = "";

        private Stopped(PeopleFeeds feeds, long feed) {
            this.feeds = feeds;
            this.feed = feed;
        }

        @Override
        public Optional<PeopleImportReport> check(PeopleImportOptions options) {
            Optional<PeopleImportReport> report = feeds.check(feed, options);
            shown = report.map(PeopleImportReport::fingerprint).orElse("");
            return report;
        }

        @Override
        public Optional<PeopleImportReport> apply(PeopleImportOptions options) {
            Optional<PeopleImportReport> report = feeds.importAsShown(feed, options, shown);
            shown = report.map(PeopleImportReport::fingerprint).orElse("");
            return report;
        }
    }

    private final Source source;
    private final transient AskedAgain askedAgain;
    private final SerializableRunnable changed;
    private final TextField domain = new TextField();
    private final TextField dateFormat = new TextField();
    private final ImportReportPanel panel;
    private final ColumnChoices columns =
            new ColumnChoices(PeopleImportOptions.words(), "organization.import.column.", this::check);
    private final Details columnsFold = new Details();
    private final Button apply = new Button();
    private final Div form = new Div();

    /** For a file that the viewer chooses. */
    ImportDialog(PeopleImport peopleImport, PersonDialogs services, SerializableRunnable changed) {
        this(new Chosen(peopleImport), services, changed);
        setHeaderTitle(getTranslation("identity.import.title"));
        form.addComponentAsFirst(upload((Chosen) source));
        form.addComponentAsFirst(paragraph("wm-lede", getTranslation("identity.import.lede")));
    }

    /** For one that came by itself and was stopped, with what somebody reads of why. */
    ImportDialog(PeopleFeed feed, String why, PersonDialogs services, SerializableRunnable changed) {
        this(new Stopped(services.feeds(), feed.id()), services, changed);
        setHeaderTitle(getTranslation("identity.feeds.dialog"));
        form.addComponentAsFirst(paragraph("wm-lede", why));
        PeopleImportOptions usual = services.feeds().options();
        domain.setValue(Objects.requireNonNullElse(usual.domain(), ""));
        dateFormat.setValue(Objects.requireNonNullElse(usual.dateFormat(), ""));
        check();
    }

    private ImportDialog(Source source, PersonDialogs services, SerializableRunnable changed) {
        this.source = source;
        this.askedAgain = services.askedAgain();
        this.panel = new ImportReportPanel(LadderRoleNames.of(this, services.ladderRoles()));
        this.changed = changed;
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
        form.add(domain, dateFormat, panel, columnsFold);
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

    private Upload upload(Chosen chosen) {
        String tooBig = getTranslation("identity.import.too-big", PeopleImport.MAXIMUM_BYTES / 1_000_000);
        Upload upload = new Upload(new LimitedUpload(
                PeopleImport.MAXIMUM_BYTES,
                (name, bytes) -> {
                    forget(chosen);
                    chosen.file = bytes;
                    check();
                },
                (name, nothing) -> {
                    forget(chosen);
                    panel.say(tooBig);
                }));
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleImport.MAXIMUM_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("identity.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("identity.import.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(getTranslation("identity.import.not-csv"))
                        .setTooManyFiles(getTranslation("identity.import.one-file"))));
        upload.addFileRemovedListener(removed -> forget(chosen));
        return upload;
    }

    private void forget(Chosen chosen) {
        chosen.file = null;
        panel.removeAll();
        columns.forget();
        columnsFold.setVisible(false);
        apply.setEnabled(false);
    }

    private void check() {
        apply.setEnabled(false);
        panel.removeAll();
        PeopleImportOptions options = options();
        if (options != null) {
            source.check(options).ifPresent(report -> {
                show(report);
                showColumns(report);
            });
        }
    }

    private void show(PeopleImportReport report) {
        panel.show(report);
        apply.setEnabled(report.isSound() && !report.isEmpty() && !report.written());
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
        if (options != null) {
            source.apply(options).ifPresentOrElse(this::show, this::tellTooLate);
            changed.run();
        }
    }

    /** Somebody else has decided about it meanwhile. */
    private void tellTooLate() {
        panel.say(getTranslation("identity.feeds.too-late"));
        apply.setEnabled(false);
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
