package org.waymark.meeting.team.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.team.TeamMember;
import org.waymark.questionbank.Kind;

/** Says in words how things stand with a direct report. */
final class MemberFacts {

    /** How many kinds are named before "and more". */
    private static final int NAMED = 3;

    private MemberFacts() {}

    static List<Fact> of(Component reader, TeamMember member) {
        List<Fact> facts = new ArrayList<>();
        long fresh = member.counts().fresh();
        long shared = member.counts().shared();
        if (fresh > 0) {
            facts.add(new Fact(reader.getTranslation("meeting.team.fresh", fresh), true));
        }
        if (shared == 0) {
            facts.add(new Fact(reader.getTranslation("meeting.team.nothing-shared"), false));
        } else if (fresh == 0) {
            facts.add(new Fact(reader.getTranslation("meeting.team.all-read", shared), false));
        } else if (shared > fresh) {
            facts.add(new Fact(reader.getTranslation("meeting.team.shared", shared), false));
        }
        if (member.look() != null) {
            facts.add(new Fact(look(reader, member.look(), member), false));
        }
        return facts;
    }

    private static String look(Component reader, LocalDate day, TeamMember member) {
        return day.equals(member.next())
                ? reader.getTranslation("meeting.team.look")
                : reader.getTranslation("meeting.team.look.later", Dates.day(reader, day));
    }

    /** The kinds of conversation that these two never had; empty where nothing was shared at all. */
    static String never(Component reader, TeamMember member) {
        List<Kind> never = member.neverTalkedAbout();
        if (member.counts().shared() == 0 || never.isEmpty()) {
            return "";
        }
        String names = never.stream()
                .limit(NAMED)
                .map(kind -> reader.getTranslation(kind.key()))
                .collect(Collectors.joining(", "));
        int more = never.size() - NAMED;
        return more > 0
                ? reader.getTranslation("meeting.team.never-and-more", names, more)
                : reader.getTranslation("meeting.team.never", names);
    }
}
