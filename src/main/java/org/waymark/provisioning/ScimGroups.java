package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.ResourceTypeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.security.Role;
import org.waymark.identity.Accounts;
import org.waymark.organization.TrustedRoles;

/**
 * {@code /Groups}: what people are trusted with, where an administrator has said that the source decides about it. There are those two
 * and no others; whoever is not kept by the source is neither listed nor touched.
 */
@Component
class ScimGroups extends ResourceHandler<Group> {

    private final KeptPeople kept;
    private final Accounts accounts;
    private final TrustedRoles roles;

    ScimGroups(KeptPeople kept, Accounts accounts, TrustedRoles roles) {
        this.kept = kept;
        this.accounts = accounts;
        this.roles = roles;
    }

    /** The same for every source. */
    static String id(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Group createResource(Group resource, Context context) {
        String name = resource.getDisplayName().orElse("");
        if (ScimCall.of(context).source().groups().values().stream().anyMatch(name::equalsIgnoreCase)) {
            throw Refusal.taken("displayName");
        }
        throw Refusal.fixedGroups();
    }

    @Override
    public Group getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        Source source = ScimCall.of(context).source();
        return group(source, role(source, id));
    }

    /** Whoever else changes this group waits: what is patched is compared with what it was. */
    @Override
    public Group getResourceForUpdate(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context,
            EndpointType endpoint) {
        kept.lockGroups(ScimCall.of(context).source().id());
        return getResource(id, attributes, excluded, context);
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        Source source = ScimCall.of(context).source();
        List<Group> groups = source.groups().keySet().stream()
                .sorted()
                .map(role -> group(source, role))
                .toList();
        return PartialListResponse.<Group>builder()
                .resources(groups)
                .totalResults(groups.size())
                .build();
    }

    @Override
    public Group updateResource(Group resource, Context context) {
        Source source = ScimCall.of(context).source();
        kept.lockGroups(source.id());
        Role role = role(source, resource.getId().orElse(""));
        Map<UUID, KeptPerson> before = members(source, role);
        Set<UUID> wanted = resource.getMembers().stream()
                .flatMap(member -> member.getValue().stream())
                .map(value -> KeptPeople.uuid(value).orElseThrow(() -> Refusal.unfit("members.value")))
                .collect(Collectors.toSet());
        Set<UUID> coming =
                wanted.stream().filter(one -> !before.containsKey(one)).collect(Collectors.toSet());
        Map<UUID, KeptPerson> found = new HashMap<>(kept.findAll(source.id(), coming));
        found.values().removeIf(KeptPerson::hasLeft);
        if (!found.keySet().containsAll(coming)) {
            throw Refusal.unfit("members.value");
        }
        found.values().forEach(person -> accounts.grant(person.person(), role));
        before.values().stream().filter(person -> !wanted.contains(person.id())).forEach(person -> take(person, role));
        return group(source, role);
    }

    @Override
    public void deleteResource(String id, Context context) {
        role(ScimCall.of(context).source(), id);
        throw Refusal.fixedGroups();
    }

    private void take(KeptPerson person, Role role) {
        if (role == Role.ADMINISTRATOR && roles.isLast(person.person(), role)) {
            throw Refusal.lastAdministrator();
        }
        accounts.revoke(person.person(), role);
    }

    private static Role role(Source source, String id) {
        return source.groups().keySet().stream()
                .filter(role -> id(role).equals(id))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    private Map<UUID, KeptPerson> members(Source source, Role role) {
        return kept.ofPeople(source.id(), roles.whoHas(role)).stream()
                .collect(Collectors.toMap(KeptPerson::id, person -> person));
    }

    private Group group(Source source, Role role) {
        Collection<KeptPerson> members = members(source, role).values();
        return Versions.mark(Group.builder()
                .id(id(role))
                .displayName(Optional.ofNullable(source.groups().get(role)).orElseThrow(Refusal::unknown))
                .members(members.stream()
                        .map(person -> Member.builder()
                                .value(person.id().toString())
                                .display(person.name())
                                .type(ResourceTypeNames.USER)
                                .build())
                        .sorted(Comparator.comparing(member -> member.getValue().orElse("")))
                        .toList())
                .meta(Meta.builder().resourceType(ResourceTypeNames.GROUPS).build())
                .build());
    }
}
