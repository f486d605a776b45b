package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.constants.ResourceTypeNames;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.Role;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.provisioning.KeptPerson.ManagerSaid;
import org.waymark.provisioning.KeptPerson.Said;

/** Somebody as SCIM writes them, and what SCIM wants of them. Whatever else a provider sends is read and not kept. */
final class UserShape {

    /** The longest that a name may be, in characters. */
    private static final int LONGEST = 300;

    private UserShape() {}

    /** Somebody with what they are trusted with, as far as the source decides about it, and with the move that is planned for them, if any. */
    static User of(KeptPerson person, Source source, Set<Role> roles, MoveShape.@Nullable Said move) {
        Said said = person.said();
        Meta meta = Meta.builder()
                .resourceType(ResourceTypeNames.USER)
                .created(person.cameAt())
                .lastModified(person.changedAt())
                .build();
        User user = User.builder()
                .id(person.id().toString())
                .externalId(said.externalId())
                .userName(said.userName())
                .displayName(person.name())
                .name(Name.builder()
                        .formatted(person.name())
                        .givenName(said.givenName())
                        .familyName(said.familyName())
                        .build())
                .title(person.title())
                .active(!person.hasLeft())
                .emails(List.of(Email.builder()
                        .value(person.email())
                        .type("work")
                        .primary(true)
                        .build()))
                .meta(meta)
                .build();
        if (person.employeeNumber() != null || person.department() != null || person.manager() != null) {
            user.setEnterpriseUser(EnterpriseUser.builder()
                    .employeeNumber(person.employeeNumber())
                    .department(person.department())
                    .manager(manager(person.manager()))
                    .build());
        }
        List<GroupNode> groups = source.groups().entrySet().stream()
                .filter(group -> roles.contains(group.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(group -> GroupNode.builder()
                        .value(ScimGroups.id(group.getKey()))
                        .display(group.getValue())
                        .type("direct")
                        .build())
                .toList();
        if (!groups.isEmpty()) {
            user.setGroups(groups);
        }
        if (move != null) {
            MoveShape.write(user, move);
        }
        return Versions.mark(user);
    }

    private static @Nullable Manager manager(@Nullable ManagerSaid manager) {
        return manager == null
                ? null
                : Manager.builder()
                        .value(manager.value())
                        .displayName(manager.name())
                        .build();
    }

    /** What is wanted of somebody new. */
    static Wanted wanted(User user) {
        String userName = line(user.getUserName(), "userName").orElseThrow(() -> Refusal.unfit("userName"));
        Optional<EnterpriseUser> more = user.getEnterpriseUser();
        Optional<String> given = line(user.getName().flatMap(Name::getGivenName), "name.givenName");
        Optional<String> family = line(user.getName().flatMap(Name::getFamilyName), "name.familyName");
        String name = line(user.getDisplayName(), "displayName")
                .or(() -> line(user.getName().flatMap(Name::getFormatted), "name.formatted"))
                .or(() -> joined(given, family))
                .filter(OneLine::isReadable)
                .orElseThrow(() -> Refusal.unfit("displayName"));
        String email =
                email(user).or(() -> MailAddressRule.read(userName)).orElseThrow(() -> Refusal.unfit("emails.value"));
        Optional<String> manager = more.flatMap(EnterpriseUser::getManager).flatMap(Manager::getValue);
        return new Wanted(
                new Said(
                        userName,
                        line(user.getExternalId(), "externalId").orElse(null),
                        given.orElse(null),
                        family.orElse(null)),
                name,
                email,
                line(user.getTitle(), "title").orElse(null),
                line(more.flatMap(EnterpriseUser::getDepartment), "department").orElse(null),
                line(more.flatMap(EnterpriseUser::getEmployeeNumber), "employeeNumber")
                        .orElse(null),
                manager.isPresent(),
                line(manager, "manager.value").orElse(null),
                user.isActive().orElse(null));
    }

    /** What is wanted of somebody whose whole resource was sent: what it leaves out stays. */
    static Wanted wanted(User user, KeptPerson before) {
        Wanted sent = wanted(user);
        Said said = sent.said();
        return new Wanted(
                new Said(
                        said.userName(),
                        or(said.externalId(), before.said().externalId()),
                        or(said.givenName(), before.said().givenName()),
                        or(said.familyName(), before.said().familyName())),
                sent.name(),
                email(user).orElse(before.email()),
                or(sent.title(), before.title()),
                or(sent.department(), before.department()),
                or(sent.employeeNumber(), before.employeeNumber()),
                sent.saysManager(),
                sent.manager(),
                sent.active());
    }

    /** What is wanted of somebody whose resource was changed in parts: what it has no more is taken away. */
    static Wanted changed(User user, KeptPerson before) {
        if (email(user).isEmpty()) {
            user.setEmails(List.of(Email.builder().value(before.email()).build()));
        }
        Wanted now = wanted(user);
        Said said = now.said();
        Optional<String> formatted = line(user.getName().flatMap(Name::getFormatted), "name.formatted");
        boolean isSameName = now.name().equals(before.name());
        boolean arePartsOther = !Objects.equals(said.givenName(), before.said().givenName())
                || !Objects.equals(said.familyName(), before.said().familyName());
        String name = !isSameName
                ? now.name()
                : formatted
                        .filter(one -> !one.equals(before.name()))
                        .or(() -> arePartsOther
                                ? joined(Optional.ofNullable(said.givenName()), Optional.ofNullable(said.familyName()))
                                : Optional.empty())
                        .orElse(before.name());
        String managerBefore =
                before.manager() == null ? null : before.manager().value();
        return new Wanted(
                said,
                name,
                now.email(),
                now.title(),
                now.department(),
                now.employeeNumber(),
                !Objects.equals(managerBefore, now.manager()),
                now.manager(),
                now.active());
    }

    /** The one to write to: the primary one, else the one at work, else the first. */
    private static Optional<String> email(User user) {
        return user.getEmails().stream()
                .filter(email -> email.getValue().isPresent())
                .min(Comparator.comparing((Email email) -> !email.isPrimary())
                        .thenComparing(email ->
                                !"work".equalsIgnoreCase(email.getType().orElse(""))))
                .flatMap(Email::getValue)
                .map(value -> MailAddressRule.read(value).orElseThrow(() -> Refusal.unfit("emails.value")));
    }

    private static Optional<String> joined(Optional<String> given, Optional<String> family) {
        String name = Stream.of(given, family).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> line(Optional<String> text, String attribute) {
        Optional<String> line = text.map(OneLine::of).filter(one -> !one.isEmpty());
        if (line.filter(one -> one.length() > LONGEST || OneLine.flaw(one).isPresent())
                .isPresent()) {
            throw Refusal.unfit(attribute);
        }
        return line;
    }

    private static @Nullable String or(@Nullable String sent, @Nullable String before) {
        return sent == null ? before : sent;
    }
}
