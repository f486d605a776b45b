package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.shortened;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.base.ui.Components;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Change;

/** Shows a report of an import in the same sentences as the command. */
class ImportReportPanel extends Div {

    private static final long serialVersionUID = 1;

    /** A page is no place for thousands of lines; whoever wants them all has the command. */
    private static final int MOST_LINES = 100;

    private final LadderRoleNames roles;

    ImportReportPanel(LadderRoleNames roles) {
        this.roles = roles;
        getElement().setAttribute("aria-live", "polite");
    }

    /** Instead of a report. */
    void say(String problem) {
        removeAll();
        say("wm-problem", problem);
    }

    void show(PeopleImportReport report) {
        removeAll();
        ImportSentences sentences = new ImportSentences(this::getTranslation);
        if (!report.ignoredColumns().isEmpty()) {
            say("wm-meta", sentences.report("ignored", String.join(", ", report.ignoredColumns())));
        }
        if (!report.warnings().isEmpty()) {
            say("wm-fact-strong", sentences.report("warnings", report.warnings().size()));
            add(list(sentences.problems(report.warnings())));
        }
        if (!report.isSound()) {
            say("wm-problem", sentences.report("problems", report.problems().size()));
            add(list(sentences.problems(report.problems())));
            say("wm-fact-strong", sentences.report("refused"));
            return;
        }
        if (!report.unknownRoles().isEmpty()) {
            say("wm-meta", sentences.report("unknown-roles", String.join(", ", report.unknownRoles())));
        }
        if (!report.newDepartments().isEmpty()) {
            say("wm-meta", sentences.report("new-departments", String.join(", ", report.newDepartments())));
        }
        if (report.otherManagers() > 0) {
            say("wm-meta", sentences.report("other-managers", report.otherManagers()));
        }
        say("wm-meta", sentences.counts(report));
        if (!report.waiting().isEmpty()) {
            say("wm-fact-strong", sentences.report("waiting"));
            add(list(report.waiting().stream().map(sentences::waiting).toList()));
        }
        if (!report.planned().isEmpty()) {
            say("wm-fact-strong", sentences.report("planned"));
            add(list(report.planned().stream()
                    .map(roles::named)
                    .map(sentences::planned)
                    .toList()));
        }
        if (report.isEmpty()) {
            say("wm-fact-strong", sentences.report("nothing"));
            return;
        }
        say(
                "wm-fact-strong",
                report.written() ? sentences.report("written") : getTranslation("identity.import.dry-run"));
        if (report.changes().isEmpty()) {
            return;
        }
        add(new Details(
                getTranslation("identity.import.changes"),
                list(report.changes().stream()
                        .map(change -> sentence(sentences, change))
                        .toList())));
    }

    private UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.stream().limit(MOST_LINES).forEach(sentence -> list.add(new ListItem(shortened(sentence))));
        if (sentences.size() > MOST_LINES) {
            list.add(new ListItem(getTranslation("identity.import.more", sentences.size() - MOST_LINES)));
        }
        return list;
    }

    private String sentence(ImportSentences sentences, Change change) {
        return change.fields().stream()
                .map(field -> sentences.field(change, roles.named(field)))
                .collect(Collectors.joining("; ", sentences.person(change) + ". ", ""));
    }

    private void say(String className, String sentence) {
        add(Components.paragraph(className, shortened(sentence)));
    }
}
