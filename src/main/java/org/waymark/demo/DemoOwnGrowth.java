package org.waymark.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.demo.DemoGrowthFile.Beside;
import org.waymark.demo.DemoGrowthFile.Milestone;
import org.waymark.demo.DemoGrowthFile.Share;
import org.waymark.demo.DemoGrowthFile.Way;
import org.waymark.demo.DemoGrowthFile.Written;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.Strengths;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;

/** Plays what people of the demo company write of their growth for themselves: pictures with the way to them, strengths, what they love. */
@Component
class DemoOwnGrowth {

    private static final String MILESTONE = "growth.own.milestone";

    private final Sharing sharing;
    private final List<ContentKind> kinds;
    private final Goals goals;
    private final Strengths strengths;

    DemoOwnGrowth(Sharing sharing, List<ContentKind> kinds, Goals goals, Strengths strengths) {
        this.sharing = sharing;
        this.kinds = kinds;
        this.goals = goals;
        this.strengths = strengths;
    }

    void play(DemoCast cast, DemoGrowthFile growth) {
        growth.written().forEach(one -> write(cast, one));
        growth.ways().forEach(one -> goBack(cast, one));
        growth.beside().forEach(one -> put(cast, one));
    }

    private void write(DemoCast cast, Written written) {
        PersonId author = cast.person(written.author());
        ContentRef ref = ref(cast, written);
        cast.as(author, written.day(), () -> write(cast, author, ref, written.texts(), written.share()));
        if (written.read()) {
            open(cast, author, ref.kind(), written.day() + 1);
        }
    }

    private ContentRef ref(DemoCast cast, Written written) {
        ContentKind kind = kind(written.kind());
        if (written.dayOf() != null) {
            return kind.on(cast.day(written.dayOf()).toString());
        }
        return written.subject() == null ? kind.one() : kind.on(written.subject());
    }

    /** Saves what the author writes, and shares it. */
    void write(DemoCast cast, PersonId author, ContentRef ref, Map<String, String> texts, Share share) {
        texts.forEach((name, words) -> {
            var _ = sharing.save(ref, name, words, -1);
        });
        switch (share) {
            case TEXT -> sharing.share(ref, cast.manager(author));
            case TOPIC -> sharing.shareTopic(ref, cast.manager(author));
            case NONE -> {}
        }
    }

    /** Has the manager open what somebody shares of a kind. */
    void open(DemoCast cast, PersonId author, ContentKind kind, int day) {
        cast.as(cast.managerOf(author), day, () -> {
            var _ = sharing.open(kind, author);
        });
    }

    ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private void goBack(DemoCast cast, Way way) {
        PersonId author = cast.person(way.author());
        cast.as(author, way.day(), () -> {
            for (Milestone milestone : way.milestones()) {
                MilestoneId id = goals.add(way.picture(), milestone.horizon());
                if (milestone.due() != null) {
                    goals.setDue(id, cast.workingDay(milestone.due()));
                }
                write(cast, author, kind(MILESTONE).on(id.toString()), milestone.texts(), milestone.share());
            }
        });
    }

    private void put(DemoCast cast, Beside beside) {
        cast.as(
                cast.person(beside.author()),
                0,
                () -> beside.competencies()
                        .forEach(competency -> strengths.putBeside(new StrengthId(beside.strength()), competency)));
    }
}
