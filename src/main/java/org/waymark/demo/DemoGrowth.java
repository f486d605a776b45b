package org.waymark.demo;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.organization.People;

/** Plays what people of the demo company keep of their growth, each step as the person who took it and at its time. */
@Component
class DemoGrowth {

    private final DemoOwnGrowth own;
    private final DemoPlans plans;
    private final DemoStandings standings;
    private final DemoStories stories;
    private final People people;
    private final Clock clock;

    DemoGrowth(
            DemoOwnGrowth own,
            DemoPlans plans,
            DemoStandings standings,
            DemoStories stories,
            People people,
            Clock clock) {
        this.own = own;
        this.plans = plans;
        this.standings = standings;
        this.stories = stories;
        this.people = people;
        this.clock = clock;
    }

    void play(DemoGrowthFile growth) {
        DemoCast cast = new DemoCast(people, clock.instant(), clock.getZone());
        own.play(cast, growth);
        growth.plans().forEach(plan -> plans.play(cast, plan));
        growth.standings().forEach(held -> standings.play(cast, held));
        growth.stories().forEach(asked -> stories.play(cast, asked));
    }
}
