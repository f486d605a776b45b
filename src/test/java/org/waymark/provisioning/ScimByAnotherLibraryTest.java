package org.waymark.provisioning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.Manager;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import org.junit.jupiter.api.Test;
import org.waymark.provisioning.ScimClient.Answer;

/** SCIM as the library of another maker (UnboundID, now Ping Identity) writes and reads it, and no part of the server's own. */
class ScimByAnotherLibraryTest extends ScimTest {

    private final String ada = newEmail("ada");
    private final String boss = newEmail("cleo");

    @Test
    void somebody_comes_is_found_changes_and_leaves() throws Exception {
        String cleo = id(made(user("Cleo", "Marsh", boss)));
        UserResource wanted = user("Ada", "Lind", ada);
        wanted.setExtension(
                new EnterpriseUserExtension().setDepartment("Bridges").setManager(new Manager().setValue(cleo)));

        UserResource made = made(wanted);

        assertThat(made.getActive()).isTrue();
        assertThat(requireNonNull(made.getMeta()).getResourceType()).isEqualTo("User");
        assertThat(requireNonNull(more(made).getManager()).getDisplayName()).isEqualTo("Cleo Marsh");
        assertThat(found(Filter.eq("userName", ada)).getId()).isEqualTo(id(made));
        assertThat(found(Filter.and(Filter.sw("userName", "ada-"), Filter.not(Filter.eq("active", false))))
                        .getId())
                .isEqualTo(made.getId());

        UserResource changed = patched(
                id(made),
                PatchOperation.replace("emails[type eq \"work\"].value", newEmail("berg")),
                PatchOperation.replace("name.familyName", "Berg"),
                PatchOperation.remove(ENTERPRISE + ":manager"));
        assertThat(changed.getDisplayName()).isEqualTo("Ada Berg");
        assertThat(requireNonNull(changed.getEmails()).getFirst().getValue()).startsWith("berg-");
        assertThat(more(changed).getManager()).isNull();

        assertThat(patched(id(made), PatchOperation.replace("active", false)).getActive())
                .isFalse();
        assertThat(scim.delete("/Users/" + id(made)).status()).isEqualTo(204);
        ErrorResponse gone = read(scim.get("/Users/" + id(made)), ErrorResponse.class);
        assertThat(gone.getStatus()).isEqualTo(404);
    }

    @Test
    void what_the_server_tells_of_itself_is_read() throws Exception {
        ServiceProviderConfigResource config =
                read(scim.get("/ServiceProviderConfig"), ServiceProviderConfigResource.class);
        assertThat(config.getPatch().isSupported()).isTrue();
        assertThat(config.getFilter().getMaxResults()).isEqualTo(ScimEndpoint.MOST);

        SchemaResource schema = read(scim.get("/Schemas/" + ENTERPRISE), SchemaResource.class);
        assertThat(schema.getAttributes()).extracting("name").contains("manager", "department", "employeeNumber");
    }

    private static String id(UserResource user) {
        return requireNonNull(user.getId());
    }

    private static EnterpriseUserExtension more(UserResource user) {
        return requireNonNull(user.getExtension(EnterpriseUserExtension.class));
    }

    private static UserResource user(String given, String family, String email) {
        return new UserResource()
                .setUserName(email)
                .setDisplayName(given + " " + family)
                .setName(new Name().setGivenName(given).setFamilyName(family))
                .setEmails(new Email().setValue(email).setType("work").setPrimary(true))
                .setActive(true);
    }

    private UserResource made(UserResource user) throws Exception {
        return read(come(JsonUtils.getObjectWriter().writeValueAsString(user)), UserResource.class);
    }

    private UserResource patched(String id, PatchOperation first, PatchOperation... more) throws Exception {
        Answer answer = scim.patch(
                "/Users/" + id, JsonUtils.getObjectWriter().writeValueAsString(new PatchRequest(first, more)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return read(answer, UserResource.class);
    }

    private UserResource found(Filter filter) throws Exception {
        ListResponse<?> list = read(scim.list("/Users", filter.toString()), ListResponse.class);
        assertThat(list.getTotalResults()).isEqualTo(1);
        return requireNonNull(
                JsonUtils.nodeToValue(JsonUtils.valueToNode(list.getResources().getFirst()), UserResource.class));
    }

    private static <T> T read(Answer answer, Class<T> type) throws Exception {
        return JsonUtils.getObjectReader().forType(type).readValue(answer.text());
    }
}
