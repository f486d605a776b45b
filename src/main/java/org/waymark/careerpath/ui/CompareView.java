package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Pieces.actions;
import static org.waymark.base.ui.Pieces.empty;
import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.link;
import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.base.domain.SideBySide.Side;
import org.waymark.base.ui.ComparisonTable;
import org.waymark.base.ui.Still;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Comparison;
import org.waymark.careerpath.RoleReference;

/** Two roles side by side: {@code /compare?roles=a,b}, and {@code &only=changes} without what stays. */
@Route(CompareView.ROUTE)
@PermitAll
class CompareView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "compare";

    private static final long serialVersionUID = 1;
    private static final String ROLES = "roles";
    private static final String ONLY = "only";
    private static final String CHANGES = "changes";

    private final transient CareerPaths paths;

    CompareView(CareerPaths paths) {
        this.paths = paths;
    }

    /** Where two roles are compared; either may still be open. */
    static String address(@Nullable String left, @Nullable String right) {
        return ROUTE + "?" + ROLES + "=" + roles(left, right);
    }

    private static String roles(@Nullable String left, @Nullable String right) {
        return (left == null ? "" : left) + (right == null ? "" : "," + right);
    }

    /** What the address asks for. */
    private record Asked(@Nullable String left, @Nullable String right, boolean isOnlyChanges) {

        static Asked of(QueryParameters parameters) {
            String[] roles = parameters.getSingleParameter(ROLES).orElse("").split(",", 3);
            return new Asked(
                    role(roles, 0),
                    role(roles, 1),
                    parameters.getSingleParameter(ONLY).orElse("").equals(CHANGES));
        }

        private static @Nullable String role(String[] roles, int index) {
            return index >= roles.length || roles[index].isBlank() ? null : roles[index].strip();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Asked asked = Asked.of(event.getLocation().getQueryParameters());
        Comparison comparison = paths.compare(asked.left(), asked.right());
        RoleReference left = comparison.left();
        RoleReference right = comparison.right();
        removeAll();
        if (left != null && right != null) {
            showBoth(comparison, left, right, asked);
            return;
        }
        // Whoever comes without a role most likely starts from their own.
        RoleReference start = asked.left() == null && left == null ? comparison.here() : left;
        add(head("", getPageTitle(), getTranslation("careerpath.compare.lede")), pickers(start, right, false));
        Stream.of(problem(asked.left(), left), problem(asked.right(), right))
                .flatMap(Optional::stream)
                .forEach(this::add);
        if (asked.left() == null || asked.right() == null) {
            add(empty(getTranslation(
                    start == null && right == null
                            ? "careerpath.compare.choose-two"
                            : "careerpath.compare.choose-one")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.compare.title");
    }

    private void showBoth(Comparison comparison, RoleReference left, RoleReference right, Asked asked) {
        boolean isSame = left.address().equals(right.address());
        long stay = count(comparison, Difference.STAYS);
        long change = count(comparison, Difference.CHANGED);
        long added = count(comparison, Difference.NEW);
        Checkbox only = new Checkbox(getTranslation("careerpath.compare.only"), asked.isOnlyChanges());
        only.addValueChangeListener(event -> go(left, right, event.getValue()));
        Paragraph eyebrow = Words.eyebrow("paths/" + left.path(), left.pathName(), "");
        if (!left.path().equals(right.path())) {
            eyebrow.add(new Text(" · "));
            eyebrow.add(link("paths/" + right.path(), right.pathName(), "wm-link"));
        }
        add(
                head(
                        eyebrow,
                        getPageTitle(),
                        isSame
                                ? getTranslation("careerpath.compare.same")
                                : getTranslation("careerpath.compare.counts", stay, change, added),
                        only),
                pickers(left, right, asked.isOnlyChanges()));
        List<Row> rows = comparison.rows().stream()
                .filter(row -> !asked.isOnlyChanges() || row.difference() != Difference.STAYS)
                .toList();
        if (rows.isEmpty()) {
            add(empty(getTranslation(
                    comparison.rows().isEmpty() ? "careerpath.compare.nothing" : "careerpath.compare.no-change")));
            return;
        }
        ComparisonTable table = new ComparisonTable(
                new SideBySide(side(left), side(right), rows),
                eyebrow(comparison, left, false),
                eyebrow(comparison, right, true),
                2);
        table.addClassName("wm-compare-wide");
        add(new Still(table));
    }

    private static long count(Comparison comparison, Difference difference) {
        return comparison.rows().stream()
                .filter(row -> row.difference() == difference)
                .count();
    }

    private static Side side(RoleReference role) {
        return new Side(role.title(), "roles/" + role.address());
    }

    /** What the role is to the reader: theirs, a step away, or somewhere. */
    private String eyebrow(Comparison comparison, RoleReference role, boolean isTarget) {
        if (role.equals(comparison.here())) {
            return getTranslation("careerpath.compare.yours");
        }
        String place = Words.track(this, role);
        if (isTarget && comparison.step() != null) {
            return getTranslation(
                    "careerpath.compare." + comparison.step().kind().word(), place, role.pathName());
        }
        return getTranslation("careerpath.compare.place", role.pathName(), place);
    }

    private Optional<Component> problem(@Nullable String asked, @Nullable RoleReference found) {
        if (asked == null || found != null) {
            return Optional.empty();
        }
        Paragraph problem = paragraph("wm-problem", getTranslation("careerpath.compare.unknown", asked));
        problem.getElement().setAttribute("role", "alert");
        return Optional.of(problem);
    }

    private Component pickers(@Nullable RoleReference left, @Nullable RoleReference right, boolean isOnlyChanges) {
        ComboBox<RoleReference> one = picker("careerpath.compare.left", left);
        ComboBox<RoleReference> other = picker("careerpath.compare.right", right);
        one.addValueChangeListener(change -> go(change.getValue(), other.getValue(), isOnlyChanges));
        other.addValueChangeListener(change -> go(one.getValue(), change.getValue(), isOnlyChanges));
        Div pickers = actions(one, other);
        pickers.addClassName("wm-pickers");
        return pickers;
    }

    private ComboBox<RoleReference> picker(String label, @Nullable RoleReference value) {
        ComboBox<RoleReference> picker = new ComboBox<>(getTranslation(label));
        picker.setItemLabelGenerator(role -> getTranslation("careerpath.compare.item", role.title(), role.pathName()));
        picker.setItems(
                query -> paths.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        picker.setWidth("22rem");
        if (value != null) {
            picker.setValue(value);
        }
        return picker;
    }

    /** The address is the state: whatever is chosen goes there and comes back through the navigation. */
    private static void go(@Nullable RoleReference left, @Nullable RoleReference right, boolean isOnlyChanges) {
        String roles = roles(left == null ? null : left.address(), right == null ? null : right.address());
        UI.getCurrent()
                .navigate(
                        ROUTE,
                        QueryParameters.simple(
                                isOnlyChanges ? Map.of(ROLES, roles, ONLY, CHANGES) : Map.of(ROLES, roles)));
    }
}
