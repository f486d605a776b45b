package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.importing.ImportPlan.Member;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;

/** What follows from last days, and is easily overlooked in a table. */
final class ImportConsequences {

    /** Whoever wants to know them all has the file. */
    private static final int NAMED = 5;

    private ImportConsequences() {}

    static List<Problem> of(ImportPlan plan, List<Member> members, PeopleFile file, ImportPlan.Known known) {
        Map<Member, List<Member>> reports = new LinkedHashMap<>();
        for (Member member : members) {
            Member manager = member.manager();
            if (manager != null && !hasLeft(plan, member, known)) {
                reports.computeIfAbsent(manager, key -> new ArrayList<>()).add(member);
            }
        }
        List<Problem> warnings = new ArrayList<>();
        for (Member member : plan.listed().toList()) {
            LocalDate lastDay = member.listed().endsOn();
            if (lastDay == null) {
                continue;
            }
            String day = lastDay.toString();
            if (member.person() == null && known.isOver(lastDay)) {
                warnings.add(warning(member, file, Kind.LEFT_ALREADY, List.of(member.name(), day)));
            }
            List<Member> left = reports.getOrDefault(member, List.of());
            if (!left.isEmpty()) {
                warnings.add(warning(
                        member,
                        file,
                        Kind.LEAVES_REPORTS,
                        List.of(member.name(), day, String.valueOf(left.size()), names(left))));
            }
        }
        reports.forEach((manager, left) -> {
            if (manager.person() != null && known.hasLeft(manager.person()) && !isTold(manager)) {
                left.stream()
                        .filter(report -> report.isListed() && report.changesManager())
                        .forEach(report -> warnings.add(new Problem(
                                report.listed().line(), null, Kind.MANAGER_HAS_LEFT, List.of(manager.label()))));
            }
        });
        return warnings;
    }

    private static boolean isTold(Member manager) {
        return manager.isListed() && manager.listed().endsOn() != null;
    }

    private static boolean hasLeft(ImportPlan plan, Member member, ImportPlan.Known known) {
        if (member.person() != null && known.hasLeft(member.person())) {
            return true;
        }
        @Nullable LocalDate lastDay = member.isListed() ? plan.lastDay(member) : null;
        return known.isOver(lastDay);
    }

    private static Problem warning(Member member, PeopleFile file, Kind kind, List<String> arguments) {
        return new Problem(member.listed().line(), file.header(PeopleColumn.END_DATE), kind, arguments);
    }

    private static String names(List<Member> reports) {
        return reports.stream().limit(NAMED).map(Member::label).collect(Collectors.joining(", "))
                + (reports.size() > NAMED ? " …" : "");
    }
}
