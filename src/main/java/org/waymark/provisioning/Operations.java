package org.waymark.provisioning;

import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of a PATCH as Entra ID sends them without its flag for compliance: one value wrapped in a list, with a reference that is
 * null. The library knows the other ways in which it differs.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility">
 *     Known issues and resolutions with SCIM 2.0 protocol compliance</a>
 */
final class Operations {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Attributes of which there are several, by the last part of a path. */
    private static final Set<String> SEVERAL = Set.of(
            "emails",
            "phonenumbers",
            "ims",
            "photos",
            "addresses",
            "groups",
            "entitlements",
            "roles",
            "x509certificates",
            "members");

    private Operations() {}

    /** The same as the standard has it; what is no such request stays as it is. */
    static String plain(String body) {
        try {
            JsonNode request = JSON.readTree(body);
            for (JsonNode operation : request.path("Operations")) {
                if (operation instanceof ObjectNode one && one.path("value") instanceof ArrayNode values) {
                    values.forEach(value -> {
                        if (value instanceof ObjectNode wrapped
                                && wrapped.path("$ref").isNull()) {
                            wrapped.remove("$ref");
                        }
                    });
                    unwrap(one, values);
                }
            }
            return request.toString();
        } catch (JacksonException e) {
            return body;
        }
    }

    private static void unwrap(ObjectNode operation, ArrayNode values) {
        String path = operation.path("path").asString("");
        String last = path.substring(path.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (!last.isEmpty()
                && !SEVERAL.contains(last)
                && values.size() == 1
                && values.get(0) instanceof ObjectNode wrapped
                && wrapped.size() == 1
                && wrapped.path("value").isValueNode()) {
            operation.set("value", wrapped.get("value"));
        }
    }
}
