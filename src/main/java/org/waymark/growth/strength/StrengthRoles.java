package org.waymark.growth.strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Competencies;
import org.waymark.careerpath.RoleAsking;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.strength.StrengthStore.Link;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.Sharing;

/**
 * Roles that use a strength: those that ask something in the competencies beside which it was put, on whatever path, with what its author
 * says of each. They come in the order of the paths; nothing is computed.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class StrengthRoles {

    private final StrengthStore links;
    private final Sharing sharing;
    private final ContentDetails details;
    private final Competencies competencies;
    private final CareerPaths ladders;

    StrengthRoles(
            StrengthStore links,
            Sharing sharing,
            ContentDetails details,
            Competencies competencies,
            CareerPaths ladders) {
        this.links = links;
        this.sharing = sharing;
        this.details = details;
        this.competencies = competencies;
        this.ladders = ladders;
    }

    /**
     * The roles that use a strength.
     *
     * @param id which
     * @return by path, from the ground up; empty without such a strength
     */
    @ForEmployees
    public Optional<StrengthRolesDetail> of(StrengthId id) {
        String subject = id.toString();
        List<String> beside = links.findAll().stream()
                .filter(link -> link.strength().equals(subject))
                .map(Link::competency)
                .toList();
        Map<String, Optional<String>> called =
                sharing.words(StrengthContent.STRENGTHS, List.of(subject), StrengthContent.WHAT);
        if (beside.isEmpty() && !called.containsKey(subject)) {
            return Optional.empty();
        }
        List<RoleAsking> asking = competencies.roles(beside);
        Map<String, ContentDetail> said =
                said(asking.stream().map(role -> role.role().address()).toList());
        return Optional.of(new StrengthRolesDetail(
                called.getOrDefault(subject, Optional.empty()).orElse(""),
                !beside.isEmpty(),
                asking.stream()
                        .map(role -> new StrengthRole(
                                role.role(),
                                role.week(),
                                role.asked(),
                                of(said, role.role().address())))
                        .toList()));
    }

    /**
     * The roles beside which the viewer has said something, whichever strength they looked at.
     *
     * @param role address of one more, null for none
     * @return by address, that one first; empty if it is on no path
     */
    @ForEmployees
    public Optional<StrengthRolesDetail> besides(@Nullable String role) {
        List<String> addresses = Stream.concat(
                        Stream.ofNullable(role),
                        sharing.subjects(StrengthContent.ROLES).stream().sorted())
                .distinct()
                .toList();
        Map<String, RoleReference> known = ladders.findAll(addresses);
        if (role != null && !known.containsKey(role)) {
            return Optional.empty();
        }
        Map<String, ContentDetail> said = said(addresses);
        List<StrengthRole> roles = new ArrayList<>();
        addresses.forEach(address -> Optional.ofNullable(known.get(address))
                .ifPresent(there -> roles.add(new StrengthRole(there, null, List.of(), of(said, address)))));
        return Optional.of(new StrengthRolesDetail("", false, roles));
    }

    private Map<String, ContentDetail> said(List<String> roles) {
        return details.mine(StrengthContent.ROLES, roles).stream()
                .collect(Collectors.toMap(content -> content.ref().subject(), Function.identity()));
    }

    private static ContentDetail of(Map<String, ContentDetail> said, String role) {
        return Optional.ofNullable(said.get(role)).orElseThrow();
    }
}
