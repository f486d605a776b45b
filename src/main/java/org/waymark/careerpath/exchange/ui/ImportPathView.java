package org.waymark.careerpath.exchange.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.base.ui.LongWork;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.PathReaders.Format;
import org.waymark.careerpath.editing.PathImportReport.Counts;
import org.waymark.careerpath.exchange.LadderFile;
import org.waymark.careerpath.exchange.LadderFileImport;
import org.waymark.careerpath.exchange.LadderFileReport;
import org.waymark.careerpath.exchange.LadderTableOptions;
import org.waymark.careerpath.exchange.LadderTableReport;
import org.waymark.careerpath.exchange.StarterLadder;
import org.waymark.organization.Departments;

/** Takes a file with ladders, asks for what it leaves open, shows what it would change, and imports it when told to. */
@Route("admin/paths/import")
@RolesAllowed("PEOPLE_TEAM")
class ImportPathView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(ImportPathView.class);

    /** What is longer takes more than a moment, and is read apart from the page. */
    private static final int LONG_FILE = 500_000;

    private final transient LadderFileImport files;
    private final ImportSource source = new ImportSource(this::take);
    private final ImportChoices choices;
    private final Div progress = new Div();
    private final Paragraph status = paragraph("wm-lede", "");
    private final Paragraph facts = paragraph("wm-meta", "");
    private final Section taken;
    private final Section result;
    private final H2 resultHeading = new H2();
    private final Div difference = new Div();
    private final Div next = actions();
    private final Button asTable = new Button();
    private transient @Nullable LadderFile file;
    private int turn;

    ImportPathView(LadderFileImport files, Departments departments) {
        this.files = files;
        choices = new ImportChoices(departments.names(), this::look);
        status.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("role", "status");
        resultHeading.getElement().setAttribute("tabindex", "-1");
        taken = section(new H2(getTranslation("careerpath.import.taken")), facts, asTable, choices);
        asTable.setText(getTranslation("careerpath.import.as-table"));
        asTable.addClickListener(click -> readAsTable());
        result = section(resultHeading, status, difference, next);
        taken.setVisible(false);
        result.setVisible(false);
        add(
                new StaticHtml(head(
                        eyebrow("admin/paths", getTranslation("careerpath.admin.title"), ""),
                        getPageTitle(),
                        getTranslation("careerpath.import.lede"))),
                section(
                        new H2(getTranslation("careerpath.import.file")),
                        paragraph("wm-meta", getTranslation("careerpath.import.formats")),
                        source),
                starters(),
                progress,
                taken,
                result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.import.title");
    }

    /** Whoever has no file yet begins with one of ours, which is looked at as any other. */
    private Section starters() {
        return section(
                new H2(getTranslation("careerpath.starter")),
                paragraph("wm-meta", getTranslation("careerpath.starter.lede")),
                actions(Stream.of(StarterLadder.values())
                        .map(starter -> new Button(
                                getTranslation("careerpath.starter." + starter.word()), click -> take(starter.file())))
                        .toArray(Button[]::new)));
    }

    /** Another file; of one with the same name, such as one that was mended, what was chosen stays. */
    private void take(LadderFile other) {
        if (file != null && !file.name().equals(other.name())) {
            choices.forgetPath();
        }
        file = other;
        look();
    }

    private void readAsTable() {
        if (file != null) {
            file = file.asTable();
            look();
        }
    }

    private void look() {
        LadderFile ladders = file;
        if (ladders != null) {
            LadderTableOptions options = choices.options();
            work("careerpath.import.reading", ladders, () -> files.dryRun(ladders, options), this::show);
        }
    }

    private void apply(String accepted) {
        LadderFile ladders = Objects.requireNonNull(file);
        LadderTableOptions options = choices.options();
        setChoosing(false);
        work("careerpath.import.writing", ladders, () -> files.apply(ladders, options, accepted), report -> {
            setChoosing(true);
            if (report.isApplied()) {
                showDone(report);
            } else {
                show(report);
            }
        });
    }

    /** What was begun last counts: an answer to an earlier choice is passed over. */
    private void work(
            String words,
            LadderFile ladders,
            Supplier<LadderFileReport> work,
            SerializableConsumer<LadderFileReport> done) {
        turn++;
        next.removeAll();
        if (ladders.content().length >= LONG_FILE) {
            int mine = turn;
            showProgress(getTranslation(words, nameOf(ladders)));
            LongWork.start(
                    UI.getCurrent(),
                    work,
                    report -> ifLast(mine, () -> done.accept(report)),
                    failure -> ifLast(mine, () -> showFailure(failure)));
            return;
        }
        LadderFileReport report;
        try {
            report = work.get();
        } catch (RuntimeException e) {
            showFailure(e);
            return;
        }
        progress.removeAll();
        done.accept(report);
    }

    private void ifLast(int mine, Runnable answer) {
        if (mine == turn) {
            progress.removeAll();
            answer.run();
        }
    }

    private void showProgress(String words) {
        progress.removeAll();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        progress.add(paragraph("wm-meta", words), bar);
    }

    private void show(LadderFileReport report) {
        taken.setVisible(true);
        result.setVisible(true);
        if (choices.show(report)) {
            look();
            return;
        }
        facts.setText(facts(report));
        asTable.setVisible(report.format() == Format.UNKNOWN);
        resultHeading.setText(getTranslation("careerpath.import.result"));
        status.setText(status(report));
        status.setClassName("wm-problem", !report.problems().isEmpty() || report.isOutdated());
        difference.removeAll();
        difference.add(ImportDifference.of(this, report));
        next.removeAll();
        if (report.isToImport()) {
            String seen = report.fingerprint();
            Button apply = new Button(getTranslation("careerpath.import.apply"), click -> apply(seen));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            next.add(apply);
        }
    }

    private void showDone(LadderFileReport report) {
        file = null;
        choices.forget();
        taken.setVisible(false);
        resultHeading.setText(getTranslation("careerpath.import.done"));
        status.setText(counts("careerpath.import.done.counts", report.counts()));
        status.setClassName("wm-problem", false);
        difference.removeAll();
        difference.add(new StaticHtml(list(report.paths().stream()
                .filter(path -> path.counts().isDifferent())
                .map(path -> row(
                        "paths/" + path.path(),
                        String.valueOf(path.name()),
                        counts("careerpath.import.counts", path.counts())))
                .toList())));
        focus(resultHeading);
    }

    /** The log gets no message: what PostgreSQL says of a row has the row in it. */
    private void showFailure(RuntimeException failure) {
        LOG.warn("An import of ladders failed: {}", failure.getClass().getName());
        setChoosing(true);
        progress.removeAll();
        result.setVisible(true);
        resultHeading.setText(getTranslation("careerpath.import.result"));
        status.setText(getTranslation("careerpath.import.failed"));
        status.setClassName("wm-problem", true);
        difference.removeAll();
        next.removeAll();
        next.add(new Button(getTranslation("careerpath.import.again"), click -> look()));
    }

    private void setChoosing(boolean isOpen) {
        source.setEnabled(isOpen);
        choices.setEnabled(isOpen);
    }

    private String facts(LadderFileReport report) {
        String name = nameOf(Objects.requireNonNull(file));
        LadderTableReport table = report.table();
        return table != null
                ? getTranslation(
                        "careerpath.import.facts.table", name, table.rows(), table.duplicates(), table.unnamed())
                : getTranslation(
                        "careerpath.import.facts." + report.format().name().toLowerCase(Locale.ROOT), name);
    }

    private String status(LadderFileReport report) {
        if (!report.problems().isEmpty()) {
            return getTranslation(
                    "careerpath.import.problems", report.problems().size());
        }
        if (!report.counts().isDifferent()) {
            return getTranslation("careerpath.import.same");
        }
        return counts(
                report.isOutdated() ? "careerpath.import.outdated" : "careerpath.import.not-yet", report.counts());
    }

    private String counts(String key, Counts counts) {
        return getTranslation(key, counts.added(), counts.changed(), counts.gone(), counts.unchanged());
    }

    private String nameOf(LadderFile ladders) {
        return ladders.name().isEmpty() ? getTranslation("careerpath.import.pasted") : ladders.name();
    }

    private static void focus(H2 heading) {
        heading.getElement().executeJs("this.focus()");
    }
}
