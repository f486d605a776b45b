package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.ui.Components;
import org.waymark.careerpath.CarryOver;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;

/** What several views of the ladders say in the same words. */
final class LadderPresenter {

    private LadderPresenter() {}

    /** "You are here". */
    static Span here(Component reader) {
        return span("wm-here", reader.getTranslation("careerpath.here"));
    }

    /** The track of a role, in a sentence's place. */
    static String track(Component reader, RoleReference role) {
        return role.track() == null ? reader.getTranslation("careerpath.every-track") : role.track();
    }

    /**
     * A step in words: its kind, the role at its other end, and where that is if it is somewhere else.
     *
     * @param direction {@code to} or {@code from}
     * @param from the role from which one looks
     * @param edition what the addresses of roles of the same ladder end with
     */
    static List<Component> step(
            Component reader, StepDetail step, String direction, RoleReference from, Edition edition) {
        RoleReference role = step.role();
        List<Component> parts = new ArrayList<>();
        parts.add(span(
                "wm-step-kind",
                reader.getTranslation("careerpath.step." + step.kind().word() + "." + direction)));
        parts.add(new Text(" "));
        boolean isElsewhere = !role.path().equals(from.path());
        String suffix = isElsewhere ? "" : edition.suffix();
        parts.add(link("roles/" + role.address() + suffix, role.title(), "wm-link"));
        if (isElsewhere) {
            parts.add(new Text(" "));
            parts.add(span("wm-meta", role.pathName()));
        }
        return parts;
    }

    /** What carries over to another role, and what would be new there, each in a sentence with all names. */
    static List<String> carryOver(Component reader, CarryOver carryOver) {
        return carryOver(reader, carryOver, Integer.MAX_VALUE);
    }

    /** Likewise, with only the first names of a longer list, and how many more there are. */
    static List<String> carryOver(Component reader, CarryOver carryOver, int most) {
        return List.of(
                named(reader, "careerpath.carry-over.kept", carryOver.kept(), most),
                named(reader, "careerpath.carry-over.added", carryOver.added(), most));
    }

    private static String named(Component reader, String key, List<String> names, int most) {
        if (names.isEmpty()) {
            return reader.getTranslation(key + ".none");
        }
        // One more name takes no more room than "and 1 more".
        int shown = names.size() <= most + 1L ? names.size() : most;
        String first = String.join(", ", names.subList(0, shown));
        return shown == names.size()
                ? reader.getTranslation(key, first)
                : reader.getTranslation(key + ".more", first, names.size() - shown);
    }

    /** What can be taken along as a file, in a quiet line. */
    static Paragraph downloads(String what, String yaml, String csv) {
        return Components.downloads(what, yaml, "YAML", csv, "CSV");
    }

    static String stepClass(StepDetail step) {
        return "wm-step-" + step.kind().word();
    }

    static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
