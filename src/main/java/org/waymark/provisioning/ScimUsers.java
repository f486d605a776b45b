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
import org.waymark.provisioning.MoveShape.Said;

/** {@code /Users}: those whom the asking source keeps. */
@Component
class ScimUsers extends ResourceHandler<User> {

    private final KeptPeople kept;
    private final Enrolment enrolment;
    private final ScimMoves moves;
    private final TrustedRoles roles;

    ScimUsers(KeptPeople kept, Enrolment enrolment, ScimMoves moves, TrustedRoles roles) {
        this.kept = kept;
        this.enrolment = enrolment;
        this.moves = moves;
        this.roles = roles;
    }

    @Override
    public User createResource(User resource, Context context) {
        ScimCall call = ScimCall.of(context);
        KeptPerson come = enrolment.come(call.source(), UserShape.wanted(resource));
        return settled(come, resource, call);
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
        Map<PersonId, Said> planned = moves.of(source, page);
        return PartialListResponse.<User>builder()
                .resources(page.stream()
                        .map(person -> UserShape.of(
                                person,
                                source,
                                trusted.getOrDefault(person.person(), Set.of()),
                                planned.get(person.person())))
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
        return settled(enrolment.change(call.source(), before, wanted), resource, call);
    }

    /** Once they are as they are said to be today. */
    private User settled(KeptPerson person, User resource, ScimCall call) {
        moves.settle(call.source(), person, MoveShape.read(resource), call.takesAway());
        return shape(person, call.source());
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
        return UserShape.of(
                person,
                source,
                roles.of(List.of(person.person())).getOrDefault(person.person(), Set.of()),
                moves.of(source, List.of(person)).get(person.person()));
    }
}
