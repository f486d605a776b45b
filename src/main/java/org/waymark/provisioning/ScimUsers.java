package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.organization.TrustedRoles;

/** {@code /Users}: those whom the asking source keeps. */
@Component
class ScimUsers extends ResourceHandler<User> {

    private final KeptPeople kept;
    private final Enrolment enrolment;
    private final TrustedRoles roles;

    ScimUsers(KeptPeople kept, Enrolment enrolment, TrustedRoles roles) {
        this.kept = kept;
        this.enrolment = enrolment;
        this.roles = roles;
    }

    @Override
    public User createResource(User resource, Context context) {
        Source source = ScimCall.of(context).source();
        return shape(enrolment.come(source, UserShape.wanted(resource)), source);
    }

    @Override
    public User getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        Source source = ScimCall.of(context).source();
        return shape(find(source, id), source);
    }

    /** Whoever else changes this person waits. */
    @Override
    public User getResourceForUpdate(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context,
            EndpointType endpoint) {
        KeptPeople.uuid(id).ifPresent(kept::lock);
        return getResource(id, attributes, excluded, context);
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        Source source = ScimCall.of(context).source();
        UserCondition condition = UserCondition.of(filter);
        List<KeptPerson> page = count == 0 ? List.of() : kept.list(source.id(), condition, startIndex - 1, count);
        boolean isAll = startIndex == 1 && !page.isEmpty() && page.size() < count;
        Map<PersonId, Set<Role>> trusted =
                roles.of(page.stream().map(KeptPerson::person).toList());
        return PartialListResponse.<User>builder()
                .resources(page.stream()
                        .map(person -> UserShape.of(person, source, trusted.getOrDefault(person.person(), Set.of())))
                        .toList())
                .totalResults(isAll ? page.size() : kept.count(source.id(), condition))
                .build();
    }

    @Override
    public User updateResource(User resource, Context context) {
        ScimCall call = ScimCall.of(context);
        String id = resource.getId().orElseThrow(Refusal::unknown);
        KeptPeople.uuid(id).ifPresent(kept::lock);
        KeptPerson before = find(call.source(), id);
        Wanted wanted = call.takesAway() ? UserShape.changed(resource, before) : UserShape.wanted(resource, before);
        return shape(enrolment.change(call.source(), before, wanted), call.source());
    }

    @Override
    public void deleteResource(String id, Context context) {
        KeptPeople.uuid(id).ifPresent(kept::lock);
        enrolment.delete(find(ScimCall.of(context).source(), id));
    }

    private KeptPerson find(Source source, String id) {
        return KeptPeople.uuid(id).flatMap(one -> kept.find(source.id(), one)).orElseThrow(Refusal::unknown);
    }

    private User shape(KeptPerson person, Source source) {
        return UserShape.of(person, source, roles.of(List.of(person.person())).getOrDefault(person.person(), Set.of()));
    }
}
