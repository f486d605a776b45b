package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.PersonField;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;

/** What ladder roles are called: by title and path, and by its address alone one that no ladder has. */
final class LadderRoleNames implements Serializable {

    private static final long serialVersionUID = 1;

    private final Component reader;
    private final HashMap<String, String> names;

    private LadderRoleNames(Component reader, HashMap<String, String> names) {
        this.reader = reader;
        this.names = names;
    }

    static LadderRoleNames of(Component reader, List<LadderRole> roles) {
        HashMap<String, String> names = new HashMap<>();
        for (LadderRole role : roles) {
            names.put(role.address(), name(reader, role));
        }
        return new LadderRoleNames(reader, names);
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

    private @Nullable String orNothing(@Nullable String address) {
        return address == null ? null : of(address);
    }
}
