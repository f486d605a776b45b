package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.ReachableRole;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.ReachableRoleList;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleDetail.ExpectationDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;
import org.waymark.careerpath.document.RoleNote;

/** The parts of a role's page that only show something, section by section. What nobody filled in has none. */
final class RoleSections {

    private final Component reader;
    private final RoleDetail detail;
    private final Edition edition;

    /**
     * Prepares to draw a role.
     *
     * @param reader whose language the words are in
     * @param detail all that is shown
     * @param edition which text of the ladder it is from
     */
    RoleSections(Component reader, RoleDetail detail, Edition edition) {
        this.reader = reader;
        this.detail = detail;
        this.edition = edition;
    }

    /** What the role is like: what it asks, what helps, and how a week goes. */
    List<Section> likeness() {
        List<Section> sections = new ArrayList<>(List.of(next(), asked()));
        if (detail.carryOver() != null) {
            sections.add(section(
                    heading("careerpath.role.from-yours"),
                    prose(LadderPresenter.carryOver(reader, detail.carryOver()))));
        }
        notes(RoleNote.Section.LIKENESS)
                .forEach((key, said) -> sections.add(section(
                        heading("careerpath.role." + key),
                        said instanceof List<?> items ? sentences(items) : Prose.of(said.toString(), 3))));
        return sections;
    }

    /** How people come and go: farther roles, earlier ones, promotions and seats. */
    List<Section> ways() {
        List<Section> sections = new ArrayList<>();
        List<ReachableRole> further =
                detail.ways().stream().filter(way -> way.distance() > 1).toList();
        Div head = new Div(
                heading("careerpath.role.further"),
                link(DestinationsView.ROUTE, reader.getTranslation("careerpath.role.elsewhere"), "wm-link"));
        head.addClassName("wm-section-head");
        Section ahead = section(head);
        if (!further.isEmpty()) {
            ahead.add(new ReachableRoleList(further, 3));
        }
        sections.add(ahead);
        if (!detail.before().isEmpty()) {
            sections.add(section(heading("careerpath.role.before"), steps(detail.before(), "from")));
        }
        if (detail.promotions() != null) {
            sections.add(section(heading("careerpath.promotions"), Prose.of(detail.promotions(), 3)));
        }
        List<String> seats = new ArrayList<>();
        notes(RoleNote.Section.SEATS)
                .forEach((key, said) -> seats.add(
                        said instanceof Integer count
                                ? reader.getTranslation("careerpath.role." + key + ".count", count)
                                : said.toString()));
        if (!seats.isEmpty()) {
            sections.add(section(heading("careerpath.role.seats"), prose(List.of(String.join(" ", seats)))));
        }
        return sections;
    }

    private Section next() {
        return section(
                heading("careerpath.role.next"),
                detail.next().isEmpty()
                        ? paragraph("wm-none", reader.getTranslation("careerpath.role.next.none"))
                        : steps(detail.next(), "to"));
    }

    private UnorderedList steps(List<StepDetail> steps, String direction) {
        return list(steps.stream().map(step -> step(step, direction)).toList());
    }

    private ListItem step(StepDetail step, String direction) {
        RoleReference role = detail.role();
        Div words = new Div();
        words.addClassNames("wm-step", LadderPresenter.stepClass(step));
        words.add(LadderPresenter.step(reader, step, direction, role, edition));
        Div main = new Div(words);
        if (step.note() != null) {
            main.add(paragraph("wm-meta", step.note()));
        }
        ListItem row = new ListItem(main);
        row.addClassName("wm-row");
        // Roles are compared as they are today.
        if (direction.equals("to") && edition.isToday()) {
            Anchor changes = link(
                    CompareView.address(role.address(), step.role().address()),
                    reader.getTranslation("careerpath.role.changes"),
                    "wm-link");
            changes.addClassName("wm-row-aside");
            changes.add(LadderPresenter.span(
                    "wm-unseen",
                    " "
                            + reader.getTranslation(
                                    "careerpath.role.changes.at", step.role().title())));
            row.add(changes);
        }
        return row;
    }

    private Section asked() {
        Section section = section(heading("careerpath.role.asks"));
        if (detail.asked().isEmpty()) {
            section.add(paragraph("wm-none", reader.getTranslation("careerpath.role.asks.nothing")));
        }
        for (Asked competency : detail.asked()) {
            UnorderedList expectations = sentences(List.of());
            competency.expectations().forEach(one -> expectations.add(expectation(one)));
            Div content = new Div();
            if (competency.summary() != null) {
                content.add(paragraph("wm-meta", competency.summary()));
            }
            if (competency.proficiency() != null) {
                content.add(paragraph(
                        "wm-meta", reader.getTranslation("careerpath.role.proficiency", competency.proficiency())));
            }
            content.add(expectations);
            if (edition.isToday()) {
                content.add(makeGoal(competency.competency()));
            }
            Section part = new Section(new H3(competency.competency()), content);
            part.addClassName("wm-competency");
            section.add(part);
        }
        return section;
    }

    /** Where a goal begins from what a role asks; whoever keeps goals knows the words of the address. */
    private Paragraph makeGoal(String competency) {
        String id = detail.role().address() + "/" + competency;
        Anchor link = link(
                "growth/plan?from=expectation&id=" + URLEncoder.encode(id, StandardCharsets.UTF_8),
                reader.getTranslation("careerpath.role.make-goal"),
                "wm-link");
        link.setAriaLabel(reader.getTranslation("careerpath.role.make-goal-of", competency));
        Paragraph line = new Paragraph(link);
        line.addClassName("wm-meta");
        return line;
    }

    private ListItem expectation(ExpectationDetail expectation) {
        ListItem item = new ListItem(Prose.sentence(expectation.text()));
        if (!expectation.examples().isEmpty()) {
            UnorderedList examples = new UnorderedList();
            examples.addClassName("wm-examples");
            expectation.examples().forEach(example -> examples.add(new ListItem(Prose.sentence(example))));
            Details details = new Details(reader.getTranslation("careerpath.role.example"), examples);
            details.addThemeNames("no-padding");
            item.add(details);
        }
        return item;
    }

    private Map<String, Object> notes(RoleNote.Section section) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (RoleNote note : RoleNote.ALL) {
            Object one = note.said().apply(detail.notes());
            if (note.section() == section && one != null) {
                said.put(note.key(), one);
            }
        }
        return said;
    }

    private H2 heading(String key) {
        return new H2(reader.getTranslation(key));
    }

    private static Div prose(List<String> paragraphs) {
        Div prose = new Div();
        prose.addClassName("wm-prose");
        paragraphs.forEach(text -> prose.add(new Paragraph(text)));
        return prose;
    }

    private static UnorderedList sentences(List<?> sentences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-expectations");
        sentences.forEach(sentence -> list.add(new ListItem(sentence.toString())));
        return list;
    }
}
