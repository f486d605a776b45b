package org.waymark.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;

/**
 * A move with a date as SCIM writes it: an extension of our own, as the standard has none, with the day and what moves. The library takes a
 * path without a schema for any attribute of that name, so none here is called as one of the standard.
 */
final class MoveShape {

    /** The extension. */
    static final String SCHEMA = "urn:waymark:scim:schemas:extension:move:1.0:User";

    private static final String FROM = "from";
    private static final String TITLE = "newTitle";
    private static final String DEPARTMENT = "newDepartment";
    private static final String ROLE = "newRole";
    private static final String MANAGER = "newManager";

    private MoveShape() {}

    /**
     * A move as it is said.
     *
     * @param from the day, null if nobody says it
     * @param title null if it does not move; the same for the others
     * @param manager what the source calls them
     */
    record Said(
            @Nullable String from,
            @Nullable String title,
            @Nullable String department,
            @Nullable String role,
            @Nullable String manager) {}

    /** People with this extension beside that of the standard. */
    static EndpointDefinition users(ScimUsers users) {
        JsonNode type = JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON);
        ((ArrayNode) type.get("schemaExtensions"))
                .addObject()
                .put("schema", SCHEMA)
                .put("required", false);
        return new EndpointDefinition(
                type,
                JsonHelper.loadJsonDocument(ClassPathReferences.USER_SCHEMA_JSON),
                List.of(
                        JsonHelper.loadJsonDocument(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON),
                        JsonHelper.loadJsonDocument("/provisioning/move.json")),
                users);
    }

    /** Writes what is planned for somebody. */
    static void write(User user, Said move) {
        ObjectNode extension = new ScimObjectNode();
        put(extension, FROM, move.from());
        put(extension, TITLE, move.title());
        put(extension, DEPARTMENT, move.department());
        put(extension, ROLE, move.role());
        put(extension, MANAGER, move.manager());
        user.set(SCHEMA, extension);
        user.addSchema(SCHEMA);
    }

    /** What is said of a move, empty where nothing is. */
    static Optional<Said> read(User user) {
        return user.get(SCHEMA) instanceof ObjectNode extension && !extension.isEmpty()
                ? Optional.of(new Said(
                        text(extension, FROM),
                        text(extension, TITLE),
                        text(extension, DEPARTMENT),
                        text(extension, ROLE),
                        text(extension, MANAGER)))
                : Optional.empty();
    }

    private static void put(ObjectNode extension, String name, @Nullable String value) {
        if (value != null) {
            extension.put(name, value);
        }
    }

    private static @Nullable String text(ObjectNode extension, String name) {
        String text = OneLine.of(extension.path(name).asText(""));
        if (OneLine.flaw(text).isPresent()) {
            throw Refusal.unfit(SCHEMA + ":" + name);
        }
        return text.isEmpty() ? null : text;
    }
}
