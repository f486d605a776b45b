package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.privacy.MyDataNames;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEverybody;
import org.waymark.careerpath.LadderRepository.WeekRow;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleDetail.ExpectationDetail;
import org.waymark.careerpath.document.RoleAddress;

/** Competencies of all paths, and which roles ask something in them. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Competencies implements MyDataNames {

    private final LadderRepository ladders;
    private final MessageSource messages;

    Competencies(LadderRepository ladders, MessageSource messages) {
        this.ladders = ladders;
        this.messages = messages;
    }

    /**
     * Finds the competencies of the path that a role is on, and some others, in one statement.
     *
     * @param role address of the role, null for none
     * @param addresses of others; those that are on no path are missing in the result
     * @return by path, in its order
     */
    @ForEverybody
    public List<CompetencyReference> find(@Nullable String role, Collection<String> addresses) {
        String path = role == null ? "" : RoleAddress.path(role);
        return path.isEmpty() && addresses.isEmpty() ? List.of() : ladders.findCompetencies(path, addresses);
    }

    /**
     * Finds competencies by their name and that of their path.
     *
     * @param text what was typed, empty for all
     * @param offset how many to pass over, a multiple of the limit
     * @param limit how many to return at the most, positive
     * @return by path, in its order
     */
    @ForEverybody
    public List<CompetencyReference> search(String text, int offset, int limit) {
        return ladders.findCompetenciesHolding(Sought.of(text).patterns(), PageRequest.of(offset / limit, limit));
    }

    /**
     * Finds the roles that ask something in some competencies, of all paths.
     *
     * @param addresses of the competencies
     * @return by path, from the ground up
     */
    @ForEverybody
    public List<RoleAsking> roles(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        Map<RoleReference, List<WeekRow>> byRole = ladders.findRolesAsking(addresses).stream()
                .collect(Collectors.groupingBy(WeekRow::role, LinkedHashMap::new, Collectors.toList()));
        List<RoleAsking> roles = new ArrayList<>();
        byRole.forEach(
                (role, rows) -> roles.add(new RoleAsking(role, rows.getFirst().week(), asked(rows))));
        return roles;
    }

    private static List<Asked> asked(List<WeekRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(WeekRow::competency, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(cell -> new Asked(
                        cell.getFirst().competency(),
                        cell.getFirst().summary(),
                        Asked.inWords(cell.stream().map(WeekRow::proficiency)),
                        cell.stream()
                                .map(row -> new ExpectationDetail(row.text(), row.examples()))
                                .toList()))
                .toList();
    }

    @Override
    @ForEverybody
    public boolean areIn(String table, String column) {
        return column.equals("competency_address");
    }

    @Override
    @ForEverybody
    public Map<String, String> names(Collection<String> addresses) {
        return find(null, addresses).stream()
                .collect(Collectors.toMap(
                        CompetencyReference::address,
                        competency -> messages.getMessage(
                                "careerpath.role.of-path",
                                new Object[] {competency.name(), competency.pathName()},
                                LocaleContextHolder.getLocale())));
    }
}
