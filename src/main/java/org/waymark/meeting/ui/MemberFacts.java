package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.base.ui.Pieces.Fact;
import org.waymark.meeting.TeamMember;
import org.waymark.questionbank.Kind;

/** Says in words how things stand with a direct report. */
final class MemberFacts {

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
        List<Kind> never = member.neverTalkedAbout();
        if (shared > 0 && !never.isEmpty()) {
            facts.add(new Fact(reader.getTranslation("meeting.team.never", names(reader, never)), false));
        }
        return facts;
    }

    private static String names(Component reader, List<Kind> kinds) {
        return kinds.stream().map(kind -> reader.getTranslation(kind.key())).collect(Collectors.joining(", "));
    }
}
