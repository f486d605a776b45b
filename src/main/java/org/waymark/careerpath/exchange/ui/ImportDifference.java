package org.waymark.careerpath.exchange.ui;

import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.shortened;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathImportReport.Difference;
import org.waymark.careerpath.exchange.LadderFileReport;

/** What an import would change, path by path: what is new, what changed, what goes; or what stands against it. */
final class ImportDifference {

    /** A page is no place for thousands of lines; whoever wants them all has the command. */
    private static final int MOST_LINES = 100;

    /** Few lines are read at once, many are unfolded. */
    private static final int FEW_LINES = 30;

    private final Component reader;
    private final Div content = new Div();

    private ImportDifference(Component reader) {
        this.reader = reader;
        content.addClassName("wm-difference");
    }

    static StaticHtml of(Component reader, LadderFileReport report) {
        ImportDifference difference = new ImportDifference(reader);
        if (report.problems().isEmpty()) {
            boolean isShort = report.paths().stream()
                            .mapToInt(path -> path.changes().size())
                            .sum()
                    <= FEW_LINES;
            report.paths().stream()
                    .filter(path -> path.counts().isDifferent())
                    .forEach(path -> difference.path(path, isShort));
            difference.hints(report.hints());
        } else {
            difference.content.add(difference.list(
                    report.problems().stream().map(difference::problem).toList()));
        }
        return new StaticHtml(difference.content);
    }

    private void path(PathImportReport path, boolean isShort) {
        H3 heading = new H3(new Text(String.valueOf(path.name()) + " "));
        if (path.isNew()) {
            heading.add(mark("wm-mark-new", reader.getTranslation("careerpath.import.path.new")));
        }
        content.add(heading);
        for (Difference difference : Difference.values()) {
            List<String> changes = path.changes().stream()
                    .filter(change -> change.difference() == difference)
                    .map(change -> change.what().in(reader::getTranslation))
                    .toList();
            if (!changes.isEmpty()) {
                Details group = new Details(
                        reader.getTranslation(
                                "careerpath.import.group." + difference.name().toLowerCase(Locale.ROOT),
                                changes.size()),
                        list(changes));
                group.addThemeNames("no-padding");
                if (isShort) {
                    group.getElement().setAttribute("opened", true);
                }
                content.add(group);
            }
        }
    }

    private void hints(List<Sentence> hints) {
        if (!hints.isEmpty()) {
            content.add(
                    new H3(reader.getTranslation("careerpath.import.hints")),
                    list(hints.stream()
                            .map(hint -> hint.in(reader::getTranslation))
                            .toList()));
        }
    }

    private String problem(ImportProblem problem) {
        String what = problem.placed().in(reader::getTranslation);
        return problem.line() == 0
                ? what
                : reader.getTranslation("careerpath.import.problem", Integer.toString(problem.line()), what);
    }

    private UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-changes");
        lines.stream().limit(MOST_LINES).forEach(line -> list.add(new ListItem(shortened(line))));
        if (lines.size() > MOST_LINES) {
            list.add(new ListItem(
                    paragraph("wm-meta", reader.getTranslation("careerpath.import.more", lines.size() - MOST_LINES))));
        }
        return list;
    }
}
