package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PeopleImportReport.Planned;

/** What ladder roles are called: by title and path, and by its address alone one that no ladder has. */
final class LadderRoleNames implements Serializable {

    private static final long serialVersionUID = 1;

    private final Component reader;
    private final Map<String, String> names;

    private LadderRoleNames(Component reader, Map<String, String> names) {
        this.reader = reader;
        this.names = names;
    }

    static LadderRoleNames of(Component reader, List<LadderRole> roles) {
        Map<String, String> names = new HashMap<>();
        for (LadderRole role : roles) {
            names.put(role.address(), name(reader, role));
        }
        return new LadderRoleNames(reader, Map.copyOf(names));
    }

    /** One role, null where no ladder has it; empty without an address. */
    static String name(Component reader, @Nullable String address, @Nullable LadderRole role) {
        if (role != null) {
            return name(reader, role);
        }
        return address == null ? "" : reader.getTranslation("identity.people.role.on-no-path", address);
    }

    private static String name(Component reader, LadderRole role) {
        return reader.getTranslation("identity.people.role.name", role.title(), role.path());
    }

    /** The words for an address, empty for none. */
    String of(@Nullable String address) {
        String name = names.get(address);
        return name == null ? name(reader, address, null) : name;
    }

    /** The same change, with a role by its name. */
    FieldChange named(FieldChange change) {
        return change.field() == PersonField.ROLE
                ? new FieldChange(change.field(), orNothing(change.from()), orNothing(change.to()))
                : change;
    }

    /** The same move, with roles by their names. */
    Planned named(Planned planned) {
        return planned.with(planned.fields().stream().map(this::named).toList());
    }

    private @Nullable String orNothing(@Nullable String address) {
        return address == null ? null : of(address);
    }
}
