package org.waymark.careerpath.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleReference;

/** Which roles are compared: one field for each, and one more as long as another fits. Clearing a field takes its role out. */
class RolePickers extends Div {

    private static final long serialVersionUID = 1;

    private final transient CareerPaths paths;
    private final List<ComboBox<RoleReference>> pickers = new ArrayList<>();

    /**
     * Makes the fields.
     *
     * @param paths finds roles
     * @param chosen the roles that are compared now
     * @param most how many fit
     * @param changed takes the addresses of the roles after a change
     */
    RolePickers(CareerPaths paths, List<RoleReference> chosen, int most, SerializableConsumer<List<String>> changed) {
        this.paths = paths;
        addClassNames("wm-actions", "wm-pickers");
        // Two are always asked for; the third is offered once there are two.
        int fields = Math.min(most, Math.max(2, chosen.size() + 1));
        for (int i = 0; i < fields; i++) {
            pickers.add(picker(label(i), i < chosen.size() ? chosen.get(i) : null));
        }
        pickers.forEach(picker -> {
            picker.addValueChangeListener(change -> changed.accept(addresses()));
            add(picker);
        });
    }

    private String label(int position) {
        return getTranslation(
                switch (position) {
                    case 0 -> "careerpath.compare.left";
                    case 1 -> "careerpath.compare.right";
                    default -> "careerpath.compare.and";
                });
    }

    private ComboBox<RoleReference> picker(String label, @Nullable RoleReference value) {
        ComboBox<RoleReference> picker = new ComboBox<>(label);
        picker.setItemLabelGenerator(role -> getTranslation("careerpath.role.of-path", role.title(), role.pathName()));
        picker.setItems(
                query -> paths.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        picker.setClearButtonVisible(true);
        if (value != null) {
            picker.setValue(value);
        }
        return picker;
    }

    private List<String> addresses() {
        return pickers.stream()
                .map(ComboBox::getValue)
                .filter(Objects::nonNull)
                .map(RoleReference::address)
                .toList();
    }
}
